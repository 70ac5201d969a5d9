import FormModel

/// The values that stand in fields on screen. A field cannot grow, and other programs show what is typed at one size: so
/// does this.
extension Composer {
  /// The items with the look of each field's value.
  mutating func withLooks(_ items: [Item]) -> [Item] {
    items.map { item in
      switch item {
      case .field(var place):
        place.look = look(of: place)
        return .field(place)
      case .tagged(let tag, let items): return .tagged(tag, withLooks(items))
      case .part(let number, let tag, let items): return .part(number, tag, withLooks(items))
      case .text, .line, .frame, .cross, .outline, .picture, .link: return item
      }
    }
  }

  private mutating func look(of place: FieldPlace) -> [Item] {
    guard let value = place.value, !value.isEmpty else { return [] }
    let size = place.rectangle
    let inset: Length = 2
    if case .lines = place.entry {
      let text = FlowingText(
        value, setting: .paragraph, width: size.width - inset * 2, shaper: shaper)
      // What does not fit is read by scrolling.
      var count = 0
      while count < text.lines.count, 13 + text.depth(count + 1) <= size.height - 3 { count += 1 }
      if count < text.lines.count { fullFields.append(place) }
      return text.items(count, x: inset, baseline: 13)
    }
    let line = shaper.shape(ShapeableText([.words(value, Setting.value.style)], width: nil, isFixed: false)).lines[0]
    if line.width > size.width - inset * 2 { fullFields.append(place) }
    // The middle of a line is that of its small letters with what stands above them.
    let baseline = (size.height + Setting.value.size * 0.72) * 0.5
    return [.text(line, at: Point(inset, baseline))]
  }
}
