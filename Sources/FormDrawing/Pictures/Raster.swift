import CPango

/// An image: its pixels row by row from the top, 0xRRGGBB. The eight bits above these mean nothing.
struct Raster {
  var width: Int
  var height: Int
  var pixels: [UInt32]
  /// The side of a pixel in points, at the picture's own size.
  var pointsPerPixel = 1.0

  /// More pixels than any signature needs. A file whose header says that it has more is refused before it is decoded.
  static let mostPixels = 40_000_000

  /// Refuses a size that is zero or too large.
  ///
  /// - Parameter isDeep: Whether the file has 16 bits for each colour. Cairo 1.18 needs four times the memory for it.
  static func check(width: Int, height: Int, isDeep: Bool = false) throws(PictureError) {
    guard width > 0, height > 0 else { throw .damaged("it has no pixels") }
    let most = isDeep ? mostPixels / 2 : mostPixels
    guard width <= most, height <= most, width * height <= most else {
      throw PictureError(
        "its \(width) x \(height) pixels are more than \(most / 1_000_000) million", help: "crop it to the signature")
    }
    // No side of a Cairo surface can be longer than 32,767.
    guard width <= 30_000, height <= 30_000 else {
      throw PictureError("a side of its \(width) x \(height) is over 30,000 pixels", help: "crop it to the signature")
    }
  }

  init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Makes an image of what `drawing` draws on white.
  init(width: Int, height: Int, drawing: (OpaquePointer) throws(PictureError) -> Void) throws(PictureError) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let cairo = cairo_create(surface), cairo_status(cairo) == CAIRO_STATUS_SUCCESS
    else { throw PictureError("there is not enough memory for it") }
    defer {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    try drawing(cairo)
    cairo_surface_flush(surface)
    let status = cairo_status(cairo)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw .damaged(String(cString: cairo_status_to_string(status)))
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    pixels = [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
      for row in 0..<height {
        let source = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
        (buffer.baseAddress! + row * width).initialize(from: source, count: width)
      }
      count = width * height
    }
    self.width = width
    self.height = height
  }

  /// This image, turned and mirrored by the orientation in a camera's file, 1 to 8 (EXIF 2.3 §4.6.4).
  func turned(_ orientation: Int) -> Raster {
    guard (2...8).contains(orientation) else { return self }
    let isOnItsSide = orientation >= 5
    let fromRight = [2, 3, 7, 8].contains(orientation)
    let fromBottom = [3, 4, 6, 7].contains(orientation)
    var turned = Raster(width: isOnItsSide ? height : width, height: isOnItsSide ? width : height, pixels: [])
    turned.pixels.reserveCapacity(pixels.count)
    for y in 0..<turned.height {
      for x in 0..<turned.width {
        let (column, row) = isOnItsSide ? (y, x) : (x, y)
        turned.pixels.append(
          pixels[(fromBottom ? height - 1 - row : row) * width + (fromRight ? width - 1 - column : column)])
      }
    }
    return turned
  }

  /// The side of the square of pixels that becomes one pixel. With it no side has more pixels than a print needs. Joined
  /// pixels also have less of a camera's noise.
  static func step(_ width: Int, _ height: Int) -> Int { (max(width, height) + 2999) / 3000 }

  /// This image with no more pixels than a print needs. Each new pixel is the mean of the old ones in its place.
  func reduced() -> Raster {
    let step = Self.step(width, height)
    if step == 1 { return self }
    var reduced = Raster(width: (width + step - 1) / step, height: (height + step - 1) / step, pixels: [])
    reduced.pointsPerPixel = pointsPerPixel * Double(step)
    reduced.pixels.reserveCapacity(reduced.width * reduced.height)
    for top in stride(from: 0, to: height, by: step) {
      for left in stride(from: 0, to: width, by: step) {
        reduced.pixels.append(mean(left..<min(width, left + step), top..<min(height, top + step)))
      }
    }
    return reduced
  }

  private func mean(_ columns: Range<Int>, _ rows: Range<Int>) -> UInt32 {
    var sum = SIMD4<UInt32>.zero
    for row in rows {
      for column in columns {
        let pixel = pixels[row * width + column]
        sum &+= SIMD4(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF, 1)
      }
    }
    let mean = (sum &+ SIMD4(repeating: sum.w / 2)) / SIMD4(repeating: sum.w)
    return mean.x << 16 | mean.y << 8 | mean.z
  }
}
