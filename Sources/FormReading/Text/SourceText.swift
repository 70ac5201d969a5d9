import FormModel

/// The text of an input file: checked UTF-8 without a byte order mark.
///
/// Some characters are replaced by noncharacters of Unicode, which no text contains: control characters, and the few
/// others at which libyaml stops or ends a line. One scalar replaces one scalar, so that the columns stay the same.
struct SourceText: Sendable {
  /// The start of the text.
  let start: Place
  /// The text with the replacements. `typed` undoes them.
  private(set) var utf8: [UInt8] = []
  /// A `bad-character` finding for each wrong character, in the order of the text.
  private(set) var characters = FindingList()
  /// Where the text ends.
  private(set) var end = SourcePosition.start
  /// The index of the first of the `characters` that no range has taken yet.
  private var nextCharacter = 0
  private var hasReplacements = false
  private var controls: (first: NotUTF8?, count: Int) = (nil, 0)

  /// Reads the text of a file. The `bad-character` findings stay in `characters`, so that the reader can add the value
  /// in which each character is.
  ///
  /// - Returns: nil if the file is `too-large` or `unreadable-file`.
  static func read(_ file: SourceFile, limits: ReadingLimits, into findings: inout [Finding]) -> SourceText? {
    guard file.bytes.count <= limits.bytes else {
      findings.append(
        .tooLarge(
          "the file is larger than \(limits.bytes >> 20) MiB", at: Place(file: file.name, position: .start),
          help: "split it into several files"))
      return nil
    }
    do {
      var text = SourceText(file: file.name)
      try text.decode(Self.unmarked(file.bytes))
      return text
    } catch {
      findings.append(.notUTF8(byte: error.byte, at: Place(file: file.name, position: error.position)))
      return nil
    }
  }

  private init(file: String) { start = Place(file: file, position: .start) }

  /// The name of the file, as the user gave it.
  var file: String { start.file }

  /// A value as it was typed; nil if it contains a control character.
  func typed(_ value: String) -> String? {
    guard hasReplacements else { return value }
    return value.unicodeScalars.contains(Self.control) ? nil : withoutReplacements(value)
  }

  /// A name as it was typed, without its control characters.
  func typedName(_ name: String) -> String { hasReplacements ? withoutReplacements(name) : name }

  /// The place of a position in this text. A position after the end of the text becomes the end.
  func place(_ position: SourcePosition) -> Place { start.at(min(position, end)) }

  private func withoutReplacements(_ value: String) -> String {
    var typed = String.UnicodeScalarView()
    for scalar in value.unicodeScalars where scalar != Self.control { typed.append(Self.originals[scalar] ?? scalar) }
    return String(typed)
  }

  /// The replacement of every control character.
  private static let control: Unicode.Scalar = "\u{1FFFE}"
  /// libyaml ends a line at U+2028 and U+2029, but the line numbers of editors do not count them. And libyaml accepts
  /// U+FEFF only as a byte order mark.
  private static let replacements: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{FEFF}": "\u{2FFFE}", "\u{2028}": "\u{3FFFE}", "\u{2029}": "\u{4FFFE}",
  ]
  private static let originals = Dictionary(uniqueKeysWithValues: replacements.map { ($1, $0) })

  private mutating func decode(_ bytes: ArraySlice<UInt8>) throws(NotUTF8) {
    utf8.reserveCapacity(bytes.count)
    var previous: Unicode.Scalar?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      // Most of a text is printable ASCII.
      let plain = bytes[index...].prefix { (0x20..<0x7F).contains($0) || $0 == .lineFeed }
      if let last = plain.last {
        append(plain)
        previous = Unicode.Scalar(last)
        index = plain.endIndex
        continue
      }
      guard let (scalar, nextIndex) = Self.scalar(in: bytes, at: index) else {
        throw NotUTF8(byte: bytes[index], position: end)
      }
      let next = scalar.isSuspect && nextIndex < bytes.endIndex ? Self.scalar(in: bytes, at: nextIndex)?.0 : nil
      append(scalar, bytes[index..<nextIndex], after: previous, before: next, at: end)
      // This file is a picture, a program, or UTF-16 without its mark. It would take too long to report each character.
      if let first = controls.first, controls.count > 100_000 { throw first }
      let endsLine = scalar == "\r" && !(nextIndex < bytes.endIndex && bytes[nextIndex] == .lineFeed)
      if endsLine {
        end = SourcePosition(line: end.line + 1, column: 1)
      } else {
        end.column += 1
      }
      previous = scalar
      index = nextIndex
    }
  }

  /// Appends printable ASCII and line feeds.
  private mutating func append(_ plain: ArraySlice<UInt8>) {
    utf8.append(contentsOf: plain)
    if let lastFeed = plain.lastIndex(of: .lineFeed) {
      let feeds = plain.count { $0 == .lineFeed }
      end = SourcePosition(line: end.line + feeds, column: plain.endIndex - lastFeed)
    } else {
      end.column += plain.count
    }
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, _ bytes: ArraySlice<UInt8>, after previous: Unicode.Scalar?,
    before next: Unicode.Scalar?, at position: SourcePosition
  ) {
    let concern = scalar.concern(after: previous, before: next)
    if let concern {
      let place = start.at(position)
      characters.append(isError: concern != .hidden, .badCharacter(scalar, concern, at: place))
    }
    if let replacement = concern == .control ? Self.control : Self.replacements[scalar] {
      hasReplacements = true
      if concern == .control {
        controls.first = controls.first ?? NotUTF8(byte: bytes[bytes.startIndex], position: position)
        controls.count += 1
      }
      utf8.append(contentsOf: String(replacement).utf8)
    } else {
      utf8.append(contentsOf: bytes)
    }
  }

  /// The indices of the `characters` in `range`. Ranges must come in the order of the text.
  mutating func takeCharacters(in range: Range<SourcePosition>) -> Range<Int> {
    while let here = nextPosition, here < range.lowerBound { nextCharacter += 1 }
    let first = nextCharacter
    while let here = nextPosition, here < range.upperBound { nextCharacter += 1 }
    return first..<nextCharacter
  }

  /// The position of the next of the `characters`.
  private var nextPosition: SourcePosition? {
    nextCharacter < characters.kept.count ? characters.kept[nextCharacter].place?.position : nil
  }

  /// Adds the value that contains the character at `index` of `characters`.
  mutating func setField(_ field: FieldPath, ofCharacter index: Int) { characters.setField(field, at: index) }
}
