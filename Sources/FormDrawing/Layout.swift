import CPango
import FormLayout
import FormModel

/// A Pango layout of one text.
final class Layout {
  let layout: OpaquePointer
  /// The room; nil is one line however long.
  let width: Length?
  /// All pieces, one behind the other, as Pango has them.
  let text: String
  /// Where each piece begins in the text, in bytes, and where the last one ends.
  let bounds: [Int32]

  init(_ text: ShapeableText, context: OpaquePointer, styles: Styles) {
    guard let layout = pango_layout_new(context) else { preconditionFailure("Pango makes no layout") }
    self.layout = layout
    width = text.width
    pango_layout_set_width(layout, text.width.map { Int32(pangoUnits: $0) } ?? -1)
    if text.pieces.count == 1, case .words(let words, let style) = text.pieces[0] {
      self.text = words.singleParagraph()
      bounds = [0, Int32(self.text.utf8.count)]
      pango_layout_set_font_description(layout, styles.description(of: style))
      pango_layout_set_attributes(layout, styles.attributes)
    } else {
      var joined = ""
      var bounds: [Int32] = [0]
      let attributes = pango_attr_list_copy(styles.attributes)
      for piece in text.pieces {
        joined += piece.text
        let start = bounds[bounds.count - 1]
        let end = Int32(joined.utf8.count)
        bounds.append(end)
        guard start < end else { continue }
        for attribute in piece.attributes(styles) {
          attribute.pointee.start_index = UInt32(start)
          attribute.pointee.end_index = UInt32(end)
          pango_attr_list_insert(attributes, attribute)
        }
      }
      pango_layout_set_attributes(layout, attributes)
      pango_attr_list_unref(attributes)
      self.text = joined
      self.bounds = bounds
    }
    // Pango 1.50 breaks a word over n lines in n² steps: 100,000 letters take 8 s, and 0.1 s where any place will do.
    pango_layout_set_wrap(layout, self.text.hasEndlessWord ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR)
    pango_layout_set_text(layout, self.text, bounds[bounds.count - 1])
  }

  deinit { cpango_unref(UnsafeMutableRawPointer(layout)) }

  /// Line `index`, which stays the layout's.
  func line(_ index: Int) -> UnsafeMutablePointer<PangoLayoutLine>? {
    pango_layout_get_line_readonly(layout, Int32(index))
  }
}

extension Layout {
  /// Paints a line, whose left end is the current point: in the order in which it is read, though a part that is written
  /// from right to left stands to the right of what comes after it.
  ///
  /// - Parameter pieces: Those that are painted, where they stand on the line; nil is all.
  func paint(_ pieces: Range<Int>?, ofLine index: Int, on cairo: OpaquePointer) {
    guard let line = line(index) else { return }
    let runs = self.runs(of: line)
    let isInOrder = zip(runs, runs.dropFirst()).allSatisfy { $0.start < $1.start }
    if pieces == nil, isInOrder { return pango_cairo_show_layout_line(cairo, line) }
    guard let text = pango_layout_get_text(layout) else { return }
    let bytes = pieces.map { bounds[$0.lowerBound]..<bounds[$0.upperBound] }
    var (x, y) = (0.0, 0.0)
    cairo_get_current_point(cairo, &x, &y)
    for run in runs.sorted(by: { $0.start < $1.start }) where bytes?.contains(run.start) ?? true {
      cairo_move_to(cairo, x + run.x, y)
      pango_cairo_show_glyph_item(cairo, text, run.item)
    }
  }

  /// The runs of a line from left to right: where each begins in the text, in bytes, and on the line. Pieces have
  /// attributes of their own, so that no run is part of two.
  private func runs(
    of line: UnsafeMutablePointer<PangoLayoutLine>
  ) -> [(start: Int32, x: Double, item: UnsafeMutablePointer<PangoGlyphItem>)] {
    var runs: [(start: Int32, x: Double, item: UnsafeMutablePointer<PangoGlyphItem>)] = []
    var x = 0.0
    var next = line.pointee.runs
    while let node = next {
      let item = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
      runs.append((item.pointee.item.pointee.offset, x, item))
      x += Double(pango_glyph_string_get_width(item.pointee.glyphs)) / Double(PANGO_SCALE)
      next = node.pointee.next
    }
    return runs
  }
}

extension ShapeableText.Piece {
  fileprivate var text: String {
    switch self {
    case .words(let words, _): words.singleParagraph()
    case .gap: "\u{FFFC}"
    }
  }

  fileprivate func attributes(_ styles: Styles) -> [UnsafeMutablePointer<PangoAttribute>] {
    switch self {
    case .words(_, let style):
      let font: UnsafeMutablePointer<PangoAttribute>? = pango_attr_font_desc_new(styles.description(of: style))
      let whole: UnsafeMutablePointer<PangoAttribute>? = style.isUnbroken ? pango_attr_allow_breaks_new(0) : nil
      return [font, whole].compactMap { $0 }
    case .gap(let width):
      var room = PangoRectangle(x: 0, y: 0, width: Int32(pangoUnits: width), height: 0)
      return [pango_attr_shape_new(&room, &room)].compactMap { $0 }
    }
  }
}
