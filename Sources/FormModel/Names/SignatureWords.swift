extension String {
  /// Whether a text in place of a signature or of initials says something else: that there is one, or none, or that it
  /// follows. "not yet", "n/a" and "see paper" are no names.
  var isNoSignature: Bool {
    let words = folded.split { !$0.isLetter }
    if words.allSatisfy({ Self.wordsOfNoName.contains(String($0)) }) { return true }
    // `O.K.`
    return words.allSatisfy { $0.count == 1 } && Self.wordsOfNoName.contains(words.joined())
  }

  /// The words of which such texts are made.
  private static let wordsOfNoName: Set<String> = {
    let lines = """
      yes y yep yeah no n nope not true false x xx xxx ok okay a na none nil null nothing nobody tbd tba tbc todo
      yet pending waiting awaiting missing later soon unsigned signed signature signatures sign signing signs
      initial initials initialed initialled done complete completed incomplete see attached attachment on file paper
      hard copy original in ink by hand email to be follow follows will is has have was it been the this here
      above below same ditto blank empty unknown check checked tick ticked approved received agreed accepted
      confirmed required needed needs typed electronic electronically digital digitally form pdf image scan
      scanned test name my your his her absent refused declined unavailable still must please asap
      """
    return Set(lines.split(whereSeparator: \.isWhitespace).map(String.init))
  }()
}
