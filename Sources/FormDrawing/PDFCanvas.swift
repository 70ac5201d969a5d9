import CPango

/// A Cairo surface that writes a PDF into memory. Its colour is black.
struct PDFCanvas: ~Copyable {
  let surface: OpaquePointer
  let cairo: OpaquePointer
  /// The bytes of the file. It must outlive the surface, which still writes into it while Cairo destroys the surface.
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
    // If Cairo fails, it returns an object whose status is an error. It never returns nil.
    guard let surface, let cairo = cairo_create(surface) else {
      throw DrawingError(call: "cairo_pdf_surface_create_for_stream", reason: "out of memory")
    }
    self.sink = sink
    self.surface = surface
    self.cairo = cairo
    // The first call keeps the file at PDF 1.4: in PDF 1.5, Cairo 1.18 writes object streams. But in PDF 1.4, Cairo
    // writes no ActualText, and then a Devanagari or Tamil name that is copied from the file is misspelt. The second
    // call turns ActualText on: an unknown version leaves the 1.4 in the file (cairo-pdf-surface.c, 1.16 to 1.18).
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_restrict_to_version(surface, cairo_pdf_version_t(rawValue: .max))
    // Without this date Cairo writes the time, and the same input does not give the same bytes.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    cairo_set_source_rgb(cairo, 0, 0, 0)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Ends the file and returns it. Only now does Cairo report whether it could write all of it.
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
