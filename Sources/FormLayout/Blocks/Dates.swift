import FormModel

extension LayoutContext {
  /// A dated list: the day on the left, what happens on the right.
  func dateStrips(_ rows: [Block.DateRow], in frame: Frame, _ notes: inout LayoutNotes) -> [Strip] {
    var strips: [Strip] = []
    for (index, row) in rows.enumerated() {
      switch row {
      case .rule:
        let isLast = index == rows.count - 1
        var rule = Strip(.dates, height: isLast ? 6 : 9)
        rule.rules = [
          PageRule(left: frame.ruleLeft, right: frame.ruleRight, y: isLast ? 6 : 7, weight: Weight.cell)
        ]
        if !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
        strips.append(rule)
      case .day(let day, let text):
        let column = grid.frame(frame.first, min(3, frame.count))
        let (items, height) = paragraph(
          day, Setting(10, 13, bold: true), x: column.x, width: column.width, top: 11.5, &notes)
        strips.append(dateRow(items, height: height, text, in: frame, &notes))
      case .field(let id):
        let field = field(self.id(id))
        let day = openDate(field.id, in: frame, &notes)
        strips.append(dateRow(day, height: 13, RichText(plain: field.label), in: frame, &notes))
      }
    }
    return strips.contained(in: .table, &notes)
  }

  private func dateRow(
    _ day: [Item], height dayHeight: Length, _ text: RichText, in frame: Frame, _ notes: inout LayoutNotes
  ) -> Strip {
    let column = grid.frame(frame.first + 3, max(1, frame.count - 3))
    let (items, height) = paragraph(text, .instruction, x: column.x, width: column.width, top: 11.5, &notes)
    var strip = Strip(.dates, height: max(36, max(height, dayHeight) + 10))
    // The text is the row's header cell, because a day may be empty.
    strip.items = [.tagged(.row, [.tagged(.cell(), day), .tagged(.headerCell(.row), items)])]
    return strip
  }

  /// A ruled line for a day that a field holds.
  private func openDate(_ id: FieldPath, in frame: Frame, _ notes: inout LayoutNotes) -> [Item] {
    let column = grid.frame(frame.first, min(3, frame.count))
    let room = ValueRoom(
      x: column.x, width: column.width, baseline: 20.5, twoLines: (13.5, 22.5), top: 3, bottom: 25)
    let value = setValue(id, in: room, &notes)
    let widget = self.widget(id, Rectangle(column.x, 9, column.width, 18))
    let pen = Item.line(from: Point(column.x, 25), to: Point(column.x + column.width, 25), weight: Weight.pen)
    return ruled(pen, filled(id, value + items(of: widget), &notes), isBlank: value.isEmpty)
  }
}
