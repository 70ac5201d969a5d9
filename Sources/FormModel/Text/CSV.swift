extension [[String]] {
  /// The rows as CSV (RFC 4180), safe to open in a spreadsheet program. It begins with a byte order mark, by which
  /// spreadsheet programs recognise UTF-8.
  public var csv: String { "\u{FEFF}" + map { $0.map(\.csvCell).joined(separator: ",") + "\r\n" }.joined() }
}

extension String {
  /// A cell. If a spreadsheet would take it for a formula, an apostrophe is put before it.
  fileprivate var csvCell: String {
    let isFormula = unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let guarded = isFormula ? "'" + self : self
    guard guarded.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
