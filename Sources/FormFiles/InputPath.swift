import Glibc

/// An input as the user names it: a file, or a sheet of a workbook as `roster.xlsx#Sheet2`.
public struct InputPath: Sendable {
  /// The path of the file.
  public let file: String
  /// The name of the sheet; nil for a file, or for the first sheet.
  public let sheet: String?

  /// Splits what was typed. A file with `#` in its name is found too.
  public init(_ typed: String) {
    var status = stat()
    if typed.utf8.contains(UInt8(ascii: "#")), stat(typed, &status) != 0,
      let end = [".xlsx#", ".xlsm#"].compactMap({ typed.lowercased().firstRange(of: $0)?.upperBound }).min()
    {
      // Lower case may take another number of characters before the ending.
      let count = typed.lowercased().unicodeScalars[end...].count
      let sheet = String(typed.unicodeScalars.suffix(count))
      if !sheet.isEmpty {
        file = String(typed.unicodeScalars.dropLast(count + 1))
        self.sheet = sheet
        return
      }
    }
    file = typed
    sheet = nil
  }
}
