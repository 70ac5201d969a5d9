import FormModel

/// The appearances of values in fields on screen. A field does not grow with its value.
extension LayoutContext {
  /// The items, with an appearance of each field's value.
  func withAppearances(_ items: [Item], _ notes: inout LayoutNotes) -> [Item] {
    items.map { item in
      switch item {
      case .widget(let widget): return .widget(withAppearance(widget, &notes))
      case .tagged(let tag, let items): return .tagged(tag, withAppearances(items, &notes))
      case .part(let number, let tag, let items): return .part(number, tag, withAppearances(items, &notes))
      case .text, .line, .frame, .cross, .outline, .picture, .link: return item
      }
    }
  }

  private func withAppearance(_ widget: Widget, _ notes: inout LayoutNotes) -> Widget {
    guard let value = widget.value, !value.isEmpty else { return widget }
    var widget = widget
    let isWhole: Bool
    if case .lines = widget.control {
      (widget.appearance, isWhole) = manyLines(value, in: widget)
    } else {
      (widget.appearance, widget.textSize, isWhole) = oneLine(value, in: widget.rectangle)
    }
    if !isWhole { notes.full.append(widget) }
    return widget
  }

  /// The space between a field's edge and its text.
  private var inset: Length { 2 }

  private func manyLines(_ value: String, in widget: Widget) -> (items: [Item], isWhole: Bool) {
    let room = widget.rectangle
    // Other programs set a value in the same way: each line end begins a line, and an empty line is as high as any
    // other.
    let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { words in
      let style = TextStyle(widget.textSize)
      return shaper.shape(
        ShapeableText([.words(String(words), style)], width: room.width - inset * 2, isFixed: false)
      ).lines
    }
    let used = value.last?.isNewline == true ? lines.dropLast() : lines[...]
    // The reader scrolls to see the rest.
    let fitting = max(1, Int(((room.height.points - 16) / 15).rounded(.down)) + 1)
    let items = used.prefix(fitting).enumerated().map { index, line -> Item in
      .text(line, at: Point(inset, 13 + .pt(15 * Double(index))))
    }
    return (items, used.count <= fitting)
  }

  private func oneLine(_ value: String, in room: Rectangle) -> (items: [Item], size: Length, isWhole: Bool) {
    func line(_ size: Length) -> ShapedLine {
      shaper.shape(ShapeableText([.words(value, TextStyle(size))], width: nil, isFixed: false)).lines[0]
    }
    // A value that is too long for the field is set smaller, as in print. Text that is typed later has the same size.
    let sizes: [Length] = [11, 10, 9]
    let fitting = sizes.first { line($0).width <= room.width - inset * 2 }
    let size = fitting ?? 11
    // The capitals of the line are in the middle of the field's height.
    let baseline = (room.height + size * 0.72) * 0.5
    return ([.text(line(size), at: Point(inset, baseline))], size, fitting != nil)
  }
}
