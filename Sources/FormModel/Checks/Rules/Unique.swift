extension RuleCheck {
  /// No two entries of a list have the same value.
  ///
  /// - Parameters:
  ///   - entries: The test of the rule for each entry.
  ///   - except: The values that several entries may have.
  static func unique(_ entries: [RuleCheck], except: [String]) -> [Claim] {
    var seen: Set<String> = []
    return entries.compactMap { entry in
      guard let path = entry.tested, let written = entry.text(path) else { return nil }
      let text = Int(written).map(String.init) ?? written.folded
      return except.contains(text) || seen.insert(text).inserted ? nil : entry.wrong(at: path)
    }
  }
}
