import FormModel

extension Composer {
  /// A box of 12 to tick, with its mark.
  func tickBox(_ id: FieldPath, x: Length, y: Length, state: String, isMarked: Bool, spoken: String? = nil) -> [Item] {
    let rectangle = Rectangle(x, y, 12, 12)
    var room = place(id, rectangle, box: (state, isMarked))
    if let spoken { room.spoken = spoken }
    var drawing: [Item] = [.frame(rectangle, weight: Weight.cell)]
    if isMarked { drawing.append(.cross(rectangle)) }
    return [.tagged(.artifact(.layout), drawing), .field(room)]
  }

  /// How many options stand side by side.
  private func optionsAcross(_ frame: Frame) -> Int { frame.count >= 6 ? 2 : 1 }

  func choiceHeight(_ options: [Field.Option], in frame: Frame) -> Length {
    let rows = (options.count + optionsAcross(frame) - 1) / optionsAcross(frame)
    return rows <= 1 ? 34 : .pt(37 + 21 * Double(rows - 1))
  }

  /// A cell with all options, marked and unmarked.
  mutating func choice(_ field: Field, _ options: [Field.Option], in frame: Frame) -> [Item] {
    let label = labelLines(field.label, width: frame.width)
    let down = Length.pt(11 * Double(max(0, label.count - 1)))
    let across = optionsAcross(frame)
    let rows = (options.count + across - 1) / across
    let chosen = filling.value(field.id)?.text
    // What is none of the options is still shown as it was written.
    if let chosen, !options.contains(where: { $0.id == chosen }) { continueWhole(field.id) }
    var items: [Item] = [.tagged(.paragraph, labelItems(label, x: frame.x))]
    for (index, option) in options.enumerated() {
      let part = grid.frame(frame.first + frame.count / across * (index % across), max(1, frame.count / across))
      let y = (rows == 1 ? 16.5 : Length.pt(17 + 21 * Double(index / across))) + down
      let spoken = "\(field.spoken ?? field.label): \(option.label)"
      var content: [Item] = [
        .tagged(
          .form,
          tickBox(field.id, x: part.x, y: y, state: option.id, isMarked: chosen == option.id, spoken: spoken))
      ]
      let words = shapeLine([.words(option.label, Setting.label.style)], fixed: true)
      content.append(.text(words, at: Point(part.x + 17, y + 9.5)))
      if let writeIn = option.writeIn {
        let x = max(part.x + 112, part.x + 17 + words.width + 6)
        let right = frame.x + frame.width
        content += setValue(
          writeIn, sizes: [11, 10, 9], x: x, width: right - x, baseline: y + 9.5, twoLines: (y + 1, y + 11), top: y - 6,
          bottom: y + 18)
        content.append(.tagged(.form, [.field(place(writeIn, Rectangle(x, y - 1, right - x, 14)))]))
        content.append(
          .tagged(
            .artifact(.layout),
            [.line(from: Point(x, y + 12.5), to: Point(right, y + 12.5), weight: Weight.pen)]))
      }
      items.append(.tagged(.paragraph, content))
    }
    return items
  }

  /// A cell with one box to tick.
  mutating func check(_ field: Field, in frame: Frame) -> [Item] {
    let lines = labelLines(field.label, width: frame.width - 17)
    let text = lines.enumerated().map { Item.text($1, at: Point(frame.x + 17, 21.5 + .pt(11 * Double($0)))) }
    let box = tickBox(field.id, x: frame.x, y: 12, state: "Yes", isMarked: isChecked(field.id))
    return [.tagged(.paragraph, [.tagged(.form, box)] + text)]
  }

  /// Whether a check says yes; what is neither yes nor no is still shown as it was written.
  mutating func isChecked(_ id: FieldPath) -> Bool {
    guard let text = filling.value(id)?.text.lowercased() else { return false }
    if !["true", "yes", "false", "no"].contains(text) { continueWhole(id) }
    return ["true", "yes"].contains(text)
  }

  /// A cell with a box for initials, and their date beside it.
  mutating func initials(_ field: Field, role: String, in frame: Frame) -> [Item] {
    let label = labelLines(field.label, width: frame.width)
    let box = Rectangle(frame.x, 27.5, 80, 22)
    let initials = field.id.appending("initials")
    var value: [Item] = []
    value += setValue(
      initials, x: frame.x + 6, width: 70, baseline: 42.5, twoLines: (36.5, 46.5), top: 28, bottom: 49)
    let dateID = field.id.appending("date")
    let signedOn = filling.value(dateID).map { CalendarDate($0.text)?.short ?? oneLine($0.text) }
    let dateValue = setValue(
      dateID, text: signedOn, sizes: [9], x: frame.x + 88, width: frame.width - 88, baseline: 42.5,
      twoLines: (36.5, 46.5), top: 25, bottom: 52)
    var room = place(field.id, box)
    room.path = filling.path(initials)
    var date = place(field.id, Rectangle(frame.x + 88, 30.5, 72, 16))
    date.path = filling.path(dateID)
    date.spoken = "\(date.spoken), date"
    date.isRequired = false
    return [
      .tagged(
        .paragraph,
        labelItems(label, x: frame.x) + [
          .tagged(.form, value + [.field(room)]), .tagged(.form, dateValue + [.field(date)]),
        ]),
      .tagged(.artifact(.layout), [.frame(box, weight: Weight.cell)]),
    ]
  }
}
