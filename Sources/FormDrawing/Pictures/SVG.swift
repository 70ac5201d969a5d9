import CPango

/// Whether a file is markup, as an SVG drawing is: its first character that is not a blank opens a tag. It may be
/// UTF-16.
package func isMarkup(_ bytes: [UInt8]) -> Bool {
  let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00]
  return bytes.prefix(1024).first { !blanks.contains($0) } == UInt8(ascii: "<")
}

/// Draws the lines of an SVG drawing. It runs no script, opens no other file, and draws no picture inside the drawing.
///
/// A hostile drawing can take hours or gigabytes. Call this for a stranger's drawing only in a process with limits.
///
/// - Returns: A PNG image. Its longer side has 2,000 pixels, whatever size the drawing states.
package func drawSVG(_ bytes: [UInt8]) throws(PictureError) -> [UInt8] {
  let raster = try readSVG(bytes)
  do {
    return try encodePNG(raster.width, raster.height, raster.pixels)
  } catch { throw .tooMuch }
}

extension PictureError {
  fileprivate static let tooMuch = PictureError("it takes too much memory to draw", help: "save it as PNG")
}

private func readSVG(_ bytes: [UInt8]) throws(PictureError) -> Raster {
  guard bytes.count <= 4 << 20 else {
    throw PictureError("it is larger than the 4 MB of a drawing", help: "save it as PNG")
  }
  if let element = SVGText(bytes).element(among: ["image", "feImage", "text"]) {
    throw element == "text"
      ? PictureError("it is a drawing with letters, which need fonts", help: "make outlines of them, or save it as PNG")
      : PictureError("it is a drawing with a picture in it", help: "save the picture as PNG or JPEG")
  }
  guard cpango_has_rsvg() != 0 else {
    throw PictureError("librsvg is not installed, which draws it", help: "run: apt-get install librsvg2-2")
  }
  var error: UnsafeMutablePointer<GError>?
  // librsvg gets bytes without an address, so it cannot find a file that the drawing refers to.
  guard let handle = cpango_drawing_new(bytes, gsize(bytes.count), &error) else { throw failure(&error) }
  defer { cpango_unref(UnsafeMutableRawPointer(handle)) }
  // No signature has filters, images or letters, and filters can take gigabytes.
  let style = "* { filter: none !important } image, text { display: none !important }"
  guard cpango_drawing_set_style(handle, style, gsize(style.utf8.count), &error) != 0 else { throw failure(&error) }

  let size = try size(of: handle)
  // With so many pixels, a small signature on an otherwise empty page still prints well.
  let scale = 2000 / max(size.width, size.height)
  let columns = max(1, Int((size.width * scale).rounded(.up)))
  let rows = max(1, Int((size.height * scale).rounded(.up)))
  return try Raster(width: columns, height: rows) { cairo throws(PictureError) in
    var viewport = CPangoRectangle(x: 0, y: 0, width: size.width * scale, height: size.height * scale)
    let isDrawn =
      size.isOfInk
      ? cpango_drawing_render_ink(handle, cairo, &viewport, &error)
      : cpango_drawing_render(handle, cairo, &viewport, &error)
    if isDrawn == 0 { throw failure(&error) }
  }
}

/// The size of a drawing in pixels: its own, or its view box's, or its ink's. In the last case only the ink is drawn.
private func size(of handle: OpaquePointer) throws(PictureError) -> (
  width: Double, height: Double, isOfInk: Bool
) {
  var (width, height) = (0.0, 0.0)
  var hasBox: gboolean = 0
  var box = CPangoRectangle()
  cpango_drawing_get_view_box(handle, &hasBox, &box)
  if cpango_drawing_get_size(handle, &width, &height) == 0 {
    if hasBox == 0 {
      var ink = CPangoRectangle()
      guard cpango_drawing_get_ink(handle, &ink) != 0 else {
        throw .damaged("it has no size")
      }
      box = ink
    }
    (width, height) = (box.width, box.height)
  } else {
    hasBox = 1
  }
  guard width > 0, height > 0, width.isFinite, height.isFinite else { throw .damaged("it has no size") }
  return (width, height, hasBox == 0)
}

private func failure(_ error: inout UnsafeMutablePointer<GError>?) -> PictureError {
  guard let given = error else { return .damaged("it is no SVG drawing") }
  defer {
    g_error_free(given)
    error = nil
  }
  // The parser's message is between its numbers and the first line end.
  let words = String(cString: given.pointee.message).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  if words.contains("NoMemory") { return .tooMuch }
  let start = words.firstRange(of: " of data: ")?.upperBound ?? words.startIndex
  return .damaged("\(words[start...])")
}
