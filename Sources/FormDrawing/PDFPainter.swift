import CPango
import FormLayout
import FormModel

/// Paints a PDF form by form. All forms share the subsets of their fonts.
///
/// The file is unfinished: a PDF 1.4 without tags or metadata. Each run of a page begins with a marker, a tiny square.
/// The marker of run k is at (k mod 512, k / 512). Cairo has tags of its own, but they differ between its versions and
/// cannot express enough.
package struct PDFPainter: ~Copyable {
  private let canvas: PDFCanvas

  /// Begins a file without pages.
  package init() throws(DrawingError) { canvas = try PDFCanvas() }

  /// Paints the pages of a form after the pages so far, then the appearance of each of its fields. Each appearance is
  /// on its own page, which has the field's size.
  package func add(_ pages: [MarkedPage]) {
    for page in pages {
      cairo_pdf_surface_set_size(canvas.surface, page.size.width.points, page.size.height.points)
      for (index, run) in page.runs.enumerated() {
        let size = 1.0 / 256
        cairo_rectangle(canvas.cairo, Double(index % 512), Double(index / 512), size, size)
        cairo_fill(canvas.cairo)
        paint(run.items, on: canvas.cairo)
      }
      cairo_show_page(canvas.cairo)
    }
    for page in pages {
      for widget in page.widgets where !widget.appearance.isEmpty { add(widget) }
    }
  }

  private func add(_ widget: Widget) {
    cairo_pdf_surface_set_size(
      canvas.surface, widget.rectangle.width.points, widget.rectangle.height.points)
    paint(widget.appearance, on: canvas.cairo)
    cairo_show_page(canvas.cairo)
  }

  /// Ends the file and returns it.
  package consuming func finish() throws(DrawingError) -> [UInt8] { try canvas.finish() }
}

/// Paints items at their positions.
func paint(_ items: [Item], on cairo: OpaquePointer) {
  for item in items {
    switch item {
    case .text(let line, let point, let pieces):
      cairo_move_to(cairo, (point.x + line.x).points, point.y.points)
      guard let layout = line.source as? Layout else { preconditionFailure("Pango has not shaped this line") }
      layout.paint(pieces, ofLine: line.index, on: cairo)
    case .line(let start, let end, let weight):
      cairo_set_line_width(cairo, weight.points)
      cairo_move_to(cairo, start.x.points, start.y.points)
      cairo_line_to(cairo, end.x.points, end.y.points)
      cairo_stroke(cairo)
    case .frame(let frame, let weight):
      cairo_set_line_width(cairo, weight.points)
      cairo_rectangle(cairo, frame.x.points, frame.y.points, frame.width.points, frame.height.points)
      cairo_stroke(cairo)
    case .outline(let edge):
      // WCAG 1.4.11 asks for a contrast of 3:1 at a field's edge. On paper it is faint.
      cairo_set_source_rgb(cairo, 0.45, 0.45, 0.45)
      cairo_set_line_width(cairo, 0.5)
      cairo_rectangle(cairo, edge.x.points, edge.y.points, edge.width.points, edge.height.points)
      cairo_stroke(cairo)
      cairo_set_source_rgb(cairo, 0, 0, 0)
    case .cross(let box):
      paintCross(in: box, on: cairo)
    case .picture(let picture, let rectangle):
      paint(picture, in: rectangle, on: cairo)
    case .widget, .link: break
    case .tagged(_, let items), .part(_, _, let items):
      paint(items, on: cairo)
    }
  }
}

/// Paints an X. Its lines are thick enough to survive the copy of a copy.
private func paintCross(in box: Rectangle, on cairo: OpaquePointer) {
  let inset = 2.6
  let left = box.x.points + inset
  let right = (box.x + box.width).points - inset
  let top = box.y.points + inset
  let bottom = (box.y + box.height).points - inset
  cairo_set_line_width(cairo, 1.6)
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
  cairo_move_to(cairo, left, top)
  cairo_line_to(cairo, right, bottom)
  cairo_move_to(cairo, right, top)
  cairo_line_to(cairo, left, bottom)
  cairo_stroke(cairo)
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
}
