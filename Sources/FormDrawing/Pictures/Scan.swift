import FormModel

/// A scan of a signature: it tells the ink from the paper.
struct Scan {
  private let raster: Raster
  private let paper: Paper
  private let marks: Marks
  /// The pixels that are darker than their paper, with the faint ends of strokes.
  private var drawn = Extent()
  /// The pixels that are less than half as bright as their paper.
  private var ink = Extent()
  /// The pixels that are less than three quarters as bright as their paper.
  private var strokes = Extent()

  /// The rectangle on a signature's line into which a picture is fitted, in points.
  private static let line: (width: Double, height: Double) = (203, 25)
  /// The number of printed pixels for each point.
  private static let fineness = 6.0

  /// The number of pixels of one kind, and the rectangle around them.
  private struct Extent {
    var count = 0
    var left = Int.max
    var right = -1
    var top = Int.max
    var bottom = -1
    var width: Int { right - left + 1 }
    var height: Int { bottom - top + 1 }

    mutating func add(_ x: Int, _ y: Int) {
      count += 1
      left = min(left, x)
      right = max(right, x)
      top = min(top, y)
      bottom = max(bottom, y)
    }
  }

  init(_ raster: Raster) {
    self.raster = raster
    let paper = Paper(raster)
    self.paper = paper
    // A drawing is white except for its lines. In a photo, the noise of the camera must not count as a mark.
    let darkest: Float = paper.isWhite ? 0.95 : 0.75
    marks = Marks(width: raster.width, height: raster.height) { side, across, down in
      var counts = [Int](repeating: 0, count: across * down)
      for y in 0..<raster.height {
        let paper = paper.row(y, width: raster.width)
        raster.pixels.withUnsafeBufferPointer { pixels in
          for x in 0..<raster.width where Float(brightness(pixels[y * raster.width + x])) < paper[x] * darkest {
            counts[y / side * across + x / side] += 1
          }
        }
      }
      return counts
    }
    guard let columns = marks.columns, let rows = marks.rows else { return }
    for y in rows {
      let paper = paper.row(y, width: raster.width)
      for x in columns where !marks.isLeft(x, y) {
        let part = Float(brightness(raster.pixels[y * raster.width + x])) / paper[x]
        if part < darkest { drawn.add(x, y) }
        if part < 0.75 { strokes.add(x, y) }
        if part < 0.5 { ink.add(x, y) }
      }
    }
  }

  /// The signature alone on white paper. It is blank if there is too little ink for a signature.
  func picture(id: Int) -> Picture {
    guard drawn.count > 0 else { return .blank(id: id) }
    let columns = drawn.left..<drawn.right + 1
    let rows = drawn.top..<drawn.bottom + 1
    guard !isTooLittle(strokes, of: columns, rows) else { return .blank(id: id) }
    let width = Double(columns.count) * raster.pointsPerPixel
    let height = Double(rows.count) * raster.pointsPerPixel
    // Each pixel of the picture joins side x side pixels of the scan: a whole number that is so small that a print does
    // not show it.
    let fitted = width * Self.fit(width, height)
    let side = max(1, Int(Double(columns.count) / (fitted * Self.fineness)))
    let across = (columns.count + side - 1) / side
    let down = (rows.count + side - 1) / side
    var pixels: [UInt32] = []
    pixels.reserveCapacity(across * down)
    for row in 0..<down { pixels += joined(row, columns, rows, across: across, side: side) }
    return Picture(
      id: id, width: Length(points: Double(across * side) * raster.pointsPerPixel),
      height: Length(points: Double(down * side) * raster.pointsPerPixel), columns: across, rows: down,
      pixels: pixels, isBlank: isTooLittle(ink, of: columns, rows), fingerprint: fingerprint)
  }

  /// The size of the ink, and two hashes of its grey tones (FNV-1a with two initial values).
  private var fingerprint: [UInt64] {
    guard ink.count > 0 else { return [] }
    var sums: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x84_2223_25CB_F29C)
    for y in ink.top...ink.bottom {
      for x in ink.left...ink.right {
        let tone = UInt64(brightness(raster.pixels[y * raster.width + x]))
        sums = ((sums.0 ^ tone) &* 0x100_0000_01B3, (sums.1 ^ tone) &* 0x100_0000_01B3)
      }
    }
    return [UInt64(ink.width), UInt64(ink.height), sums.0, sums.1]
  }

  /// Whether a part is too small for a signature. On its line, a signature covers at least 6 square points, and is at
  /// least 12 points wide and 2.5 points high. A part is also too small if its share of the picture's width is smaller
  /// than the share that 12 points have of the line: then it is a speck, however close the camera was.
  private func isTooLittle(_ part: Extent, of columns: Range<Int>, _ rows: Range<Int>) -> Bool {
    guard part.count > 0 else { return true }
    let points = raster.pointsPerPixel
    let scale = points * Self.fit(Double(columns.count) * points, Double(rows.count) * points)
    return Double(part.count) * scale * scale < 6 || Double(part.width) * scale < 12
      || Double(part.height) * scale < 2.5
      || Double(part.width) * Self.line.width < Double(raster.width) * 12
  }

  /// The factor that makes a picture fit on its line. It is never above 1.
  private static func fit(_ width: Double, _ height: Double) -> Double {
    min(1, line.width / width, line.height / height)
  }

  /// A row of the picture. Each pixel is the mean of `side` x `side` pixels of the file.
  private func joined(_ row: Int, _ columns: Range<Int>, _ rows: Range<Int>, across: Int, side: Int) -> [UInt32] {
    var sums = [SIMD4<Float>](repeating: .zero, count: across)
    let top = rows.lowerBound + row * side
    for y in top..<min(top + side, rows.upperBound) {
      let paper = paper.row(y, width: raster.width)
      for x in columns {
        let colour =
          marks.isLeft(x, y) ? SIMD4(repeating: 255) : cleaned(raster.pixels[y * raster.width + x], on: paper[x])
        sums[(x - columns.lowerBound) / side] += SIMD4(colour.x, colour.y, colour.z, 1)
      }
    }
    return sums.map { sum in
      let colour = (sum / sum.w).rounded(.toNearestOrAwayFromZero)
      return UInt32(colour.x) << 16 | UInt32(colour.y) << 8 | UInt32(colour.z)
    }
  }

  /// The red, green and blue that a pixel would have on white paper, 0 to 255.
  private func cleaned(_ pixel: UInt32, on paper: Float) -> SIMD4<Float> {
    let colour = SIMD4<Float>(Float(pixel >> 16 & 0xFF), Float(pixel >> 8 & 0xFF), Float(pixel & 0xFF), 0)
    let part = Float(brightness(pixel)) / paper
    if self.paper.isWhite { return part < 0.95 ? colour : SIMD4(repeating: 255) }
    // Below three quarters of the paper's brightness it is ink and keeps its colour. A little above that, it fades.
    let share = min(1, max(0, (0.85 - part) * 10))
    let onWhite = (colour * (255 / paper)).clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    return SIMD4(repeating: 255) * (1 - share) + onWhite * share
  }
}
