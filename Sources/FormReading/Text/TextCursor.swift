import FormModel

/// A place in a UTF-8 text that moves forward and counts lines and columns. A line ends with LF, CRLF or CR.
struct TextCursor {
  let utf8: [UInt8]
  private(set) var offset = 0
  private(set) var position = SourcePosition.start

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Begins inside a text. `offset` must be that of a character's first byte.
  init(_ utf8: [UInt8], offset: Int, position: SourcePosition) {
    self.utf8 = utf8
    self.offset = offset
    self.position = position
  }

  var isAtEnd: Bool { offset >= utf8.count }
  /// The byte here; nil at the end.
  var byte: UInt8? { offset < utf8.count ? utf8[offset] : nil }
  /// The byte after this one.
  var nextByte: UInt8? { offset + 1 < utf8.count ? utf8[offset + 1] : nil }
  /// Whether a line ends here.
  var isAtLineEnd: Bool { byte == .lineFeed || byte == .carriageReturn }

  /// Moves forward by one byte. All bytes of a character are in the same column.
  mutating func advance() {
    let byte = utf8[offset]
    offset += 1
    if byte == .lineFeed || byte == .carriageReturn && self.byte != .lineFeed {
      position = SourcePosition(line: position.line + 1, column: 1)
    } else if !isInsideCharacter {
      position.column += 1
    }
  }

  /// Moves past the end of the line, which has one byte or two.
  mutating func advanceLineEnd() {
    if byte == .carriageReturn && nextByte == .lineFeed { advance() }
    if !isAtEnd { advance() }
  }

  private var isInsideCharacter: Bool { byte.map { $0 & 0xC0 == 0x80 } ?? false }

  /// The position after the last character of `utf8`.
  static func end(of utf8: some Sequence<UInt8>) -> SourcePosition {
    var cursor = TextCursor(Array(utf8))
    while !cursor.isAtEnd { cursor.advance() }
    return cursor.position
  }
}

extension UInt8 {
  static let tab: UInt8 = 9
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
}
