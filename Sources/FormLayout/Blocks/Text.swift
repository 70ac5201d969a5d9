import FormModel

extension LayoutContext {
  func textStrip(_ text: RichText, _ setting: Setting, in frame: Frame, _ notes: inout LayoutNotes) -> Strip {
    let (items, height) = paragraph(text, setting, x: frame.x, width: frame.width, &notes)
    return Strip(.text, height: height, items: [.tagged(.paragraph, items)])
  }

  func noticeStrip(_ text: RichText, in frame: Frame, _ notes: inout LayoutNotes) -> Strip {
    let (items, height) = paragraph(text, .notice, x: frame.x, width: frame.width, &notes)
    return Strip(.notice, height: height, items: [.tagged(.paragraph, items)])
  }

  func headingStrip(_ text: RichText, in frame: Frame) -> Strip {
    let filled = pieces(text, .section)
    let lines = shaper.shape(ShapeableText(filled.pieces, width: frame.width, isFixed: filled.isFixed)).lines
    let height = Length.pt(26 + 14 * Double(lines.count - 1))
    let items = lines.enumerated().flatMap { index, line -> [Item] in
      let point = Point(frame.x, 20 + .pt(14 * Double(index)))
      return parts(of: line, at: point) { link(filled, $0, of: line, at: point, setting: .section) }
    }
    var strip = Strip(.heading, height: height, items: [.tagged(.heading(sectionLevel), items)])
    strip.keepsWithNext = true
    return strip
  }

  /// The pieces on one line of any width.
  func shapeLine(_ pieces: [ShapeableText.Piece], fixed: Bool) -> ShapedLine {
    shaper.shape(ShapeableText(pieces, width: nil, isFixed: fixed)).lines[0]
  }

  /// A text on one line. Blanks are ruled on the baseline.
  func singleLine(
    _ text: FilledText, at point: Point, penWeight: Length = Weight.pen, _ notes: inout LayoutNotes
  ) -> [Item] {
    let line = shapeLine(text.pieces, fixed: text.isFixed)
    let items = parts(of: line, at: point) { span in
      guard let gap = text.gaps[span.piece] else { return link(text, span, of: line, at: point, setting: .label) }
      let x = point.x + span.x
      let pen = Item.line(from: Point(x, point.y), to: Point(x + span.width, point.y), weight: penWeight)
      let room = gap.field.map { self.items(of: widget($0, Rectangle(x, point.y - 12.5, span.width, 16.5))) } ?? []
      return ruled(pen, .tagged(.form, room), isBlank: true)
    }
    return items + rest(of: text.elsewhere, &notes)
  }

  /// A text in lines, from `top` down. A line with a blank is higher.
  func paragraph(
    _ text: RichText, _ setting: Setting, x: Length, width: Length, top: Length = .zero, _ notes: inout LayoutNotes
  ) -> (items: [Item], height: Length) {
    let filled = pieces(text, setting, ruled: true, width: width)
    for id in filled.elsewhere { sendOn(id, &notes) }
    let shaped = shaper.shape(ShapeableText(filled.pieces, width: width, isFixed: filled.isFixed))
    var items: [Item] = []
    var captions: [Item] = []
    var y = top
    for line in shaped.lines {
      let gaps = line.spans.compactMap { span in filled.gaps[span.piece].map { (span, $0) } }
      // Above the line there is space to write, below it there is space for the rule and the caption.
      let isOpen = gaps.contains { $0.1.value == nil }
      let hasCaption = gaps.contains { $0.1.caption != nil }
      let halfLeading = (setting.leading - setting.size) * 0.5
      let above = gaps.isEmpty ? setting.firstBaseline : (isOpen ? 17 : 9) + halfLeading
      let below = gaps.isEmpty ? setting.leading - setting.firstBaseline : (hasCaption ? 13 : 6) + halfLeading
      y += above
      items += parts(of: line, at: Point(x, y)) { span in
        if let gap = filled.gaps[span.piece] { return blank(gap, x: x + span.x, width: span.width, baseline: y) }
        return link(filled, span, of: line, at: Point(x, y), setting: setting)
      }
      for (span, gap) in gaps {
        if let caption = gap.caption { captions.append(.text(caption, at: Point(x + span.x, y + 12.5))) }
      }
      y += below
    }
    // The captions come after the text, so that a screen reader reads the sentence without them.
    return (items + captions + rest(of: filled.elsewhere, &notes), y - top)
  }

  /// The words of a link on a line; nil for other pieces.
  private func link(
    _ text: FilledText, _ span: ShapedLine.Span, of line: ShapedLine, at point: Point, setting: Setting
  ) -> [Item]? {
    guard let address = text.links[span.piece] else { return nil }
    let room = Rectangle(point.x + span.x, point.y - setting.size, span.width, setting.leading)
    let words = Item.text(line, at: point, pieces: span.piece..<span.piece + 1)
    return [.tagged(.link, [words, .link(address, room)])]
  }

  /// A line of text in reading order.
  ///
  /// - Parameter special: The items in place of a piece; nil leaves the piece as text.
  private func parts(
    of line: ShapedLine, at point: Point, special: (ShapedLine.Span) -> [Item]?
  ) -> [Item] {
    var items: [Item] = []
    var next: Int?
    for span in line.spans.sorted(by: { $0.piece < $1.piece }) {
      guard let made = special(span) else {
        next = next ?? span.piece
        continue
      }
      if let first = next { items.append(.text(line, at: point, pieces: first..<span.piece)) }
      next = nil
      items += made
    }
    if items.isEmpty { return [.text(line, at: point)] }
    if let first = next, let last = line.spans.map(\.piece).max() {
      items.append(.text(line, at: point, pieces: first..<last + 1))
    }
    return items
  }

  private func blank(_ gap: FilledText.Gap, x: Length, width: Length, baseline y: Length) -> [Item] {
    let pen = Item.line(from: Point(x, y + 3), to: Point(x + width, y + 3), weight: Weight.pen)
    let value = gap.value.map { Item.text($0, at: Point(x + 2, y)) }
    let room = gap.field.map { items(of: widget($0, Rectangle(x, y - 13, width, 15.5))) } ?? []
    return ruled(pen, .tagged(.form, (value.map { [$0] } ?? []) + room), isBlank: value == nil)
  }
}

extension Setting {
  /// The setting with a style of the template on top.
  func style(_ style: RichText.Style) -> TextStyle {
    TextStyle(size, bold: isBold || style.contains(.bold), italic: isItalic || style.contains(.italic))
  }
}
