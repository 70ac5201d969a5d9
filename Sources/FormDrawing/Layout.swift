import CPango
import FormLayout
import FormModel

/// A Pango layout of one text. It keeps its fonts, so that it can be painted when its shaper is gone.
///
/// Any thread may paint it, but only one thread at a time: Pango does not lock a layout.
final class Layout: ShapedSource, @unchecked Sendable {
  let layout: OpaquePointer
  /// The width of a line; nil is one line of any width.
  let width: Length?
  /// The text of all pieces in order, as Pango gets it.
  let text: String
  /// Where each piece begins in the text, in bytes, and where the last piece ends.
  let bounds: [Int32]
  /// The lines into which Pango divided the text.
  private(set) var lines: [Line] = []
  private let context: TextContext

  /// A line as `ShapedLine` describes it.
  struct Line {
    var text: String
    var spans: [ShapedLine.Span]
    var x: Length
    var width: Length
    var inkAbove: Length
    var inkBelow: Length
  }

  init(_ text: ShapeableText, context: TextContext, styles: Styles) {
    guard let layout = pango_layout_new(context.pango) else { preconditionFailure("Pango makes no layout") }
    self.context = context
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
    // Pango 1.50 needs n² steps to break a word over n lines: 8 s for 100,000 letters. It needs 0.1 s if it may break
    // the text at any letter.
    pango_layout_set_wrap(layout, self.text.hasEndlessWord ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR)
    pango_layout_set_text(layout, self.text, bounds[bounds.count - 1])
    styles.openFiles(for: layout, text: self.text)
    lines = readLines()
  }

  deinit { cpango_unref(UnsafeMutableRawPointer(layout)) }

  func text(ofLine index: Int) -> String { lines[index].text }
  func spans(ofLine index: Int) -> [ShapedLine.Span] { lines[index].spans }

  /// Line `index`, which the layout owns.
  func line(_ index: Int) -> UnsafeMutablePointer<PangoLayoutLine>? {
    pango_layout_get_line_readonly(layout, Int32(index))
  }
}

extension Layout {
  /// Paints a line from the current point, its left end, in reading order: in text from right to left, a part may be
  /// to the right of the part that is painted after it.
  ///
  /// - Parameter pieces: The indices of the pieces that are painted; nil is all of them.
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

  /// The runs of a line from left to right: where each begins in the text, in bytes, and on the line. Each piece has
  /// attributes of its own, so that no run is part of two pieces.
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
