/// The bytes of an input, and its name as the user gave it.
public struct SourceFile: Sendable {
  public var name: String
  public var bytes: [UInt8]
  /// The rows of its sheet, if it is a workbook.
  package var sheet: Sheet?

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension SourceFile {
  /// Whether lines of the file can be shown.
  package var isText: Bool {
    sheet == nil && !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) && ForeignFormat(self) == nil
  }

  /// The first place of a character.
  package func place(of character: Unicode.Scalar) -> Place? {
    place(of: character, from: .start, scalars: bytes.count)
  }

  /// The first place of `words` as whole words, outside comments. Only their first 24 characters are compared.
  package func place(of words: String) -> Place? {
    let wanted = Array(words.unicodeScalars.prefix(24))
    guard let first = wanted.first else { return nil }
    var line = 1
    for text in text(from: .start, scalars: bytes.count).split(separator: "\n", omittingEmptySubsequences: false) {
      defer { line += 1 }
      if text.first(where: { $0 != " " }) == "#" { continue }
      for index in text.indices where text[index] == first && text[index...].starts(with: wanted) {
        let isWithin = index > text.startIndex && text[index - 1].properties.isAlphabetic
        let after = text[index...].dropFirst(wanted.count).first
        let goesOn = wanted.count < 24 && after?.properties.isAlphabetic ?? false
        if isWithin || goesOn { continue }
        return Place(file: name, position: SourcePosition(line: line, column: index - text.startIndex + 1))
      }
    }
    return nil
  }

  /// The place of a character within a value; nil if the file is not UTF-8, or has the character as an escape.
  public func place(of character: Unicode.Scalar, in value: Value) -> Place? {
    guard value.place.textPosition != nil else { return value.place }
    // Because of quotes, escapes and line ends, a value takes more characters in the file.
    return place(of: character, from: value.place.position, scalars: value.text.unicodeScalars.count * 2 + 100)
  }

  private func place(of character: Unicode.Scalar, from start: SourcePosition, scalars room: Int) -> Place? {
    var position = start
    var last: Unicode.Scalar?
    for scalar in text(from: position, scalars: room) {
      if scalar == character { return Place(file: name, position: position) }
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

  /// At most `count` scalars of the text, from a position on.
  private func text(from position: SourcePosition, scalars count: Int) -> [Unicode.Scalar] {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    bytes.withUnsafeBufferPointer { bytes in
      while line < position.line, start < bytes.count {
        let isReturn = bytes[start] == 0x0D
        if bytes[start] == 0x0A || isReturn && !(start + 1 < bytes.count && bytes[start + 1] == 0x0A) { line += 1 }
        start += 1
      }
    }
    let room = (position.column + count) * 4
    let part = String(decoding: bytes[start..<min(bytes.count, start + room)], as: UTF8.self)
    return Array(part.unicodeScalars.dropFirst(position.column - 1).prefix(count))
  }
}
