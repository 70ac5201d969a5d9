import CPango

/// A Cairo surface that writes a PDF into memory, with black as its colour.
struct PDFCanvas: ~Copyable {
  let surface: OpaquePointer
  let cairo: OpaquePointer
  /// Outlives the surface, which writes into it even as it is destroyed.
  private let sink: Sink

  private final class Sink {
    var bytes: [UInt8] = []
  }

  init() throws(DrawingError) {
    let sink = Sink()
    sink.bytes.reserveCapacity(1 << 17)
    let surface = cairo_pdf_surface_create_for_stream(
      { sink, bytes, count in
        guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), 612, 792)
    // Cairo answers a failure with an object that carries it, never with nil.
    guard let surface, let cairo = cairo_create(surface) else {
      throw DrawingError(call: "cairo_pdf_surface_create_for_stream", reason: "out of memory")
    }
    self.sink = sink
    self.surface = surface
    self.cairo = cairo
    // From 1.5 on, Cairo 1.18 writes object streams. In 1.4 Cairo writes no ActualText, without which a Devanagari or
    // Tamil name cannot be copied out as it is spelled; a version it does not know turns that on and keeps the 1.4
    // (cairo-pdf-surface.c, 1.16 to 1.18).
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_restrict_to_version(surface, cairo_pdf_version_t(rawValue: .max))
    // Else Cairo writes the time, and the same input would not give the same bytes.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    cairo_set_source_rgb(cairo, 0, 0, 0)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// The whole file. Cairo says only now whether it could be written.
  consuming func finish() throws(DrawingError) -> [UInt8] {
    try check(cairo_status(cairo), after: "cairo_show_page")
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), after: "cairo_surface_finish")
    return sink.bytes
  }

  private func check(_ status: cairo_status_t, after call: String) throws(DrawingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw DrawingError(call: call, reason: String(cString: cairo_status_to_string(status)))
  }
}
