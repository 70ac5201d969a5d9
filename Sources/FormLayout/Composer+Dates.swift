import FormModel

extension Composer {
  /// A dated list: the day on the left, what happens on the right.
  mutating func dateStrips(_ rows: [Block.DateRow], in frame: Frame) -> [Strip] {
    var strips: [Strip] = []
    for (index, row) in rows.enumerated() {
      switch row {
      case .rule:
        let isLast = index == rows.count - 1
        var rule = Strip(.dates, height: isLast ? 6 : 9)
        rule.rules = [
          Rule(left: frame.ruleLeft, right: frame.ruleRight, y: isLast ? 6 : 7, weight: Weight.cell)
        ]
        if !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
        strips.append(rule)
      case .day(let day, let text):
        let column = grid.frame(frame.first, min(3, frame.count))
        let (items, height) = paragraph(day, Setting(10, 13, bold: true), x: column.x, width: column.width, top: 11.5)
        strips.append(dateRow(items, height: height, text, in: frame))
      case .field(let id):
        strips.append(dateRow(openDate(id, in: frame), height: 13, RichText(plain: field(id).label), in: frame))
      }
    }
    return contained(strips, in: .table)
  }

  private mutating func dateRow(_ day: [Item], height dayHeight: Length, _ text: RichText, in frame: Frame) -> Strip {
    let column = grid.frame(frame.first + 3, max(1, frame.count - 3))
    let (items, height) = paragraph(text, .instruction, x: column.x, width: column.width, top: 11.5)
    var strip = Strip(.dates, height: max(36, max(height, dayHeight) + 10))
    // What happens is the head of its row: a day may still be open.
    strip.items = [.tagged(.row, [.tagged(.cell(), day), .tagged(.headerCell(.row), items)])]
    return strip
  }

  private mutating func openDate(_ id: FieldPath, in frame: Frame) -> [Item] {
    let column = grid.frame(frame.first, min(3, frame.count))
    let value = setValue(
      id, x: column.x, width: column.width, baseline: 20.5, twoLines: (13.5, 22.5), top: 3, bottom: 25)
    let room = Rectangle(column.x, 9, column.width, 18)
    let pen = Item.line(from: Point(column.x, 25), to: Point(column.x + column.width, 25), weight: Weight.pen)
    return ruled(pen, filled(id, value + self.room(place(id, room))), isBlank: value.isEmpty)
  }
}
