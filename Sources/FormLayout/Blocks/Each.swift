import FormModel

extension LayoutContext {
  /// Blocks for each entry of a list: side by side with uprights between them, or one below the other.
  func eachStrips(
    _ list: FieldPath, sideBySide: Bool, _ body: [Block], in frame: Frame, _ notes: inout LayoutNotes
  ) -> [Strip] {
    let list = id(list)
    guard case .list(let count, _) = field(list).kind else { return [] }
    let contexts = (0..<count).map { index in
      with { $0.each.append(FormView.Each(list[index], of: list)) }
    }
    if !sideBySide { return contexts.flatMap { $0.strips(body, in: frame, &notes) } }
    let column = Block.Column(columns: max(1, frame.count / count), body: body)
    return [besideStrip(contexts.map { ($0, column) }, in: frame, opensSection: true, &notes)]
  }
}
