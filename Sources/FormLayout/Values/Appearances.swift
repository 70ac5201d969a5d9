import FormModel

/// The appearances of values in fields on screen. A field does not grow with its value.
extension LayoutContext {
  /// The items, with an appearance of each field's value.
  func withLooks(_ items: [Item], _ notes: inout LayoutNotes) -> [Item] {
    items.map { item in
      switch item {
      case .field(var place):
        place.look = look(of: &place, &notes)
        return .field(place)
      case .tagged(let tag, let items): return .tagged(tag, withLooks(items, &notes))
      case .part(let number, let tag, let items): return .part(number, tag, withLooks(items, &notes))
      case .text, .line, .frame, .cross, .outline, .picture, .link: return item
      }
    }
  }

  private func look(of place: inout FieldPlace, _ notes: inout LayoutNotes) -> [Item] {
    guard let value = place.value, !value.isEmpty else { return [] }
    let room = place.rectangle
    let inset: Length = 2
    if case .lines = place.entry {
      // As other programs set it: each line end begins a line, and an empty line is as high as any other.
      let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { words in
        let style = TextStyle(place.size)
        return shaper.shape(
          ShapeableText([.words(String(words), style)], width: room.width - inset * 2, isFixed: false)
        ).lines
      }
      let used = value.last?.isNewline == true ? lines.dropLast() : lines[...]
      // The reader scrolls to see the rest.
      let fitting = max(1, Int(((room.height.points - 16) / 15).rounded(.down)) + 1)
      if used.count > fitting { notes.full.append(place) }
      return used.prefix(fitting).enumerated().map { index, line in
        .text(line, at: Point(inset, 13 + .pt(15 * Double(index))))
      }
    }
    func line(_ size: Length) -> ShapedLine {
      shaper.shape(ShapeableText([.words(value, TextStyle(size))], width: nil, isFixed: false)).lines[0]
    }
    // A value is set smaller where it must be, as in print. What is typed in its place has the same size.
    let sizes: [Length] = [11, 10, 9]
    let fitting = sizes.first { line($0).width <= room.width - inset * 2 }
    if fitting == nil { notes.full.append(place) }
    place.size = fitting ?? 11
    // The capitals of the line are in the middle of the field's height.
    let baseline = (room.height + place.size * 0.72) * 0.5
    return [.text(line(place.size), at: Point(inset, baseline))]
  }
}
