import FormModel

extension LayoutContext {
  /// A cell with one box to tick.
  func check(_ field: Field, in frame: Frame, _ notes: inout LayoutNotes) -> [Item] {
    let lines = labelLines(field.label, width: frame.width - 17)
    let text = labelItems(lines, x: frame.x + 17, baseline: 21.5)
    let box = checkBox(field.id, x: frame.x, y: 12, &notes)
    return [.tagged(.paragraph, [box] + text + rest(of: field.id, &notes))]
  }

  /// The box of a check.
  func checkBox(
    _ id: FieldPath, x: Length, y: Length, words: String? = nil, spoken: String? = nil, _ notes: inout LayoutNotes
  ) -> Item {
    let box = Widget.Box(state: "Yes", isMarked: isChecked(id, &notes), isExclusive: false, words: words)
    return tickBox(id, x: x, y: y, box, spoken: spoken)
  }

  /// A box of 12 to tick, with its mark.
  func tickBox(_ id: FieldPath, x: Length, y: Length, _ box: Widget.Box, spoken: String? = nil) -> Item {
    let rectangle = Rectangle(x, y, 12, 12)
    var widget = self.widget(id, rectangle)
    widget.control = .box(box)
    widget.value = nil
    if let spoken { widget.spoken = spoken }
    let frame = Item.frame(rectangle, weight: Weight.cell)
    if medium.isScreen { return .tagged(.form, [.tagged(.artifact(.layout), [frame]), .widget(widget)]) }
    return .tagged(.form, [frame] + (box.isMarked ? [.cross(rectangle)] : []) + [.widget(widget)])
  }
}
