import FormModel

/// The values that stand in fields on screen, which cannot grow.
extension Composer {
  /// The items with the look of each field's value.
  mutating func withLooks(_ items: [Item]) -> [Item] {
    items.map { item in
      switch item {
      case .field(var place):
        place.look = look(of: &place)
        return .field(place)
      case .tagged(let tag, let items): return .tagged(tag, withLooks(items))
      case .part(let number, let tag, let items): return .part(number, tag, withLooks(items))
      case .text, .line, .frame, .cross, .outline, .picture, .link: return item
      }
    }
  }

  private mutating func look(of place: inout FieldPlace) -> [Item] {
    guard let value = place.value, !value.isEmpty else { return [] }
    let room = place.rectangle
    let inset: Length = 2
    if case .lines = place.entry {
      // As other programs set it: each line end is one, and a blank line as high as any.
      let lines = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { words in
        let style = TextStyle(place.size)
        return shaper.shape(
          ShapeableText([.words(String(words), style)], width: room.width - inset * 2, isFixed: false)
        ).lines
      }
      let used = value.last?.isNewline == true ? lines.dropLast() : lines[...]
      // What does not fit is read by scrolling.
      let fitting = max(1, Int(((room.height.points - 16) / 15).rounded(.down)) + 1)
      if used.count > fitting { fullFields.append(place) }
      return used.prefix(fitting).enumerated().map { index, line in
        .text(line, at: Point(inset, 13 + .pt(15 * Double(index))))
      }
    }
    func line(_ size: Length) -> ShapedLine {
      shaper.shape(ShapeableText([.words(value, TextStyle(size))], width: nil, isFixed: false)).lines[0]
    }
    // What is known is set smaller where it must be, as in print; so is what is typed in its place.
    let sizes: [Length] = [11, 10, 9]
    let fitting = sizes.first { line($0).width <= room.width - inset * 2 }
    if fitting == nil { fullFields.append(place) }
    place.size = fitting ?? 11
    // The middle of a line is that of its capitals.
    let baseline = (room.height + place.size * 0.72) * 0.5
    return [.text(line(place.size), at: Point(inset, baseline))]
  }
}
