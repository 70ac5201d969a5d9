import FormModel

/// Walks through UTF-8 text and knows line and column. A line ends with LF, CRLF or CR.
struct TextCursor {
  let utf8: [UInt8]
  private(set) var offset = 0
  private(set) var position = SourcePosition.start

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Begins in the middle of a text, at the first byte of a character.
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

  /// Goes on by one byte; what follows the first byte of a character is in the same column as it.
  mutating func advance() {
    let byte = utf8[offset]
    offset += 1
    if byte == .lineFeed || byte == .carriageReturn && self.byte != .lineFeed {
      position = SourcePosition(line: position.line + 1, column: 1)
    } else if !isInsideCharacter {
      position.column += 1
    }
  }

  /// Goes on behind the line's end, which may be two bytes.
  mutating func advanceLineEnd() {
    if byte == .carriageReturn && nextByte == .lineFeed { advance() }
    if !isAtEnd { advance() }
  }

  private var isInsideCharacter: Bool { byte.map { $0 & 0xC0 == 0x80 } ?? false }

  /// Where a text would go on after `utf8`.
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
