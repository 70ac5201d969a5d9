import FormModel

/// What someone wrote, told from the paper that it is written on.
struct Scan {
  private let raster: Raster
  private let paper: Paper
  /// What is darker than half of its paper.
  private var ink = Extent()
  /// What stands out from its paper, faint ends of strokes too.
  private var marks = Extent()

  /// A signature's line: the room that a picture is fitted into.
  static let line: (width: Double, height: Double) = (203, 25)
  /// How many pixels a point is printed with.
  private static let fineness = 6.0

  /// Pixels of one kind, and the rectangle that holds them.
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
    paper = Paper(raster)
    // A drawing is white but for its lines; a photo's grain is no mark.
    let darkest: Float = paper.isWhite ? 0.99 : 0.75
    for y in 0..<raster.height {
      let paper = paper.row(y, width: raster.width)
      raster.pixels.withUnsafeBufferPointer { pixels in
        for x in 0..<raster.width {
          let part = Float(brightness(pixels[y * raster.width + x])) / paper[x]
          if part < darkest {
            marks.add(x, y)
            if part < 0.5 { ink.add(x, y) }
          }
        }
      }
    }
  }

  /// The marks alone on white; blank where they are too few for a signature.
  func picture(id: Int) -> Picture {
    if isBlank { return .blank(id: id) }
    let width = Double(marks.width) * raster.pointsPerPixel
    let height = Double(marks.height) * raster.pointsPerPixel
    let fitted = Self.fit(width, height)
    // Pixels are joined by whole numbers of them, never so many that the print shows it.
    let side = max(1, Int(Double(marks.width) / (width * fitted * Self.fineness)))
    let columns = (marks.width + side - 1) / side
    let rows = (marks.height + side - 1) / side
    var pixels: [UInt32] = []
    pixels.reserveCapacity(columns * rows)
    for row in 0..<rows { pixels += joined(row, columns: columns, side: side) }
    return Picture(
      id: id, width: Length(points: Double(columns * side) * raster.pointsPerPixel),
      height: Length(points: Double(rows * side) * raster.pointsPerPixel), columns: columns, rows: rows,
      pixels: pixels)
  }

  /// What is too little for a signature, as it stands on its line: under 6 square points, 12 wide or 2.5 high; and a
  /// crumb, however near: as much narrower than the picture as 12 points are than the line.
  private var isBlank: Bool {
    guard ink.count > 0 else { return true }
    let points = raster.pointsPerPixel
    let scale = points * Self.fit(Double(marks.width) * points, Double(marks.height) * points)
    return Double(ink.count) * scale * scale < 6 || Double(ink.width) * scale < 12 || Double(ink.height) * scale < 2.5
      || Double(ink.width) * Self.line.width < Double(raster.width) * 12
  }

  /// By how much a picture must be made smaller for its line; never larger.
  private static func fit(_ width: Double, _ height: Double) -> Double {
    min(1, line.width / width, line.height / height)
  }

  /// A row of the picture, each pixel the middle of `side` x `side` of the file's.
  private func joined(_ row: Int, columns: Int, side: Int) -> [UInt32] {
    var sums = [SIMD4<Float>](repeating: .zero, count: columns)
    var counts = [Float](repeating: 0, count: columns)
    for y in marks.top + row * side..<min(marks.top + row * side + side, marks.bottom + 1) {
      let paper = paper.row(y, width: raster.width)
      for x in marks.left...marks.right {
        let column = (x - marks.left) / side
        sums[column] += cleaned(raster.pixels[y * raster.width + x], on: paper[x])
        counts[column] += 1
      }
    }
    return zip(sums, counts).map { sum, count in
      let colour = (sum / count).rounded(.toNearestOrAwayFromZero)
      return UInt32(colour.x) << 16 | UInt32(colour.y) << 8 | UInt32(colour.z)
    }
  }

  /// Red, green and blue of a pixel as they would be on white paper, 0 to 255.
  private func cleaned(_ pixel: UInt32, on paper: Float) -> SIMD4<Float> {
    let colour = SIMD4<Float>(Float(pixel >> 16 & 0xFF), Float(pixel >> 8 & 0xFF), Float(pixel & 0xFF), 0)
    if self.paper.isWhite { return colour }
    // From three quarters of the paper's brightness down it is ink, in its own colour; a little above, it fades.
    let share = min(1, max(0, (0.85 - Float(brightness(pixel)) / paper) * 10))
    let onWhite = (colour * (255 / paper)).clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    return SIMD4(repeating: 255) * (1 - share) + onWhite * share
  }
}
