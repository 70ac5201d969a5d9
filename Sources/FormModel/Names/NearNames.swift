extension PersonName {
  /// Whether two different names may be one name with a slip: the same but for a suffix, or for near misses.
  static func isNear(_ one: String, _ other: String) -> Bool {
    let (a, b) = (NamePieces(one), NamePieces(other))
    return a.isNear(b)
  }
}

/// A name in pieces that are compared to find near misses.
struct NamePieces {
  private let words: [Substring]
  /// The words in the order of the alphabet.
  private let sorted: [Substring]
  /// The letters of all words, without blanks and hyphens.
  private let joined: String
  /// The letters that the name has, and its pairs of letters, each as bits.
  private let letters: UInt64
  private let pairs: UInt64

  init(_ name: String) {
    let parsed = PersonName(name)
    words = parsed.words.joined(separator: " ").folded.split(separator: " ")
    sorted = words.sorted()
    joined = words.joined().filter { $0 != "-" }
    var (letters, pairs): (UInt64, UInt64) = (0, 0)
    var last: UInt32 = 0
    for scalar in joined.unicodeScalars {
      letters |= 1 << UInt64(scalar.value % 64)
      pairs |= 1 << UInt64((last &* 31 &+ scalar.value) % 61)
      last = scalar.value
    }
    self.letters = letters
    self.pairs = pairs
  }

  /// Whether the other may be the same name. Names that are the same but for their suffixes are near.
  func isNear(_ other: NamePieces) -> Bool {
    // One change of a letter changes at most two letters and six pairs, and near names have at most two changes.
    guard (letters ^ other.letters).nonzeroBitCount <= 4, (pairs ^ other.pairs).nonzeroBitCount <= 12 else {
      return false
    }
    if words == other.words { return true }
    // "Lena Marsh" and "Marsh Lena", "Marsh-Cole" and "Marsh Cole".
    if sorted == other.sorted || joined == other.joined { return true }
    guard words.count == other.words.count else { return false }
    var changes = 0
    for (one, two) in zip(words, other.words) where one != two {
      guard let count = Self.changes(one, two) else { return false }
      changes += count
    }
    return changes <= 2
  }

  /// The number of changes between two words that may be one word; nil if they are two.
  private static func changes(_ one: Substring, _ two: Substring) -> Int? {
    let length = max(one.count, two.count)
    // A digit, a syllable or an ideograph is no slip: it makes another name.
    let isSpelt = (one + two).unicodeScalars.allSatisfy { $0.value < 0x1100 && !$0.properties.isNumeric }
    guard length > 2, length <= 100, isSpelt else { return nil }
    let count = editDistance(String(one), String(two))
    return count <= (length >= 8 ? 2 : 1) ? count : nil
  }
}

extension Unicode.Scalar.Properties {
  /// Whether it is a digit or another number.
  fileprivate var isNumeric: Bool { numericType != nil }
}
