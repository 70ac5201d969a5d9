extension Evaluation {
  /// A text ends in one of these, no figure before it; `#` is any figure.
  mutating func testEnds(_ rule: Rule, _ endings: [String], at spot: Spot) {
    guard let path = tested(rule, at: spot), let text = text(path) else { return }
    let fits = endings.contains { ending in
      guard ending.count <= text.count else { return false }
      let end = text.suffix(ending.count)
      let before = text.dropLast(ending.count).last
      return !(before?.isNumber ?? false)
        && zip(ending, end).allSatisfy { $0 == "#" ? $1.isASCII && $1.isNumber : $0 == $1 }
    }
    if !fits { report(rule, at: path, spot) }
  }
}
