import FormModel

extension Composer {
  /// Rows of ruled cells: a rule above each, uprights between neighbours, a rule below the last.
  mutating func cellStrips(_ rows: [[Block.Cell]], in frame: Frame, opensSection: Bool) -> [Strip] {
    rows.enumerated().map { index, row in
      let weight = index == 0 && opensSection ? Weight.strong : Weight.cell
      return cellStrip(row, in: frame, topWeight: weight)
    }
  }

  private mutating func cellStrip(_ row: [Block.Cell], in frame: Frame, topWeight: Length) -> Strip {
    let frames = split(frame, among: row)
    let height = zip(row, frames).map { cellHeight($0.field, in: $1) }.max() ?? 36
    var strip = ruledStrip(height, in: frame, topWeight: topWeight)
    for (index, (cell, cellFrame)) in zip(row, frames).enumerated() {
      strip.items.append(contentsOf: self.cell(cell.field, in: cellFrame, height: height))
      if index > 0 { strip.items.append(upright(left: cellFrame, height: height)) }
    }
    return strip
  }

  /// An empty strip with its rules.
  func ruledStrip(_ height: Length, in frame: Frame, topWeight: Length) -> Strip {
    var strip = Strip(.ruled, height: height)
    strip.rules = [
      Rule(left: frame.ruleLeft, right: frame.ruleRight, y: 0, weight: topWeight),
      Rule(left: frame.ruleLeft, right: frame.ruleRight, y: height, weight: Weight.cell),
    ]
    return strip
  }

  /// The upright before a column, in the middle of the gutter.
  func upright(left frame: Frame, height: Length, weight: Length = Weight.cell) -> Item {
    .tagged(
      .artifact(.layout),
      [.line(from: Point(frame.x - 6, 0), to: Point(frame.x - 6, height), weight: weight)])
  }

  /// The columns of each cell; what no cell claims is shared among those that claim nothing.
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

  private func cellHeight(_ id: FieldPath, in frame: Frame) -> Length {
    let field = field(id)
    let lines = labelLines(field.label, width: frame.width).count
    let extra = Length.pt(11 * Double(max(0, lines - 1)))
    switch field.kind {
    case .choice(let options): return choiceHeight(options, in: frame) + extra
    case .initials:
      return (frame.width < Self.initialsWidth ? 77 : 54) + .pt(11 * Double(max(0, lines - 2)))
    case .signature: return 44
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .ratings, .rows, .list: return 36 + extra
    }
  }

  private mutating func cell(_ id: FieldPath, in frame: Frame, height: Length) -> [Item] {
    let field = field(id)
    switch field.kind {
    case .choice(let options): return choice(field, options, in: frame)
    case .initials(let role): return initials(field, role: role, in: frame)
    case .check: return check(field, in: frame)
    case .text, .paragraph, .date, .year, .number, .email, .phone, .signature, .ratings, .rows, .list:
      let label = labelLines(field.label, width: frame.width)
      let down = Length.pt(11 * Double(max(0, label.count - 1)))
      let value = setValue(
        id, x: frame.x, width: frame.width, baseline: 29.5 + down, twoLines: (23 + down, 33 + down), top: 14.5 + down,
        bottom: 35.5 + down)
      let room = Rectangle(frame.x, 15 + down, frame.width, 16.5)
      return [
        .tagged(
          .paragraph,
          labelItems(label, x: frame.x) + [filled(id, value + self.room(place(id, room)))])
      ]
    }
  }

  /// Blocks side by side, uprights between them.
  mutating func besideStrip(_ columns: [Block.Column], in frame: Frame, opensSection: Bool) -> Strip {
    var strip = Strip(.ruled, height: 0)
    var first = frame.first
    var uprights: [Frame] = []
    for column in columns {
      let part = grid.frame(min(first, 12), min(column.columns, max(1, frame.first + frame.count - first)))
      let parts = opensSection ? opened(strips(column.body, in: part)) : strips(column.body, in: part)
      strip.stack(parts)
      if first > frame.first { uprights.append(part) }
      first += column.columns
    }
    strip.items += uprights.map { upright(left: $0, height: strip.height) }
    strip.rules.append(
      Rule(left: frame.ruleLeft, right: frame.ruleRight, y: strip.height, weight: Weight.cell))
    return strip
  }

  /// Strips whose first rule opens a section.
  func opened(_ strips: [Strip]) -> [Strip] {
    var strips = strips
    if let first = strips.first, let rule = first.rules.first, rule.y == .zero {
      strips[0].rules[0].weight = Weight.strong
    }
    return strips
  }
}
