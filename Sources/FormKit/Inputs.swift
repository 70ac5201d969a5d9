import FormModel
import FormSheets

extension SourceFile {
  /// An input with its bytes. If it is a workbook (`.xlsx`), its sheet is read.
  ///
  /// - Parameters:
  ///   - name: Its name as the user gave it: `roster.yaml`, `roster.xlsx#Sheet2`.
  ///   - sheet: The name of the sheet; nil for the first one.
  public init(name: String, bytes: [UInt8], sheet: String?) {
    self.init(name: name, bytes: bytes)
    let isArchive = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    let path = sheet.map { name.dropLast($0.count + 1) } ?? name[...]
    guard sheet != nil || path.lowercased().hasSuffix(".xlsx") || isArchive, ForeignFormat(self) == nil else { return }
    self.sheet = readWorkbook(bytes, name: name, sheet: sheet)
  }
}
