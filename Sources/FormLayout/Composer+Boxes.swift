import FormModel

extension Composer {
  /// Ruled room for many lines; what is written in it stands without the rules.
  mutating func boxStrip(_ box: Block.Box, in frame: Frame, opensSection: Bool) -> Strip {
    let field = field(box.field)
    let lines = box.lines ?? restLines
    let label = labelLines(field.label, width: frame.width)
    let down = Length.pt(11 * Double(max(0, label.count - 1)))
    let height = 14 + down + box.pitch * Double(lines)
    var strip = ruledStrip(height, in: frame, topWeight: opensSection ? Weight.strong : Weight.cell)
    var value: [Item] = []
    if filling.isOnScreen {
      // Nothing: it stands in its field.
    } else if let text = filling.value(box.field)?.text {
      value = written(text, box.field, in: frame, down: down, height: height)
    } else {
      strip.rules += (1..<max(1, lines)).map { index in
        let y = 14 + down + box.pitch * Double(index)
        return Rule(left: frame.x, right: frame.x + frame.width, y: y, weight: Weight.pen)
      }
    }
    let room = Rectangle(frame.x, 15 + down, frame.width, height - 19.5 - down)
    var place = self.place(box.field, room)
    if filling.isOnScreen { (place.entry, place.value) = (.lines, filling.value(box.field)?.text) }
    let note = filling.isOnScreen ? roomNote(in: room, beside: label, frame) : []
    strip.items = [
      .tagged(
        .paragraph,
        labelItems(label, x: frame.x) + note + [filled(box.field, value + self.room(place))])
    ]
    return strip
  }

  /// How much a box on screen holds, on its label's last line, where there is room for that.
  private func roomNote(in room: Rectangle, beside label: [ShapedLine], _ frame: Frame) -> [Item] {
    let lines = Int(((room.height.points - 6) / 15).rounded(.down))
    let words = shapeLine(
      [.words("Room for \(lines) lines. Attach a page for more.", Setting.pointer.style)], fixed: true)
    guard lines >= 3, (label.last?.width ?? .zero) + 12 + words.width <= frame.width else { return [] }
    let baseline = room.y - 3
    return [.text(words, at: Point(frame.x + frame.width - words.width, baseline))]
  }

  /// A paragraph as far as it fits; the rest goes on elsewhere, and the box says where.
  private mutating func written(
    _ text: String, _ id: FieldPath, in frame: Frame, down: Length, height: Length
  ) -> [Item] {
    // A narrow column's cells are set as values are.
    let isNarrow = frame.width < 200
    let setting = isNarrow ? Setting.value : .paragraph
    let baseline = (isNarrow ? 28 : 29) + down
    let flowing = FlowingText(text, setting: setting, width: frame.width, shaper: shaper)
    let all = flowing.count(fitting: height - 6 - baseline)
    if all == flowing.lines.count { return flowing.items(all, x: frame.x, baseline: baseline) }
    var count = flowing.count(fitting: height - 20 - baseline)
    var rest = flowing.dropping(count)
    if isNarrow {
      // The lines of a narrow column are too short for a page: what goes on does so whole.
      count = 0
      rest = FlowingText(text, width: grid.width, shaper: shaper)
    }
    let words = count == 0 ? "See" : "Continued on"
    let pointer = continueElsewhere(id, rest, isContinued: count > 0, words: words)
    let at =
      count == 0
      ? Point(frame.x, baseline) : Point(frame.x + frame.width - pointer.width, height - 5)
    return flowing.items(count, x: frame.x, baseline: baseline) + [self.pointer(id, pointer, at: at)]
  }
}
