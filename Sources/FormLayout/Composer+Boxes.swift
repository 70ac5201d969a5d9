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
    if let text = filling.value(box.field)?.text {
      value = written(text, box.field, in: frame, down: down, height: height)
    } else {
      strip.rules += (1..<max(1, lines)).map { index in
        let y = 14 + down + box.pitch * Double(index)
        return Rule(left: frame.x, right: frame.x + frame.width, y: y, weight: Weight.pen)
      }
    }
    let room = Rectangle(frame.x, 15 + down, frame.width, height - 19.5 - down)
    strip.items = [
      .tagged(
        .paragraph,
        labelItems(label, x: frame.x) + [filled(box.field, value + [.field(place(box.field, room))])])
    ]
    return strip
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
