import FormModel

extension LayoutContext {
  /// A list's items, each a strip.
  func listStrips(
    _ marker: Block.Marker, _ items: [Block.ListItem], in frame: Frame, _ notes: inout LayoutNotes
  ) -> [Strip] {
    let isReference = marker == .number
    let strips = items.enumerated().map { index, item in
      let (content, height) = listItem(
        marker, index, item, setting: isReference ? .reference : .instruction, x: frame.x, width: frame.width,
        &notes)
      var strip = Strip(.text, height: height, items: [.tagged(.listItem, content)])
      if index > 0 { strip.gapBefore = isReference ? 7 : 5 }
      return strip
    }
    return strips.contained(in: .list(marker), &notes)
  }

  /// One item: label and body, from its top down.
  private func listItem(
    _ marker: Block.Marker, _ index: Int, _ item: Block.ListItem, setting: Setting, x: Length, width: Length,
    top: Length = .zero, _ notes: inout LayoutNotes
  ) -> (items: [Item], height: Length) {
    let label = labelLine(marker, index, setting)
    // Numbers end at 24, and their text begins at 43. Bullets and letters begin at 0, and their text at 14 and 18.
    let (start, indent): (Length, Length) =
      switch marker {
      // The design has the full stop a little to the right of 24.
      case .number: (x + 26.5 - label.width, 43)
      case .bullet: (x, 14)
      case .letter: (x, 18)
      }
    let inner = (x: x + indent, width: width - indent - (marker == .number ? 6 : 0))
    var body: [Item] = []
    var y = top
    var firstBaseline: Length?
    for (number, part) in item.parts.enumerated() {
      switch part {
      case .paragraph(let text):
        if number > 0 { y += 5 }
        let (items, height) = paragraph(text, setting, x: inner.x, width: inner.width, top: y, &notes)
        if firstBaseline == nil { firstBaseline = items.firstBaseline }
        body.append(.tagged(.paragraph, items))
        y += height
      case .list(let marker, let items):
        var nested: [Item] = []
        for (index, item) in items.enumerated() {
          let (content, height) = listItem(
            marker, index, item, setting: setting, x: inner.x, width: inner.width, top: y, &notes)
          nested.append(.tagged(.listItem, content))
          y += height
        }
        body.append(.tagged(.list(marker), nested))
      }
    }
    let baseline = firstBaseline ?? top + setting.firstBaseline
    return (
      [.tagged(.listLabel, [.text(label, at: Point(start, baseline))]), .tagged(.listBody, body)], y - top
    )
  }

  private func labelLine(_ marker: Block.Marker, _ index: Int, _ setting: Setting) -> ShapedLine {
    switch marker {
    case .number: shapeLine([.words("\(index + 1).", setting.style(.bold))], fixed: true)
    case .bullet: shapeLine([.words("•", setting.style)], fixed: true)
    case .letter: shapeLine([.words("\(letter(index)).", setting.style)], fixed: true)
    }
  }

  /// a, b, … z, aa, ab, …
  private func letter(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(97 + index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}

extension [Item] {
  /// The baseline of the first text among them.
  fileprivate var firstBaseline: Length? {
    for item in self {
      switch item {
      case .text(_, let at, _): return at.y
      case .tagged(_, let items), .part(_, _, let items): if let found = items.firstBaseline { return found }
      case .line, .frame, .cross, .outline, .picture, .widget, .link: continue
      }
    }
    return nil
  }
}
