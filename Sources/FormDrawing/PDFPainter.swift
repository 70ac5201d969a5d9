import CPango
import FormLayout
import FormModel

/// Paints `pages` as a PDF 1.4 file: what they show, without its tags and fields.
///
/// - Parameters:
///   - title: The document's title, for its metadata.
///   - shaper: What shaped the pages' lines, and has not forgotten them.
/// - Returns: The same bytes for the same pages.
package func paint(
  _ pages: [Page], title: String, by shaper: PangoShaper
) throws(DrawingError) -> [UInt8] {
  let canvas = try PDFCanvas(title: title)
  for page in pages {
    cairo_pdf_surface_set_size(canvas.surface, page.size.width.points, page.size.height.points)
    paint(page.items, on: canvas.cairo, by: shaper)
    cairo_show_page(canvas.cairo)
  }
  return try canvas.finish()
}

private func paint(_ items: [Item], on cairo: OpaquePointer, by shaper: PangoShaper) {
  for item in items {
    switch item {
    case .text(let line, let point):
      cairo_move_to(cairo, (point.x + line.x).points, point.y.points)
      pango_cairo_show_layout_line(cairo, shaper.pangoLine(line))
    case .line(let start, let end, let weight):
      cairo_set_line_width(cairo, weight.points)
      cairo_move_to(cairo, start.x.points, start.y.points)
      cairo_line_to(cairo, end.x.points, end.y.points)
      cairo_stroke(cairo)
    case .frame(let frame, let weight):
      cairo_set_line_width(cairo, weight.points)
      cairo_rectangle(cairo, frame.x.points, frame.y.points, frame.width.points, frame.height.points)
      cairo_stroke(cairo)
    case .cross(let box):
      paintCross(in: box, on: cairo)
    case .field, .link: break
    case .tagged(_, let items):
      paint(items, on: cairo, by: shaper)
    }
  }
}

/// An X that survives the copy of a copy.
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
