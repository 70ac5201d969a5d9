import FormModel

/// An input's text: checked UTF-8 without a byte order mark.
///
/// Control characters, and the few others at which libyaml stops or ends a line, are replaced by code points that are
/// no characters and therefore stand in no text. Each replacement is one scalar for one, so that columns stay.
struct SourceText: Sendable {
  /// The file's name as the user gave it.
  let file: String
  /// The text with its replacements; `typed` takes them out again.
  private(set) var utf8: [UInt8] = []
  /// `bad-character` for each character, in the order of the text.
  private(set) var characters = FindingList()
  /// Where the text ends.
  private(set) var end = SourcePosition.start
  private var hasReplacements = false
  private var controls: (first: NotUTF8?, count: Int) = (nil, 0)

  /// Reads a file's text. `bad-character` is left in `characters`, so that the reader can say in which value it is.
  ///
  /// - Returns: nil where the file is `too-large` or `unreadable-file`.
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

  private init(file: String) { self.file = file }

  /// A value as it was typed; nil where a control character stands in it.
  func typed(_ value: String) -> String? {
    guard hasReplacements else { return value }
    return value.unicodeScalars.contains(Self.control) ? nil : withoutReplacements(value)
  }

  /// A name as it was typed, but for its control characters.
  func typedName(_ name: String) -> String { hasReplacements ? withoutReplacements(name) : name }

  /// The place of a position in this text; one behind its end is the end.
  func place(_ position: SourcePosition) -> Place { Place(file: file, position: min(position, end)) }

  private func withoutReplacements(_ value: String) -> String {
    var typed = String.UnicodeScalarView()
    for scalar in value.unicodeScalars where scalar != Self.control { typed.append(Self.originals[scalar] ?? scalar) }
    return String(typed)
  }

  /// Stands for every control character.
  private static let control: Unicode.Scalar = "\u{1FFFE}"
  /// libyaml takes U+2028 and U+2029 for line ends, which no editor's line numbers do, and knows U+FEFF as a mark only.
  private static let replacements: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{FEFF}": "\u{2FFFE}", "\u{2028}": "\u{3FFFE}", "\u{2029}": "\u{4FFFE}",
  ]
  private static let originals = Dictionary(uniqueKeysWithValues: replacements.map { ($1, $0) })

  private mutating func decode(_ bytes: ArraySlice<UInt8>) throws(NotUTF8) {
    utf8.reserveCapacity(bytes.count)
    var previous: Unicode.Scalar?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      // Most of a text is plain.
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
      // A picture, a program, UTF-16 without its mark: to look at each of its characters costs more than such a file may.
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
      let place = Place(file: file, position: position)
      characters.append(isError: concern == .control, .badCharacter(scalar, concern, at: place))
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

  /// The indices of the `characters` that stand in `range`. `index` walks over them all, as ranges come in order.
  func characters(in range: Range<SourcePosition>, from index: inout Int) -> Range<Int> {
    func position(_ index: Int) -> SourcePosition? {
      index < characters.kept.count ? characters.kept[index].place?.position : nil
    }
    while let here = position(index), here < range.lowerBound { index += 1 }
    let first = index
    while let here = position(index), here < range.upperBound { index += 1 }
    return first..<index
  }

  /// Says which value the character at `index` of `characters` stands in.
  mutating func setField(_ field: FieldPath, ofCharacter index: Int) { characters.setField(field, at: index) }
}
