import CPango

/// Reads a PNG file of any depth, with or without a palette, interlacing or transparency.
func readPNG(_ bytes: [UInt8]) throws(PictureError) -> Raster {
  // The header is always the first chunk. Its length, "IHDR", the width and the height have four bytes each.
  guard bytes.count >= 33 else { throw .damaged("it is cut off") }
  func number(at index: Int) -> Int { bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) } }
  let (width, height) = (number(at: 16), number(at: 20))
  try Raster.check(width: width, height: height, isDeep: bytes[24] == 16)

  var rest = bytes[...]
  let image = withUnsafeMutablePointer(to: &rest) { rest in
    cairo_image_surface_create_from_png_stream(
      { rest, target, count in
        guard let rest = rest?.assumingMemoryBound(to: ArraySlice<UInt8>.self), let target,
          rest.pointee.count >= Int(count)
        else { return CAIRO_STATUS_READ_ERROR }
        rest.pointee.withUnsafeBufferPointer { target.update(from: $0.baseAddress!, count: Int(count)) }
        rest.pointee = rest.pointee.dropFirst(Int(count))
        return CAIRO_STATUS_SUCCESS
      }, rest)
  }
  guard let image else { throw PictureError("there is not enough memory for it") }
  defer { cairo_surface_destroy(image) }
  switch cairo_surface_status(image) {
  case CAIRO_STATUS_SUCCESS: break
  case CAIRO_STATUS_READ_ERROR: throw .damaged("it is cut off")
  // Cairo does not tell what libpng found wrong.
  case _: throw .damaged("its bytes are not as they were written")
  }
  // A large image is made smaller while it is copied. A second copy of all its pixels would need up to 160 MB more.
  let step = Raster.step(width, height)
  var raster = try Raster(width: (width + step - 1) / step, height: (height + step - 1) / step) { cairo in
    cairo_scale(cairo, 1 / Double(step), 1 / Double(step))
    cairo_set_source_surface(cairo, image, 0, 0)
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD)
    cairo_paint(cairo)
  }
  raster.pointsPerPixel = Double(step)
  return raster
}

/// Writes pixels, 0xRRGGBB, row by row from the top, as a PNG file.
func encodePNG(_ width: Int, _ height: Int, _ pixels: [UInt32]) throws(DrawingError) -> [UInt8] {
  guard let surface = imageSurface(width, height, pixels) else {
    throw DrawingError(call: "cairo_image_surface_create", reason: "out of memory")
  }
  defer { cairo_surface_destroy(surface) }
  return try encodePNG(surface)
}
