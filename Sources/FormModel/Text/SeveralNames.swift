extension String {
  /// The full names of several people in one text, as in `Ann Lee & Bo Day`; nil if it is one name, or not clearly several.
  ///
  /// Each of them has a first and a last name, so that `Smith & Sons` is one name. A word of one letter beside a slash
  /// belongs to one name: `Ravi s/o Kumar`.
  package var severalNames: [String]? {
    guard hasJoiner else { return nil }
    var parts: [[Substring]] = [[]]
    for word in replacing("&", with: " & ").replacing(";", with: " ; ").replacing("+", with: " + ")
      .split(whereSeparator: \.isWhitespace)
    {
      if ["&", ";", "+", "/"].contains(word) || word.lowercased() == "and" {
        parts.append([])
        continue
      }
      let halves = word.split(separator: "/", omittingEmptySubsequences: false)
      if halves.count > 1, halves.allSatisfy({ $0.count(where: \.isLetter) >= 2 || $0.isEmpty }) {
        for (index, half) in halves.enumerated() {
          if index > 0 { parts.append([]) }
          if !half.isEmpty { parts[parts.count - 1].append(half) }
        }
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    let names = parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    return names.count > 1 && names.allSatisfy(\.isWholeName) ? names : nil
  }

  /// Whether the text has one of `&/;+`, or the word `and`. It is quick, because nearly every text is one name.
  private var hasJoiner: Bool {
    let and = Array(" and ".utf8)
    return utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "+"): true
        case UInt8(ascii: " "): bytes[index...].starts(with: and) { $0 | 0x20 == $1 }
        default: false
        }
      }
    } ?? true
  }
}

extension String {
  /// Whether the text has a first and a last name, and only signs of names.
  fileprivate var isWholeName: Bool {
    let isWord = { (word: Substring) in word.contains(where: \.isLetter) }
    return split(separator: " ").count(where: isWord) >= 2
      && allSatisfy { $0.isLetter || " .-'\u{2019}\u{2010}\u{2011}".contains($0) }
  }
}
