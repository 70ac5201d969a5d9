import FormModel

extension Composer {
  /// How a table's columns stand: their rooms, and the uprights before all but the first.
  private struct Columns {
    var label: Length
    /// Each with its room and its upright.
    var cells: [(field: Field, x: Length, width: Length, upright: Length)]
  }

  /// A table of named rows in groups; its head is set again on a new page, and the group's where the group breaks.
  mutating func tableStrips(_ id: FieldPath, heading: String, in frame: Frame) -> [Strip] {
    guard case .rows(let groups, let fields) = field(id).kind else { return [] }
    let columns = columns(fields, in: frame)
    if columns.label < 90, !narrowTables.contains(id) { narrowTables.append(id) }
    let head = tableHead(heading, columns, in: frame)
    let headAgain = head.asRepeated()
    var strips = [head]
    for group in groups {
      var title = groupStrip(group.label, over: columns, in: frame)
      title.repeatedHead = [headAgain]
      let again = groupStrip("\(group.label) (continued)", over: columns, in: frame).asRepeated()
      strips.append(title)
      for (index, row) in group.rows.enumerated() {
        var strip = rowStrip(id.appending(row.id), row.label, columns, in: frame)
        // A group's title keeps two rows with it.
        strip.keepsWithNext = index == 0 && group.rows.count > 1
        strip.repeatedHead = [headAgain, again]
        strips.append(strip)
      }
    }
    strips.closeWithRule()
    return contained(strips, in: .table)
  }

  /// Checks take 30 from upright to upright, or what the longest word over them needs, at most 72, their box in the middle; texts share
  /// what the labels leave, inset 5.
  private func columns(_ fields: [Field], in frame: Frame) -> Columns {
    let checks = fields.map { field -> Length? in if case .check = field.kind { checkWidth(field.label) } else { nil } }
    let texts = Double(checks.count { $0 == nil })
    let share = texts > 0 ? (frame.width * (251.0 / 504)) * (1 / texts) : .zero
    let total = checks.reduce(share * texts) { $0 + ($1 ?? .zero) }
    var upright = frame.x + frame.width - total
    let label = upright - 6 - frame.x
    let cells = zip(fields, checks).map { field, check -> (field: Field, x: Length, width: Length, upright: Length) in
      defer { upright += check ?? share }
      if let check { return (field, upright + (check - 18) * 0.5, 12, upright) }
      return (field, upright + 5, share - 5, upright)
    }
    return Columns(label: label, cells: cells)
  }

  /// How wide a column of checks is: a label's words may stand below each other.
  private func checkWidth(_ label: String) -> Length {
    let words = label.split(separator: " ").map {
      shapeLine([.words(String($0), Setting.label.style)], fixed: true).width
    }
    return min(max(30, (words.max() ?? .zero) + 6), 72)
  }

  private func tableHead(_ heading: String, _ columns: Columns, in frame: Frame) -> Strip {
    let first = labelLines(heading, width: columns.label)
    // A box is narrower than the room from upright to upright, over the middle of which its words stand.
    let others = columns.cells.map { cell in
      if case .check = cell.field.kind {
        return labelLines(cell.field.label, width: checkWidth(cell.field.label) - 2)
      }
      return labelLines(cell.field.label, width: cell.width)
    }
    let count = ([first] + others).map(\.count).max() ?? 1
    var strip = Strip(.ruled, height: 15 + .pt(11 * Double(max(0, count - 1))))
    strip.keepsWithNext = true
    func baseline(_ lines: [ShapedLine]) -> Length { 11 + .pt(11 * Double(count - lines.count)) }
    var cells: [Item] = [
      .tagged(.headerCell(.column), labelItems(first, x: frame.x, baseline: baseline(first)))
    ]
    for (cell, lines) in zip(columns.cells, others) {
      guard case .check = cell.field.kind else {
        cells.append(.tagged(.headerCell(.column), labelItems(lines, x: cell.x, baseline: baseline(lines))))
        continue
      }
      let items = lines.enumerated().map { index, line -> Item in
        let at = Point(cell.x + (cell.width - line.width) * 0.5, baseline(lines) + .pt(11 * Double(index)))
        return .text(line, at: at)
      }
      cells.append(.tagged(.headerCell(.column), items))
    }
    strip.items = [.tagged(.row, cells)]
    return strip
  }

  private func groupStrip(_ label: String, over columns: Columns, in frame: Frame) -> Strip {
    let lines = labelLines(label, width: frame.width, setting: .strongLabel)
    let height = Length.pt(17 + 11 * Double(max(0, lines.count - 1)))
    var strip = ruledStrip(height, in: frame, topWeight: Weight.strong)
    strip.keepsWithNext = true
    strip.items = [
      .tagged(
        .row,
        [
          .tagged(.headerCell(.row), labelItems(lines, x: frame.x, baseline: 12.5)),
          .tagged(.cell(columns: columns.cells.count), []),
        ])
    ]
    return strip
  }

  private mutating func rowStrip(_ id: FieldPath, _ label: String, _ columns: Columns, in frame: Frame) -> Strip {
    let lines = labelLines(label, width: columns.label)
    let height = Length.pt(22 + 11 * Double(max(0, lines.count - 1)))
    var strip = ruledStrip(height, in: frame, topWeight: Weight.pen)
    strip.rules[1].weight = Weight.pen
    var cells: [Item] = [
      .tagged(
        .headerCell(.row),
        labelItems(lines, x: frame.x, baseline: 14.5))
    ]
    for cell in columns.cells {
      let field = cell.field.id
      cells.append(.tagged(.cell(), self.cell(id.appending(field), cell.field, label, x: cell.x, width: cell.width)))
      strip.items.append(
        .tagged(
          .artifact(.layout),
          [.line(from: Point(cell.upright, 0), to: Point(cell.upright, height), weight: Weight.pen)]))
    }
    strip.items.insert(.tagged(.row, cells), at: 0)
    return strip
  }

  private mutating func cell(
    _ id: FieldPath, _ field: Field, _ row: String, x: Length, width: Length
  ) -> [Item] {
    let spoken = "\(field.spoken ?? field.label): \(row)"
    if case .check = field.kind {
      return [checkBox(id, x: x, y: 5, words: field.label, spoken: spoken)] + rest(of: id)
    }
    let value = setValue(
      id, sizes: [10, 9], x: x, width: width, baseline: 14.5, twoLines: (9.5, 19), top: 0.5, bottom: 21.75)
    var place = self.place(id, Rectangle(x, 2.5, width, 17))
    place.spoken = spoken
    return [filled(id, value + room(place))]
  }
}
