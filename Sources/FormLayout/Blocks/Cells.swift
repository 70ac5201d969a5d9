import FormModel

extension LayoutContext {
  /// Rows of cells: a rule above each row, uprights between neighbours, a rule below the last row.
  func cellStrips(
    _ rows: [[Block.Cell]], in frame: Frame, opensSection: Bool, _ notes: inout LayoutNotes
  ) -> [Strip] {
    rows.enumerated().map { index, row in
      let weight = index == 0 && opensSection ? Weight.strong : Weight.cell
      return cellStrip(row, in: frame, topWeight: weight, &notes)
    }
  }

  private func cellStrip(
    _ row: [Block.Cell], in frame: Frame, topWeight: Length, _ notes: inout LayoutNotes
  ) -> Strip {
    let frames = split(frame, among: row)
    let fields = row.map { field(id($0.field)) }
    let height = zip(fields, frames).map { cellHeight($0, in: $1) }.max() ?? 36
    var strip = ruledStrip(height, in: frame, topWeight: topWeight)
    for (index, (field, cellFrame)) in zip(fields, frames).enumerated() {
      strip.items += cell(field, in: cellFrame, &notes)
      if index > 0 { strip.items.append(upright(left: cellFrame, height: height)) }
    }
    return strip
  }

  /// An empty strip with a rule above and below.
  func ruledStrip(_ height: Length, in frame: Frame, topWeight: Length) -> Strip {
    var strip = Strip(.ruled, height: height)
    strip.rules = [
      PageRule(left: frame.ruleLeft, right: frame.ruleRight, y: 0, weight: topWeight),
      PageRule(left: frame.ruleLeft, right: frame.ruleRight, y: height, weight: Weight.cell),
    ]
    return strip
  }

  /// The upright before a column, in the middle of the gutter.
  func upright(left frame: Frame, height: Length, weight: Length = Weight.cell) -> Item {
    .tagged(
      .artifact(.layout),
      [.line(from: Point(frame.x - 6, 0), to: Point(frame.x - 6, height), weight: weight)])
  }

  /// The columns of each cell. Cells that name no number of columns share the rest.
  private func split(_ frame: Frame, among row: [Block.Cell]) -> [Frame] {
    let claimed = row.compactMap(\.columns).reduce(0, +)
    let open = row.count { $0.columns == nil }
    var left = max(open, frame.count - claimed)
    var openLeft = open
    var first = frame.first
    return row.map { cell in
      var count = cell.columns ?? 0
      if cell.columns == nil {
        count = max(1, left / max(1, openLeft))
        left -= count
        openLeft -= 1
      }
      count = max(1, min(count, frame.first + frame.count - first))
      defer { first += count }
      return grid.frame(min(first, 12), count)
    }
  }

  /// The lines of a cell's label.
  func labelLines(_ label: String, width: Length, setting: Setting = .label) -> [ShapedLine] {
    label.isEmpty
      ? [] : shaper.shape(ShapeableText([.words(label, setting.style)], width: width, isFixed: true)).lines
  }

  /// A label's lines, from their first baseline down.
  func labelItems(_ lines: [ShapedLine], x: Length, baseline: Length = 12) -> [Item] {
    lines.enumerated().map { .text($1, at: Point(x, baseline + .pt(11 * Double($0)))) }
  }

  private func cellHeight(_ field: Field, in frame: Frame) -> Length {
    let lines = labelLines(field.label, width: frame.width).count
    let extra = Length.pt(11 * Double(max(0, lines - 1)))
    switch field.kind {
    case .choice(let options): return choiceHeight(options, in: frame) + extra
    case .initials: return initialsHeight(labelLines: lines, in: frame)
    case .signature: return 44
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .ratings, .rows, .list: return 36 + extra
    }
  }

  /// A cell with its label and value.
  func cell(_ field: Field, in frame: Frame, _ notes: inout LayoutNotes) -> [Item] {
    switch field.kind {
    case .choice(let options): return choice(field, options, in: frame, &notes)
    case .initials: return initials(field, in: frame, &notes)
    case .check: return check(field, in: frame, &notes)
    case .text, .paragraph, .date, .year, .number, .email, .phone, .signature, .ratings, .rows, .list:
      let label = labelLines(field.label, width: frame.width)
      let down = Length.pt(11 * Double(max(0, label.count - 1)))
      let room = ValueRoom(
        x: frame.x, width: frame.width, baseline: 29.5 + down, twoLines: (23 + down, 33 + down), top: 14.5 + down,
        bottom: 35.5 + down)
      let value = setValue(field.id, in: room, &notes)
      let widget = self.widget(field.id, Rectangle(frame.x, 15 + down, frame.width, 16.5))
      return [
        .tagged(.paragraph, labelItems(label, x: frame.x) + [filled(field.id, value + items(of: widget), &notes)])
      ]
    }
  }
}
