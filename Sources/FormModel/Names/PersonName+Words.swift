extension PersonName {
  /// The titles before a name, folded and without dots.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "reverend",
  ]

  /// The suffixes that tell father and son apart, folded and without dots, each in its usual form.
  static let suffixes: [String: String] = [
    "jr": "jr", "sr": "sr", "ii": "ii", "iii": "iii", "iv": "iv", "v": "v", "2nd": "ii", "3rd": "iii", "4th": "iv",
    "5th": "v",
  ]

  /// Degrees and licences behind a name, folded and without dots.
  fileprivate static let degrees: Set<String> = [
    "aas", "abd", "ba", "bed", "bfa", "bs", "bsc", "bsed", "bsn", "cpa", "dds", "dmd", "dmin", "dnp", "dphil", "dvm",
    "edd", "edm", "eds", "esq", "jd", "lcsw", "llm", "lpc", "lpn", "ma", "maed", "mat", "mba", "md", "mdiv", "med",
    "meng", "mfa", "mpa", "mph", "ms", "msc", "msed", "msn", "msw", "nbct", "phd", "psyd", "rn", "thd",
  ]
}

extension String {
  /// Whether a word behind a comma is a degree. "Mat" and "Ma" are names, "MAT" and "M.A." are degrees.
  var isDegree: Bool {
    let letters = lettersOnly
    guard PersonName.degrees.contains(letters) else { return false }
    if contains(".") || count(where: \.isUppercase) > 1 { return true }
    // Without a vowel it is no name, in any case.
    return letters.utf8.count > 2 && !letters.contains { "aeiouy".contains($0) }
  }

  /// Whether a word is a degree even without a comma before it: `Ph.D.`, `EdD`.
  var isClearlyDegree: Bool {
    guard utf8.count > 2, dropLast().contains(".") || contains(where: \.isLowercase) else { return false }
    return isDegree && lettersOnly.utf8.count > 2
  }

  /// Whether the last word is a degree without dots, and no comma is before it.
  var endsInDegree: Bool {
    guard let space = utf8.lastIndex(of: 0x20) else { return false }
    let word = self[utf8.index(after: space)...]
    return word.utf8.count <= 5 && String(word).isClearlyDegree
  }
}
