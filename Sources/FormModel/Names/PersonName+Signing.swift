/// The names that somebody may sign with: those of a person, and those of the people who had the role before.
struct SignerNames {
  private let names: [PersonName]

  init(_ names: [String]) { self.names = names.map { PersonName($0) } }

  /// Whether a text may be one of the names: it has a word of one in it, or the beginning or the initial of a word. A
  /// text in another script may be a name too.
  func mayBe(_ text: String) -> Bool {
    let typed = PersonName(text).signingWords
    if typed.isEmpty || names.isEmpty { return true }
    return names.contains { name in
      let words = name.signingWords
      if typed.contains(where: { one in words.contains { $0.isLike(one) } }) { return true }
      // Nobody can compare the letters of two scripts.
      if typed.allSatisfy(\.isLatin) != words.allSatisfy(\.isLatin) { return true }
      let joined = typed.joined()
      return areInitials(text) || words.contains { $0.count > 2 && joined.contains($0) }
    }
  }

  /// Whether a text has only initials of one of the names, in any order. It may lack some.
  func areInitials(_ text: String) -> Bool {
    let letters = text.initialLetters
    return !letters.isEmpty && letters.count <= 6 && names.contains { Set(letters).isSubset(of: $0.initials) }
  }

  /// Whether initials may be those of one of the names. They may have the initial of a middle name too, and they may be
  /// the name itself.
  func mayHaveInitials(_ text: String) -> Bool {
    let letters = text.initialLetters
    if letters.isEmpty || names.isEmpty || areInitials(text) || mayBe(text) { return true }
    return names.contains { name in
      guard let first = name.signingWords.first?.first, let last = name.signingWords.last?.first else { return true }
      return letters.count <= name.signingWords.count + 2 && letters.contains(first) && letters.contains(last)
    }
  }
}

extension PersonName {
  /// The words of the name and of its nicknames, folded. Hyphens part words, and apostrophes do not.
  fileprivate var signingWords: [String] {
    (words + nicknames).joined(separator: " ").folded.filter { $0 != "'" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The first letters of its words, and the capitals inside them: M and D of "McDonald".
  fileprivate var initials: Set<Character> {
    let all = words + nicknames + [suffix].compactMap(\.self)
    let inner = all.joined().filter(\.isUppercase).flatMap { String($0).folded.prefix(1) }
    let parts = all.flatMap { $0.folded.split { !$0.isLetter } }
    return Set(parts.compactMap(\.first) + inner)
  }
}

extension String {
  /// Whether the text is the capital at the beginning of each word of a name: `RA` for `Ruth Abernathy`. It is quick, and
  /// knows only capitals of ASCII.
  func areFirstLetters(of name: String) -> Bool {
    var letters = utf8.makeIterator()
    var isFirst = true
    for byte in name.utf8 {
      if isFirst, byte != 0x20 {
        guard (0x41...0x5A).contains(byte), letters.next() == byte else { return false }
      }
      isFirst = byte == 0x20
    }
    return letters.next() == nil && !isEmpty
  }

  /// The letters of initials, folded. A letter that folds to two counts as the first of them.
  fileprivate var initialLetters: [Character] { filter(\.isLetter).compactMap { String($0).folded.first } }

  /// Whether a word may be another word: the same, its initial, its beginning, or a near miss.
  fileprivate func isLike(_ other: String) -> Bool {
    if self == other { return true }
    if count == 1 || other.count == 1 { return first == other.first }
    let (short, long) = count < other.count ? (self, other) : (other, self)
    if short.isLatin ? short.count > 2 && long.hasPrefix(short) : long.contains(short) { return true }
    return short.count > 3 && nearMiss(of: short, among: [long]) != nil
  }

  /// Whether the first letter of a folded word is of the Latin script.
  fileprivate var isLatin: Bool {
    unicodeScalars.first.map { $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) } ?? true
  }
}
