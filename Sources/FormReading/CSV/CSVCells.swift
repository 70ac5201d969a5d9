import FormModel

/// Splits CSV text into cells.
struct CSVCells {
  private var cursor: TextCursor
  private var separator: UInt8

  /// A cell with its text. Quotes around the text are removed, and doubled quotes in it are single.
  struct Cell {
    var text: String
    /// The position of its first character.
    var start: SourcePosition
    var quote = Quote.none
    /// The position of the opening quote. Without a quote it is the first character that is not a blank.
    var quotePosition: SourcePosition
    /// Whether it is the last cell of its row.
    var endsRow = false
  }

  /// The quotes of a cell.
  enum Quote: Equatable {
    case none, closed
    /// The quote is never closed, so that the cell is the rest of the file.
    case open
    /// There is text after the closing quote, at this position. The cell's text then keeps its quotes.
    case followed(SourcePosition)
  }

  init(_ utf8: [UInt8]) {
    cursor = TextCursor(utf8)
    separator = Self.separator(of: utf8)
  }

  var isAtEnd: Bool { cursor.isAtEnd }
  var position: SourcePosition { cursor.position }

  /// Moves past a first line `sep=;`, which says what separates the cells. Excel writes and reads it.
  ///
  /// - Returns: Whether there is such a line.
  mutating func skipSeparatorLine() -> Bool {
    var line = cursor
    for byte in "sep=".utf8 {
      guard let here = line.byte, here | 0x20 == byte || here == byte else { return false }
      line.advance()
    }
    guard let sign = line.byte, sign < 0x80, !line.isAtLineEnd else { return false }
    line.advance()
    // Other programs put the separators of the other columns behind it.
    while let byte = line.byte, byte == sign || byte == UInt8(ascii: ",") { line.advance() }
    guard line.isAtEnd || line.isAtLineEnd else { return false }
    line.advanceLineEnd()
    cursor = line
    separator = sign
    return true
  }

  /// Moves past an empty line.
  ///
  /// - Returns: Whether there is an empty line here.
  mutating func skipEmptyLine() -> Bool {
    guard cursor.isAtLineEnd else { return false }
    cursor.advanceLineEnd()
    return true
  }

  /// Reads a cell, and the separator or line end after it.
  mutating func next() -> Cell {
    let start = cursor
    while let byte = cursor.byte, byte == .space || byte == .tab, byte != separator { cursor.advance() }
    var cell = Cell(text: "", start: start.position, quotePosition: cursor.position)
    if cursor.byte == .quote {
      readQuoted(&cell, from: start.offset)
    } else {
      skipPlain()
      cell.text = text(from: start.offset)
    }
    if cursor.byte == separator {
      cursor.advance()
    } else {
      cell.endsRow = true
      cursor.advanceLineEnd()
    }
    return cell
  }

  private mutating func readQuoted(_ cell: inout Cell, from start: Int) {
    cursor.advance()
    var content: [UInt8] = []
    while let byte = cursor.byte {
      cursor.advance()
      if byte == .quote {
        guard cursor.byte == .quote else {
          cell.quote = .closed
          break
        }
        cursor.advance()
      }
      content.append(byte)
    }
    guard cell.quote == .closed else {
      cell.quote = .open
      return
    }
    while let byte = cursor.byte, byte == .space || byte == .tab, byte != separator { cursor.advance() }
    if isAtCellEnd {
      cell.text = String(decoding: content, as: UTF8.self)
    } else {
      cell.quote = .followed(cursor.position)
      skipPlain()
      cell.text = text(from: start)
    }
  }

  private var isAtCellEnd: Bool { cursor.isAtEnd || cursor.isAtLineEnd || cursor.byte == separator }

  private mutating func skipPlain() { while !isAtCellEnd { cursor.advance() } }

  private func text(from start: Int) -> String { String(decoding: cursor.utf8[start..<cursor.offset], as: UTF8.self) }

  /// The separator that occurs most often outside quotes in the first line that has one, among the first lines with
  /// text. It is the comma if they have none.
  private static func separator(of utf8: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    var lines = 0
    for byte in utf8 {
      if byte == .quote { isQuoted.toggle() }
      if byte == .lineFeed || byte == .carriageReturn {
        if isQuoted || isBlank { continue }
        lines += 1
        // A title has no separators.
        if lines > 10 || counts != [0, 0, 0] { break }
        isBlank = true
        continue
      }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      isBlank = isBlank && (byte == .space || candidates.contains(byte))
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
  }
}
