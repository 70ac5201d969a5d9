/// The name of a person, in the parts that matter when names are compared.
///
/// "Marsh, Lena", "Ms. Lena Marsh", "Lena Marsh, Ed.D." and "Lena Marsh (Leni)" are one name. "Robert O'Dea, Jr." is not
/// the name "Robert O'Dea", because father and son are two people.
public struct PersonName: Sendable {
  /// The words of the name as they are written, given names first. Titles, degrees, suffixes and nicknames are left out.
  public private(set) var words: [String] = []
  /// What tells father and son apart: `jr`, `sr`, `ii`, …; nil for most names.
  public private(set) var suffix: String?
  /// The words in brackets.
  public private(set) var nicknames: [String] = []
  /// Whether the name is written as "Last, First".
  public private(set) var isLastNameFirst = false

  public init(_ text: String) {
    let plain = text.withPlainSigns
    let (outside, inside) = plain.separatingBrackets
    // A name can be wholly in brackets.
    let isWhollyInside = outside.isBlank
    nicknames = isWhollyInside ? [] : inside.flatMap(\.nameWords)
    let parts = (isWhollyInside ? inside.joined(separator: " ") : outside).split(separator: ",").map(\.nameWords).filter
    { !$0.isEmpty }
    guard var last = parts.first else {
      words = plain.nameWords
      return
    }
    dropTitles(&last, keeping: 1)
    var given: [String] = []
    var others: [String] = []
    for var part in parts.dropFirst() {
      dropTitles(&part, keeping: 0)
      if part.joined().isDegree { continue }
      // Behind "Smith", a V is the initial of a given name.
      dropEnd(&part, isAlone: last.count > 1 || !given.isEmpty, keeping: 0)
      if part.isEmpty { continue }
      if given.isEmpty, part.allSatisfy({ !$0.contains(where: \.isNumber) }) { given = part } else { others += part }
    }
    dropEnd(&last, isAlone: last.count > 2, keeping: 1)
    // Text behind a second comma belongs to no order of names.
    isLastNameFirst = !given.isEmpty && others.isEmpty
    words = isLastNameFirst ? given + last : last + given + others
  }

  /// A text that is equal for two ways to write the same name.
  public var key: String { (words.joined(separator: " ") + (suffix.map { " \($0)" } ?? "")).folded }

  /// The key of a name. It takes the short way for most names, which are only words.
  public static func key(_ text: String) -> String {
    if text.utf8.contains(where: { [0x28, 0x29, 0x2C, 0x2E, 0x5B, 0x5D].contains($0) }) { return PersonName(text).key }
    let folded = text.folded
    guard let space = folded.utf8.firstIndex(of: 0x20), let end = folded.utf8.lastIndex(of: 0x20) else { return folded }
    let (first, last) = (String(folded[..<space]), String(folded[folded.utf8.index(after: end)...]))
    let isPlain = !Self.titles.contains(first) && Self.suffixes[last] == nil && !text.endsInDegree
    return isPlain ? folded : PersonName(text).key
  }

  /// Whether two texts are the same name.
  public static func isSame(_ one: String, _ other: String) -> Bool { one == other || key(one) == key(other) }

  /// Drops titles from the beginning, also one without a space behind it: `Dr.Weiss`.
  private func dropTitles(_ words: inout [String], keeping least: Int) {
    while words.count > least, let first = words.first, Self.titles.contains(first.lettersOnly) { words.removeFirst() }
    guard let first = words.first, let dot = first.firstIndex(of: "."), first.index(after: dot) < first.endIndex,
      Self.titles.contains(String(first[..<dot]).folded)
    else { return }
    words[0] = String(first[first.index(after: dot)...])
  }

  /// Drops degrees and suffixes from the end, and keeps the suffix.
  ///
  /// - Parameters:
  ///   - isAlone: Whether a V can be a suffix. It can be the initial of a name too.
  ///   - least: The number of words that stay. If it is zero, the words are behind a comma.
  private mutating func dropEnd(_ words: inout [String], isAlone: Bool, keeping least: Int) {
    while words.count > least, let last = words.last {
      if let known = Self.suffixes[last.lettersOnly], known != "v" || isAlone && (least > 0 || words.count == 1) {
        suffix = suffix ?? known
      } else if !(least == 0 ? last.isDegree : last.isClearlyDegree) {
        return
      }
      words.removeLast()
    }
  }
}

extension StringProtocol {
  /// The words of a text, split at blanks.
  fileprivate var nameWords: [String] { split { $0.isWhitespace }.map { String($0) } }

  /// The text as it is compared with titles and suffixes: folded, without dots.
  package var lettersOnly: String {
    let folded = String(self).folded
    return folded.utf8.contains(UInt8(ascii: ".")) ? folded.filter { $0 != "." } : folded
  }
}

extension String {
  /// The text outside brackets, and the texts in brackets. A bracket that is not closed is text.
  fileprivate var separatingBrackets: (outside: String, inside: [Substring]) {
    guard utf8.contains(where: { $0 == 0x28 || $0 == 0x5B }) else { return (self, []) }
    var outside = ""
    var inside: [Substring] = []
    var rest = self[...]
    while let open = rest.firstIndex(where: { "([".contains($0) }),
      let close = rest[open...].firstIndex(of: rest[open] == "(" ? ")" : "]")
    {
      outside += rest[..<open] + " "
      inside.append(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return (outside + rest, inside)
  }
}
