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
      let text = FlowingText(
        value, setting: .paragraph, width: room.width - inset * 2, shaper: shaper)
      // What does not fit is read by scrolling.
      var count = 0
      while count < text.lines.count, 13 + text.depth(count + 1) <= room.height - 3 { count += 1 }
      if count < text.lines.count { fullFields.append(place) }
      return text.items(count, x: inset, baseline: 13)
    }
    func line(_ size: Length) -> ShapedLine {
      shaper.shape(ShapeableText([.words(value, TextStyle(size))], width: nil, isFixed: false)).lines[0]
    }
    // What was known before is set smaller where it must be, as in print; what is typed is not.
    let sizes: [Length] = [11, 10, 9]
    let fitting = sizes.first { line($0).width <= room.width - inset * 2 }
    if fitting == nil { fullFields.append(place) }
    place.size = fitting ?? 11
    // The middle of a line is that of its capitals.
    let baseline = (room.height + place.size * 0.72) * 0.5
    return [.text(line(place.size), at: Point(inset, baseline))]
  }
}
