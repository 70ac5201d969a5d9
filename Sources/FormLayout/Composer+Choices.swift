import FormModel

extension Composer {
  /// A box of 12 to tick, with its mark.
  func tickBox(_ id: FieldPath, x: Length, y: Length, _ box: FieldPlace.Box, spoken: String? = nil) -> Item {
    let rectangle = Rectangle(x, y, 12, 12)
    var room = place(id, rectangle)
    room.entry = .box(box)
    room.value = nil
    if let spoken { room.spoken = spoken }
    let frame = Item.frame(rectangle, weight: Weight.cell)
    if filling.isOnScreen { return .tagged(.form, [.tagged(.artifact(.layout), [frame]), .field(room)]) }
    return .tagged(.form, [frame] + (box.isMarked ? [.cross(rectangle)] : []) + [.field(room)])
  }

  /// The box of a check.
  mutating func checkBox(
    _ id: FieldPath, x: Length, y: Length, words: String? = nil, spoken: String? = nil
  ) -> Item {
    let box = FieldPlace.Box(state: "Yes", isMarked: isChecked(id), isExclusive: false, words: words)
    return tickBox(id, x: x, y: y, box, spoken: spoken)
  }

  /// How many options stand side by side.
  private func optionsAcross(_ frame: Frame) -> Int { frame.count >= 6 ? 2 : 1 }

  /// The rows of options, each with its height: 21, and 11 for each line of a label but the first, and what a write-in
  /// below the label takes.
  private func optionRows(_ options: [Field.Option], in frame: Frame) -> [(labels: [[ShapedLine]], height: Length)] {
    let across = optionsAcross(frame)
    return stride(from: 0, to: options.count, by: across).map { start in
      let labels = options[start..<min(options.count, start + across)].enumerated().map { index, option in
        labelLines(option.label, width: part(index, in: frame).width - 17)
      }
      let heights = labels.enumerated().map { index, lines -> Length in
        let line = writeInLine(start + index, of: options, label: lines, in: frame)
        return .pt(21 + 11 * Double(max(1, lines.count) - 1)) + (line?.down ?? .zero)
      }
      return (labels, heights.max() ?? 21)
    }
  }

  /// Where an option's write-in stands: behind its words, up to the next option or the cell's end; below them where that
  /// is less than a word. nil is an option without one.
  private func writeInLine(
    _ index: Int, of options: [Field.Option], label: [ShapedLine], in frame: Frame
  ) -> (x: Length, right: Length, down: Length)? {
    guard options[index].writeIn != nil else { return nil }
    let across = optionsAcross(frame)
    let part = part(index % across, in: frame)
    let hasNeighbour = index % across < across - 1 && index + 1 < options.count
    let right = hasNeighbour ? part.x + part.width : frame.x + frame.width
    let x = max(part.x + 112, part.x + 17 + (label.last?.width ?? 0) + 6)
    let lines = Length.pt(11 * Double(max(0, label.count - 1)))
    return right - x < 60 ? (part.x + 17, right, lines + 20) : (x, right, .zero)
  }

  /// The columns of the option that stands at `index` in its row.
  private func part(_ index: Int, in frame: Frame) -> Frame {
    let across = optionsAcross(frame)
    return grid.frame(frame.first + frame.count / across * index, max(1, frame.count / across))
  }

  func choiceHeight(_ options: [Field.Option], in frame: Frame) -> Length {
    let rows = optionRows(options, in: frame)
    let height = rows.reduce(Length.zero) { $0 + $1.height }
    return rows.count <= 1 ? height + 13 : height + 16
  }

