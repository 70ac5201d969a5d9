/// The bytes of an input, and what the user calls it.
public struct SourceFile: Sendable {
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension SourceFile {
  /// Where a character first stands at or behind a place of this file; nil where it does not, as it is written as an
  /// escape.
  public func place(of character: Unicode.Scalar, from start: Place) -> Place? {
    var position = SourcePosition.start
    var last: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\u{FEFF}", position == .start { continue }
      if scalar == character, position >= start.position { return Place(file: name, position: position) }
      if scalar == "\n" && last == "\r" {
        // One line end.
      } else if scalar == "\n" || scalar == "\r" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      last = scalar
    }
    return nil
  }
}
