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
  let painter = try PDFPainter(title: title)
  painter.add(pages, by: shaper)
  return try painter.finish()
}

/// A PDF that is painted part by part: what was added may be forgotten by its shaper, its fonts stay one subset.
package struct PDFPainter: ~Copyable {
  private let canvas: PDFCanvas

  package init(title: String) throws(DrawingError) { canvas = try PDFCanvas(title: title) }

  /// Paints pages behind those before.
  package func add(_ pages: [Page], by shaper: PangoShaper) {
    for page in pages {
      cairo_pdf_surface_set_size(canvas.surface, page.size.width.points, page.size.height.points)
      paint(page.items, on: canvas.cairo, by: shaper)
      cairo_show_page(canvas.cairo)
    }
  }

  /// Adds a bookmark that leads to a page, counted from 1.
  ///
  /// - Parameter parent: The bookmark above it; nil is the top.
  /// - Returns: By what it is known as a parent.
  package func addBookmark(_ title: String, page: Int, under parent: Int32? = nil) -> Int32 {
    cairo_pdf_surface_add_outline(
      canvas.surface, parent ?? CAIRO_PDF_OUTLINE_ROOT, title, "page=\(page) pos=[0 0]",
      parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
  }

  /// The whole file.
  package consuming func finish() throws(DrawingError) -> [UInt8] { try canvas.finish() }
}

/// Paints items as they are placed.
func paint(_ items: [Item], on cairo: OpaquePointer, by shaper: PangoShaper) {
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
    case .picture(let picture, let rectangle):
      paint(picture, in: rectangle, on: cairo)
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
