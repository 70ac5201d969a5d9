import FormModel

extension String {
  /// As a text string (ISO 32000-1 §7.9.2): in PDFDocEncoding where all characters are Latin-1, else in UTF-16.
  var asPDFText: String {
    // Most texts have nothing to escape.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x28 && $0 != 0x29 && $0 != 0x5C }) { return "(\(self))" }
    if unicodeScalars.allSatisfy(\.isPlain) { return "(\(escapedForPDF))" }
    return "<FEFF\(utf16.map { $0.hexadecimal(digits: 4) }.joined())>"
  }

  /// As a name without its slash (§7.3.5).
  var asPDFName: String {
    utf8.map { byte in
      let isPlain =
        (0x21...0x7E).contains(byte) && !"()<>[]{}/%#".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      return "#" + byte.hexadecimal(digits: 2)
    }.joined()
  }

  /// As the content of a literal string (§7.3.4.2).
  private var escapedForPDF: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "(", ")", "\\": escaped += "\\\(scalar)"
      case "\u{80}"...: escaped += "\\" + String(scalar.value, radix: 8)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// Whether it has the same number in PDFDocEncoding (§D.2).
  fileprivate var isPlain: Bool { (0x20...0x7E).contains(value) || (0xA1...0xFF).contains(value) && value != 0xAD }
}

extension [Int] {
  /// References to the objects with these numbers.
  var asReferences: String { map { "\($0) 0 R" }.joined(separator: " ") }
}
