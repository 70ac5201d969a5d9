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
  /// Paints some pieces of a line, whose left end is the current point, where they stand on it.
  func paint(_ pieces: Range<Int>, ofLine index: Int, on cairo: OpaquePointer) {
    guard let line = line(index), let text = pango_layout_get_text(layout) else { return }
    let bytes = bounds[pieces.lowerBound]..<bounds[pieces.upperBound]
    var next = line.pointee.runs
    while let node = next {
      // Pieces have attributes of their own, so that no run is part of two.
      let run = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
      let width = Double(pango_glyph_string_get_width(run.pointee.glyphs)) / Double(PANGO_SCALE)
      var (x, y) = (0.0, 0.0)
      cairo_get_current_point(cairo, &x, &y)
      if bytes.contains(run.pointee.item.pointee.offset) { pango_cairo_show_glyph_item(cairo, text, run) }
      cairo_move_to(cairo, x + width, y)
      next = node.pointee.next
    }
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