  /// A cell with all options, marked and unmarked.
  mutating func choice(_ field: Field, _ options: [Field.Option], in frame: Frame) -> [Item] {
    let label = labelLines(field.label, width: frame.width)
    let down = Length.pt(11 * Double(max(0, label.count - 1)))
    let across = optionsAcross(frame)
    let rows = optionRows(options, in: frame)
    var y = (rows.count <= 1 ? 16.5 : 17) + down
    let chosen = filling.value(field.id)?.text
    // What is none of the options is still shown as it was written.
    if let chosen, !options.contains(where: { $0.id == chosen }) { continueWhole(field.id) }
    var items: [Item] = [.tagged(.paragraph, labelItems(label, x: frame.x) + rest(of: field.id))]
    for (index, option) in options.enumerated() {
      let part = part(index % across, in: frame)
      if index > 0, index % across == 0 { y += rows[index / across - 1].height }
      let question = (field.spoken ?? field.label).withoutColon
      let spoken = "\(question)\(question.hasSuffix("?") ? "" : ":") \(option.label.withoutColon)"
      let box = FieldPlace.Box(
        state: option.id, isMarked: chosen == option.id, isExclusive: true, question: question)
      var content = [tickBox(field.id, x: part.x, y: y, box, spoken: spoken)]
      let words = rows[index / across].labels[index % across]
      content += labelItems(words, x: part.x + 17, baseline: y + 9.5)
      if let writeIn = option.writeIn, let line = writeInLine(index, of: options, label: words, in: frame) {
        let (x, right, y) = (line.x, line.right, y + line.down)
        let value = setValue(
          writeIn, sizes: [11, 10, 9], x: x, width: right - x, baseline: y + 9.5, twoLines: (y - 1, y + 9.5),
          top: y - 9,
          bottom: y + 12.25)
        let pen = Item.line(from: Point(x, y + 12.5), to: Point(right, y + 12.5), weight: Weight.pen)
        let place = self.place(writeIn, Rectangle(x, y - 2.25, right - x, 16.5))
        content += ruled(pen, filled(writeIn, value + room(place)), isBlank: value.isEmpty)
      }
      items.append(.tagged(.paragraph, content))
    }
    return items
  }

  /// A cell with one box to tick.
  mutating func check(_ field: Field, in frame: Frame) -> [Item] {
    let lines = labelLines(field.label, width: frame.width - 17)
    let text = labelItems(lines, x: frame.x + 17, baseline: 21.5)
    let box = checkBox(field.id, x: frame.x, y: 12)
    return [.tagged(.paragraph, [box] + text + rest(of: field.id))]
  }

  /// Whether a check says yes; what is neither yes nor no is still shown as it was written.
  mutating func isChecked(_ id: FieldPath) -> Bool {
    guard let text = filling.value(id)?.text.lowercased() else { return false }
    if !["true", "yes", "false", "no"].contains(text) { continueWhole(id) }
    return ["true", "yes"].contains(text)
  }

  /// How wide a cell must be for the date to stand beside its box.
  static let initialsWidth: Length = 160

  /// A cell with a box for initials, and their date beside it.
  mutating func initials(_ field: Field, role: String, in frame: Frame) -> [Item] {
    let label = labelLines(field.label, width: frame.width)
    // Room for two lines of label.
    let down = Length.pt(11 * Double(max(0, label.count - 2)))
    let box = Rectangle(frame.x, 27.5 + down, min(80, frame.width), 22)
    // In a narrow cell the date stands below the box.
    let isNarrow = frame.width < Self.initialsWidth
    let dateX = isNarrow ? frame.x : frame.x + 88
    let dateDown = isNarrow ? down + 23 : down
    let initials = field.id.appending("initials")
    var value: [Item] = []
    value += setValue(
      initials, x: frame.x + 6, width: box.width - 10, baseline: 42.5 + down, twoLines: (36.5 + down, 46.5 + down),
      top: 28 + down,
      bottom: 49 + down)
    let dateID = field.id.appending("date")
    let signedOn = filling.value(dateID).map { CalendarDate($0.text)?.short ?? $0.text.onOneLine }
    let dateValue = setValue(
      dateID, text: signedOn, sizes: [9], x: dateX, width: frame.x + frame.width - dateX,
      baseline: 42.5 + dateDown, twoLines: (36.5 + dateDown, 46.5 + dateDown), top: 25 + dateDown, bottom: 52 + dateDown
    )
    var mark = place(field.id, box, text: display(initials))
    mark.path = filling.path(initials)
    var date = place(field.id, Rectangle(dateX, 30.5 + dateDown, min(72, frame.width), 16), text: signedOn)
    date.path = filling.path(dateID)
    date.spoken = "\(date.spoken), date"
    date.isRequired = false
    date.entry = .date(isShort: true)
    mark.source = filling.value(initials)?.place
    date.source = filling.value(dateID)?.place
    return [
      .tagged(
        .paragraph,
        labelItems(label, x: frame.x) + [
          filled(initials, value + [.field(mark)]), filled(dateID, dateValue + room(date)),
        ]),
      .tagged(.artifact(.layout), [.frame(box, weight: Weight.cell)]),
    ]
  }
}
