import CPango
import FormLayout
import FormModel

/// Paints a picture. The file holds its pixels only once, however often it is painted.
func paint(_ picture: Picture, in rectangle: Rectangle, on cairo: OpaquePointer) {
  guard !picture.isEmpty, let surface = surface(of: picture) else { return }
  defer { cairo_surface_destroy(surface) }
  cairo_save(cairo)
  cairo_translate(cairo, rectangle.x.points, rectangle.y.points)
  cairo_scale(
    cairo, rectangle.width.points / Double(picture.columns), rectangle.height.points / Double(picture.rows))
  cairo_set_source_surface(cairo, surface, 0, 0)
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD)
  cairo_rectangle(cairo, 0, 0, Double(picture.columns), Double(picture.rows))
  cairo_fill(cairo)
  cairo_restore(cairo)
}

private func surface(of picture: Picture) -> OpaquePointer? {
  guard let surface = imageSurface(picture.columns, picture.rows, picture.pixels) else { return nil }
  // Cairo finds a picture that the file already holds by this name. It frees the copy of the name when it needs it no
  // longer.
  let name = "countersign-\(picture.id)"
  let copy = g_strdup(name)
  cairo_surface_set_mime_data(
    surface, CAIRO_MIME_TYPE_UNIQUE_ID, UnsafeRawPointer(copy)?.assumingMemoryBound(to: UInt8.self),
    UInt(name.utf8.count), { g_free($0) }, copy)
  return surface
}

/// A surface with the given pixels, 0xRRGGBB, row by row from the top. If memory is short, the surface has an error
/// status, and Cairo refuses to paint it.
func imageSurface(_ width: Int, _ height: Int, _ pixels: [UInt32]) -> OpaquePointer? {
  guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else { return nil }
  // The caller sees the error status of the surface when it paints it.
  guard let data = cairo_image_surface_get_data(surface) else { return surface }
  let stride = Int(cairo_image_surface_get_stride(surface))
  pixels.withUnsafeBytes { pixels in
    for row in 0..<height {
      let line = UnsafeRawBufferPointer(rebasing: pixels[row * width * 4..<(row + 1) * width * 4])
      UnsafeMutableRawBufferPointer(start: data + row * stride, count: line.count).copyMemory(from: line)
    }
  }
  cairo_surface_mark_dirty(surface)
  return surface
}
