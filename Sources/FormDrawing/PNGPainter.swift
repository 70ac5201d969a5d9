import CPango
import FormLayout
import FormModel

/// Paints a page as a PNG image, black on white.
///
/// - Parameter dotsPerInch: The resolution; 150 shows all that a printed page shows.
/// - Returns: The same bytes for the same page.
package func paintPNG(_ page: MarkedPage, dotsPerInch: Double) throws(DrawingError) -> [UInt8] {
  let scale = dotsPerInch / 72
  let width = Int32((page.size.width.points * scale).rounded())
  let height = Int32((page.size.height.points * scale).rounded())
  guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), let cairo = cairo_create(surface)
  else { throw DrawingError(call: "cairo_image_surface_create", reason: "out of memory") }
  defer {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }
  cairo_set_source_rgb(cairo, 1, 1, 1)
  cairo_paint(cairo)
  cairo_set_source_rgb(cairo, 0, 0, 0)
  cairo_scale(cairo, scale, scale)
  for run in page.runs { paint(run.items, on: cairo) }
  guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS else {
    throw DrawingError(call: "paint", reason: String(cString: cairo_status_to_string(cairo_status(cairo))))
  }
  return try encodePNG(surface)
}

/// Writes an image surface as a PNG file.
func encodePNG(_ surface: OpaquePointer) throws(DrawingError) -> [UInt8] {
  var bytes: [UInt8] = []
  let status = withUnsafeMutablePointer(to: &bytes) { bytes in
    cairo_surface_write_to_png_stream(
      surface,
      { bytes, data, count in
        guard let bytes, let data else { return CAIRO_STATUS_WRITE_ERROR }
        bytes.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, bytes)
  }
  guard status == CAIRO_STATUS_SUCCESS else {
    throw DrawingError(
      call: "cairo_surface_write_to_png_stream", reason: String(cString: cairo_status_to_string(status)))
  }
  return bytes
}
