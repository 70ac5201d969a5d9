import FormModel

extension LayoutContext {
  /// Rating tables side by side. The scale is above the boxes of each group.
  func ratingStrips(
    _ columns: [[FieldPath]], heading: String, in frame: Frame, _ notes: inout LayoutNotes
  ) -> [Strip] {
    let count = max(1, columns.count)
    var whole = Strip(.ruled, height: 0)
    let span = max(1, frame.count / count)
    for (index, ids) in columns.enumerated() {
      let part = grid.frame(frame.first + span * index, span)
      let strips = ratingColumn(ids.map { id($0) }, heading: heading, in: part, &notes)
      // A single column may continue on the next page. Columns side by side stay on one page.
      if count == 1 { return strips }
      whole.stack(strips)
    }
    return [whole]
  }

  private func ratingColumn(
    _ ids: [FieldPath], heading: String, in frame: Frame, _ notes: inout LayoutNotes
  ) -> [Strip] {
    var head: [Strip] = []
    if !heading.isEmpty {
      let line = shapeLine([.words(heading, Setting.label.style)], fixed: true)
      if line.width > frame.width { notes.noteTooWide(heading) }
      var strip = Strip(.ruled, height: 16)
      strip.keepsWithNext = true
      strip.items = [.tagged(.paragraph, [.text(line, at: Point(frame.x, 11))])]
      head = [strip]
    }
    var tables: [Strip] = []
    for id in ids {
      let field = field(id)
      guard case .ratings(let scale, let statements) = field.kind else { continue }
      var strips = [ratingHead(field, scale, in: frame)]
      for (index, statement) in statements.enumerated() {
        strips.append(ratingRow(field, index, statement, scale, in: frame, &notes))
      }
      // Each group has a header row of its own.
      tables += strips.contained(in: .table, &notes)
    }
    tables.closeWithRule()
    return head + tables
  }

  /// The left edges of a scale's boxes, from left to right.
  private func boxes(_ scale: [Field.Rating], in frame: Frame) -> [Length] {
    let right = frame.x + frame.width
    return scale.indices.map { right - .pt(18 * Double(scale.count - $0)) + 6 }
  }

  private func ratingHead(_ field: Field, _ scale: [Field.Rating], in frame: Frame) -> Strip {
    let boxes = boxes(scale, in: frame)
    let label = labelLines(
      field.label, width: (boxes.first ?? frame.x + frame.width) - 4 - frame.x, setting: .strongLabel)
    let height = Length.pt(18 + 11 * Double(max(0, label.count - 1)))
    var strip = Strip(.ruled, height: height)
    strip.rules = [
      PageRule(left: frame.x, right: frame.x + frame.width, y: 0, weight: Weight.strong),
      PageRule(left: frame.x, right: frame.x + frame.width, y: height, weight: Weight.pen),
    ]
    strip.keepsWithNext = true
    func words(_ text: String) -> ShapedLine { shapeLine([.words(text, Setting.strongLabel.style)], fixed: true) }
    var cells: [Item] = [
      .tagged(.headerCell(.column), labelItems(label, x: frame.x, baseline: 13))
    ]
    for (x, rating) in zip(boxes, scale) {
      let line = words(rating.id)
      let at = Point(x + 6 - line.width * 0.5, height - 5)
      cells.append(.tagged(.headerCell(.column), [.text(line, at: at)]))
    }
    strip.items = [.tagged(.row, cells)]
    return strip
  }

  private func ratingRow(
    _ field: Field, _ index: Int, _ statement: String, _ scale: [Field.Rating], in frame: Frame,
    _ notes: inout LayoutNotes
  ) -> Strip {
    let boxes = boxes(scale, in: frame)
    let width = (boxes.first ?? frame.x + frame.width) - 8 - frame.x
    let lines = labelLines(statement, width: width)
    let height = max(12 + 7, .pt(11 * Double(lines.count) + 5))
    var strip = Strip(.ruled, height: height)
    strip.rules = [
      PageRule(left: frame.x, right: frame.x + frame.width, y: 0, weight: Weight.pen),
      PageRule(left: frame.x, right: frame.x + frame.width, y: height, weight: Weight.pen),
    ]
    let top = (height - .pt(11 * Double(lines.count))) * 0.5
    let id = field.id[index]
    let chosen = value(id)?.text
    if let chosen, !scale.contains(where: { $0.id == chosen }) { sendOn(id, &notes) }
    var cells: [Item] = [
      .tagged(
        .headerCell(.row),
        labelItems(lines, x: frame.x, baseline: top + Setting.label.firstBaseline) + rest(of: id, &notes))
    ]
    for (x, rating) in zip(boxes, scale) {
      let spoken = "Rating \(rating.id), \(rating.meaning): \(statement)"
      let box = Widget.Box(
        state: rating.id, isMarked: chosen == rating.id, isExclusive: true, question: statement,
        words: "\(rating.id), \(rating.meaning)")
      cells.append(.tagged(.cell(), [tickBox(id, x: x, y: (height - 12) * 0.5, box, spoken: spoken)]))
    }
    strip.items = [.tagged(.row, cells)]
    return strip
  }
}

extension [Strip] {
  /// Gives the last rule of a table the weight of a closing rule.
  mutating func closeWithRule() {
    guard let last = indices.last, let rule = self[last].rules.indices.last else { return }
    self[last].rules[rule].weight = Weight.cell
  }
}
