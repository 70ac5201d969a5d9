/// A format of files that people give as a roster or a team's file, and that cannot be read.
package enum ForeignFormat: String, CaseIterable, Sendable {
  case xls, xlsb, ods, numbers, gsheet, locked, word, html, pdf, picture

  /// The format in a sentence, with its article.
  package var words: String {
    switch self {
    case .xls: "an Excel workbook of the old kind (.xls)"
    case .xlsb: "a binary Excel workbook (.xlsb)"
    case .ods: "a LibreOffice spreadsheet (.ods)"
    case .numbers: "a Numbers spreadsheet"
    case .gsheet: "only a link to a Google sheet"
    case .locked: "a workbook with a password"
    case .word: "a text document, as of Word"
    case .html: "a web page"
    case .pdf: "a PDF"
    case .picture: "a picture"
    }
  }

  /// What to do with such a file.
  package var help: String {
    switch self {
    case .xls, .xlsb, .ods: "open it, and save it as .xlsx or as 'CSV UTF-8'"
    case .numbers: "export it in Numbers as Excel (.xlsx) or CSV"
    case .gsheet: "in Google Sheets choose File, Download, Microsoft Excel (.xlsx)"
    case .locked: "open it, take the password out, and save it again"
    case .word, .html: "copy its table into a spreadsheet, and save that as .xlsx or as 'CSV UTF-8'"
    case .pdf, .picture: "save the spreadsheet that it was made of as .xlsx or as 'CSV UTF-8'"
    }
  }

  /// The format that the name of a file tells; nil if it is none of these.
  package init?(named name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.utf8.index(after: dot)...].lowercased() {
    case "xls", "xlt": self = .xls
    case "xlsb": self = .xlsb
    case "ods", "fods", "ots": self = .ods
    case "numbers": self = .numbers
    case "gsheet": self = .gsheet
    case "doc", "docx", "odt", "rtf", "pages", "gdoc": self = .word
    case "html", "htm": self = .html
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// The format of a file, by its first bytes and its name; nil if it may be readable.
  package init?(_ file: SourceFile) {
    let bytes = file.bytes
    let name = ForeignFormat(named: file.name)
    // YAML and CSV begin with neither of these.
    switch bytes.first {
    case 0xD0 where bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]):
      // A workbook of the new kind is in a file of the old kind only if it is encrypted.
      let isNew = file.name.lowercased().hasSuffix(".xlsx") || file.name.lowercased().hasSuffix(".xlsm")
      self = isNew ? .locked : name == .word ? .word : .xls
    case 0x25 where bytes.starts(with: Array("%PDF".utf8)): self = .pdf
    case 0x7B where bytes.starts(with: Array("{\\rtf".utf8)): self = .word
    case 0x89 where bytes.starts(with: Array("\u{89}PNG".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })):
      self = .picture
    case 0xFF where bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .picture
    case 0x50 where bytes.starts(with: Array("PK".utf8) + [3, 4]) && file.sheet == nil:
      guard let archive = Self.ofArchive(bytes) ?? name else { return nil }
      self = archive
    default:
      guard let name else { return nil }
      self = name
    }
  }

  /// The format of an archive (ZIP), by the names of the files in it.
  private static func ofArchive(_ bytes: [UInt8]) -> ForeignFormat? {
    func holds(_ name: String) -> Bool {
      let wanted = Array(name.utf8)
      return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }
    if bytes.prefix(200).contains(UInt8(ascii: "m")), holds("opendocument.spreadsheet") { return .ods }
    if holds("opendocument.text") || holds("word/document.xml") { return .word }
    if holds("Index/Document.iwa") || holds("Index/CalculationEngine.iwa") { return .numbers }
    return holds("xl/workbook.bin") ? .xlsb : nil
  }
}
