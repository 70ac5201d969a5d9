import FormModel

extension LayoutContext {
  /// Blocks side by side, with uprights between them.
  func besideStrip(
    _ columns: [Block.Column], in frame: Frame, opensSection: Bool, _ notes: inout LayoutNotes
  ) -> Strip {
    besideStrip(columns.map { (self, $0) }, in: frame, opensSection: opensSection, &notes)
  }

  /// The same with a context for each column.
  func besideStrip(
    _ columns: [(context: LayoutContext, column: Block.Column)], in frame: Frame, opensSection: Bool,
    _ notes: inout LayoutNotes
  ) -> Strip {
    var strip = Strip(.ruled, height: 0)
    var first = frame.first
    var uprights: [Frame] = []
    for (context, column) in columns {
      let part = grid.frame(min(first, 12), min(column.columns, max(1, frame.first + frame.count - first)))
      var strips = context.strips(column.body, in: part, &notes)
      if opensSection { strips.openSection() }
      strip.stack(strips)
      if first > frame.first { uprights.append(part) }
      first += column.columns
    }
    strip.items += uprights.map { upright(left: $0, height: strip.height) }
    strip.rules.append(
      PageRule(left: frame.ruleLeft, right: frame.ruleRight, y: strip.height, weight: Weight.cell))
    return strip
  }
}

extension [Strip] {
  /// Makes the rule at the top heavy, because it opens a section.
  fileprivate mutating func openSection() {
    guard let rule = first?.rules.first, rule.y == .zero else { return }
    self[0].rules[0].weight = Weight.strong
  }
}
