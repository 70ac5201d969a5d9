extension RuleCheck {
  /// A text ends in one of these endings. `#` means any digit. There must be no digit before the ending.
  func ends(_ endings: [String]) -> [Claim] {
    guard let path = tested, let text = text(path)?.withPlainSigns else { return [] }
    let fits = endings.contains { ending in
      guard ending.count <= text.count else { return false }
      let before = text.dropLast(ending.count).last
      return !(before?.isNumber ?? false)
        && zip(ending, text.suffix(ending.count)).allSatisfy { $0 == "#" ? $1.isASCII && $1.isNumber : $0 == $1 }
    }
    return fits ? [] : [wrong(at: path)]
  }
}
