import FormModel

extension LayoutContext {
  /// The columns of a table.
  private struct Columns {
    /// The width of the rows' labels.
    var label: Length
    /// The others, each with the upright before it.
    var cells: [(field: Field, x: Length, width: Length, upright: Length)]
  }

  /// A table of named rows in groups. A new page repeats the table's header row, and the title of a group that breaks.
  func tableStrips(
    _ id: FieldPath, heading: String, in frame: Frame, _ notes: inout LayoutNotes
  ) -> [Strip] {
    let id = self.id(id)
    guard case .rows(let groups, let fields) = field(id).kind else { return [] }
    let columns = columns(fields, in: frame)
    if columns.label < 90 { notes.noteNarrowTable(id) }
    let head = tableHead(heading, columns, in: frame)
    let headAgain = head.asRepeated()
    var strips = [head]
    for group in groups {
      var title = groupStrip(group.label, over: columns, in: frame)
      title.repeatedHead = [headAgain]
      let again = groupStrip("\(group.label) (continued)", over: columns, in: frame).asRepeated()
      strips.append(title)
      for (index, row) in group.rows.enumerated() {
        var strip = rowStrip(id.appending(row.id), row.label, columns, in: frame, &notes)
        // The title of a group stays on one page with its first two rows.
        strip.keepsWithNext = index == 0 && group.rows.count > 1
        strip.repeatedHead = [headAgain, again]
        strips.append(strip)
      }
    }
    strips.closeWithRule()
    return strips.contained(in: .table, &notes)
  }

  /// A column of checks is 30 wide or as wide as the longest word above it, at most 72, with the boxes in the middle.
  /// Columns of texts share the right half of the table, each with an inset of 5.
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

  /// The width of a column of checks. The words of its label may be one below the other.
  private func checkWidth(_ label: String) -> Length {
    let words = label.split(separator: " ").map {
      shapeLine([.words(String($0), Setting.label.style)], fixed: true).width
    }
    return min(max(30, (words.max() ?? .zero) + 6), 72)
  }

  private func tableHead(_ heading: String, _ columns: Columns, in frame: Frame) -> Strip {
    let first = labelLines(heading, width: columns.label)
    // The label of a box may be as wide as its column. It is centred above the box.
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

  private func rowStrip(
    _ id: FieldPath, _ label: String, _ columns: Columns, in frame: Frame, _ notes: inout LayoutNotes
  ) -> Strip {
    let lines = labelLines(label, width: columns.label)
    let height = Length.pt(22 + 11 * Double(max(0, lines.count - 1)))
    var strip = ruledStrip(height, in: frame, topWeight: Weight.pen)
    strip.rules[1].weight = Weight.pen
    var cells: [Item] = [.tagged(.headerCell(.row), labelItems(lines, x: frame.x, baseline: 14.5))]
    for cell in columns.cells {
      let items = tableCell(
        id.appending(cell.field.id), cell.field, label, x: cell.x, width: cell.width, &notes)
      cells.append(.tagged(.cell(), items))
      strip.items.append(
        .tagged(
          .artifact(.layout),
          [.line(from: Point(cell.upright, 0), to: Point(cell.upright, height), weight: Weight.pen)]))
    }
    strip.items.insert(.tagged(.row, cells), at: 0)
    return strip
  }

  private func tableCell(
    _ id: FieldPath, _ field: Field, _ row: String, x: Length, width: Length, _ notes: inout LayoutNotes
  ) -> [Item] {
    let spoken = "\(field.spoken ?? field.label): \(row)"
    if case .check = field.kind {
      return [checkBox(id, x: x, y: 5, words: field.label, spoken: spoken, &notes)] + rest(of: id, &notes)
    }
    let room = ValueRoom(
      x: x, width: width, baseline: 14.5, twoLines: (9.5, 19), top: 0.5, bottom: 21.75, sizes: [10, 9])
    let value = setValue(id, in: room, &notes)
    var widget = self.widget(id, Rectangle(x, 2.5, width, 17))
    widget.spoken = spoken
    return [filled(id, value + items(of: widget), &notes)]
  }
}
