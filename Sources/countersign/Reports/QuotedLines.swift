import FormModel

/// The lines of an input. They are found only once, so that ten thousand findings cost little more than one.
struct QuotedLines {
  /// UTF-8 without a byte order mark.
  private let bytes: [UInt8]
  /// The offset of each line.
  private let starts: [Int]
  /// The last position that was asked for. Findings come in reading order, so the next search continues here: a line
  /// may be as long as the file.
  private var last: (line: Int, column: Int, offset: Int) = (1, 1, 0)

  init(_ file: SourceFile) {
    bytes = Self.utf8(file.bytes)
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if byte == 0x0A || isReturn { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// A line, or the part of a long line around a position.
  struct Excerpt: Equatable {
    /// The text, with blanks in place of tabs and U+FFFD in place of control characters.
    var text: String
    /// The number of terminal columns before the position.
    var caret: Int
  }

  /// The line at a position; nil if the input has no such line.
  mutating func excerpt(at position: SourcePosition) -> Excerpt? {
    guard position.line >= 1, position.line <= starts.count else { return nil }
    let line = lineRange(position.line)
    let caret = offset(of: position, in: line)
    let begin = walk(from: caret, scalars: -60, in: line)
    let end = walk(from: caret, scalars: 110 - scalarCount(begin..<caret), in: line)

    var text = begin > line.lowerBound ? "…" : ""
    var width = terminalWidth(text)
    append(begin..<caret, to: &text, width: &width)
    let caretWidth = width
    append(caret..<end, to: &text, width: &width)
    if end < line.upperBound { text += "…" }
    while text.last == " " { text.removeLast() }
    return Excerpt(text: text, caret: caretWidth)
  }

  /// A line's bytes without its end.
  private func lineRange(_ line: Int) -> Range<Int> {
    let begin = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > begin, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return begin..<end
  }

  private mutating func offset(of position: SourcePosition, in line: Range<Int>) -> Int {
    let known = last.line == position.line && last.column <= position.column
    let begin = known ? last.offset : line.lowerBound
    let offset = walk(from: begin, scalars: position.column - (known ? last.column : 1), in: line)
    last = (position.line, position.column, offset)
    return offset
  }

  /// The offset a number of scalars after another offset, or before it, within the line.
  private func walk(from offset: Int, scalars: Int, in line: Range<Int>) -> Int {
    var offset = offset
    var rest = scalars
    while rest > 0, offset < line.upperBound {
      repeat { offset += 1 } while offset < line.upperBound && isContinuation(offset)
      rest -= 1
    }
    while rest < 0, offset > line.lowerBound {
      repeat { offset -= 1 } while offset > line.lowerBound && isContinuation(offset)
      rest += 1
    }
    return offset
  }

  private func isContinuation(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }

  private func scalarCount(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + (isContinuation($1) ? 0 : 1) } }

  private func append(_ range: Range<Int>, to text: inout String, width: inout Int) {
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      if scalar == "\t" {
        let blanks = 4 - width % 4
        text += String(repeating: " ", count: blanks)
        width += blanks
      } else {
        let shown: Unicode.Scalar = scalar.isUnprintable ? "\u{FFFD}" : scalar
        text.unicodeScalars.append(shown)
        width += terminalWidth(shown)
      }
    }
  }

  /// The bytes of the text in UTF-8, whatever its encoding.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
