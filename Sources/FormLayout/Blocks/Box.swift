import FormModel

extension LayoutContext {
  /// Space with pen lines for a long text. A value in it has no lines.
  func boxStrip(_ box: Block.Box, in frame: Frame, opensSection: Bool, _ notes: inout LayoutNotes) -> Strip {
    let id = id(box.field)
    let lines = box.lines ?? restLines
    let label = labelLines(field(id).label, width: frame.width)
    let down = Length.pt(11 * Double(max(0, label.count - 1)))
    let height = 14 + down + box.pitch * Double(lines)
    var strip = ruledStrip(height, in: frame, topWeight: opensSection ? Weight.strong : Weight.cell)
    var value: [Item] = []
    if medium.isScreen {
      // The value is in the field, and not on the page.
    } else if let text = self.value(id)?.text {
      value = written(text, id, in: frame, down: down, height: height, &notes)
    } else {
      strip.rules += (1..<max(1, lines)).map { index in
        let y = 14 + down + box.pitch * Double(index)
        return PageRule(left: frame.x, right: frame.x + frame.width, y: y, weight: Weight.pen)
      }
    }
    let room = Rectangle(frame.x, 15 + down, frame.width, height - 19.5 - down)
    var widget = self.widget(id, room)
    if medium.isScreen { (widget.control, widget.value) = (.lines, self.value(id)?.text) }
    let note = medium.isScreen ? sizeNote(in: room, beside: label, frame) : []
    strip.items = [
      .tagged(
        .paragraph,
        labelItems(label, x: frame.x) + note + [filled(id, value + items(of: widget), &notes)])
    ]
    return strip
  }

  /// A note on the last line of the label that says how much a box on screen holds; empty if the line is too short for
  /// it.
  private func sizeNote(in room: Rectangle, beside label: [ShapedLine], _ frame: Frame) -> [Item] {
    let lines = Int(((room.height.points - 6) / 15).rounded(.down))
    let words = shapeLine(
      [.words("Room for \(lines) lines. Attach a page for more.", Setting.pointer.style)], fixed: true)
    guard lines >= 3, (label.last?.width ?? .zero) + 12 + words.width <= frame.width else { return [] }
    let baseline = room.y - 3
    return [.text(words, at: Point(frame.x + frame.width - words.width, baseline))]
  }

  /// A text as far as it fits. The rest continues on another page, and the box says on which.
  private func written(
    _ text: String, _ id: FieldPath, in frame: Frame, down: Length, height: Length, _ notes: inout LayoutNotes
  ) -> [Item] {
    // In a narrow column a text has the setting of a value.
    let isNarrow = frame.width < 200
    let setting = isNarrow ? Setting.value : .paragraph
    let baseline = (isNarrow ? 28 : 29) + down
    let flowing = FlowingText(text, setting: setting, width: frame.width, shaper: shaper)
    let all = flowing.count(fitting: height - 6 - baseline)
    if all == flowing.lines.count { return flowing.items(all, x: frame.x, baseline: baseline) }
    var count = flowing.count(fitting: height - 20 - baseline)
    var rest = flowing.dropping(count)
    if isNarrow {
      // The lines of a narrow column are too short for a page: the whole value goes there.
      count = 0
      rest = FlowingText(text, width: grid.width, shaper: shaper)
    }
    let words = count == 0 ? "See" : "Continued on"
    let pointer = sendOn(id, rest, isContinued: count > 0, words: words, &notes)
    let at =
      count == 0
      ? Point(frame.x, baseline) : Point(frame.x + frame.width - pointer.width, height - 5)
    return flowing.items(count, x: frame.x, baseline: baseline) + [self.pointer(id, pointer, at: at, notes)]
  }
}
