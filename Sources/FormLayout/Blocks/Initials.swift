import FormModel

extension LayoutContext {
  /// A cell with a box for initials. Their date is beside it, in a narrow cell below it.
  func initials(_ field: Field, in frame: Frame, _ notes: inout LayoutNotes) -> [Item] {
    let label = labelLines(field.label, width: frame.width)
    // Two lines of a label fit above the box.
    let down = Length.pt(11 * Double(max(0, label.count - 2)))
    let box = Rectangle(frame.x, 27.5 + down, min(80, frame.width), 22)
    let isNarrow = isNarrow(frame)
    let dateX = isNarrow ? frame.x : frame.x + 88
    let dateDown = isNarrow ? down + 23 : down

    let initials = field.id.part(.initials)
    let room = ValueRoom(
      x: frame.x + 6, width: box.width - 10, baseline: 42.5 + down, twoLines: (36.5 + down, 46.5 + down),
      top: 28 + down, bottom: 49 + down)
    let value = setValue(initials, in: room, &notes)
    let date = field.id.part(.date)
    let signedOn = display(date, isShort: true)
    let dateRoom = ValueRoom(
      x: dateX, width: frame.x + frame.width - dateX, baseline: 42.5 + dateDown,
      twoLines: (36.5 + dateDown, 46.5 + dateDown), top: 25 + dateDown, bottom: 52 + dateDown, sizes: [9])
    let dateValue = setValue(date, text: signedOn, in: dateRoom, &notes)

    var mark = widget(field.id, box, text: display(initials))
    mark.path = path(initials)
    mark.source = self.value(initials)?.place
    var day = widget(field.id, Rectangle(dateX, 30.5 + dateDown, min(72, frame.width), 16), text: signedOn)
    day.path = path(date)
    day.spoken = "\(day.spoken), date"
    day.isRequired = false
    day.control = .date(isShort: true)
    day.source = self.value(date)?.place
    return [
      .tagged(
        .paragraph,
        labelItems(label, x: frame.x) + [
          filled(initials, value + [.widget(mark)], &notes), filled(date, dateValue + items(of: day), &notes),
        ]),
      .tagged(.artifact(.layout), [.frame(box, weight: Weight.cell)]),
    ]
  }

  func initialsHeight(labelLines count: Int, in frame: Frame) -> Length {
    (isNarrow(frame) ? 77 : 54) + .pt(11 * Double(max(0, count - 2)))
  }

  /// Whether a cell has no space for a date beside its box.
  private func isNarrow(_ frame: Frame) -> Bool { frame.width < 160 }
}
