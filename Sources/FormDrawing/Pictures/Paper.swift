/// How bright the paper is at each pixel. In a photo, paper is grey, and darker in the shadow of a hand.
struct Paper {
  /// The brightness of each tile's paper, 1 to 255, row by row: nine of ten pixels of the tile are no brighter.
  private let tiles: [Float]
  private let columns: Int
  private let rows: Int
  /// The side of a tile in pixels.
  private let side: Int

  /// Whether the paper is white everywhere, as in a drawing that a program made: hardly any pixel is light grey.
  let isWhite: Bool

  init(_ raster: Raster) {
    let side = max(16, (max(raster.width, raster.height) + 15) / 16)
    let columns = (raster.width + side - 1) / side
    let rows = (raster.height + side - 1) / side
    var all = [Int](repeating: 0, count: 256)
    var tiles: [Float] = []
    raster.pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<rows {
        for column in 0..<columns {
          var histogram = [Int](repeating: 0, count: 256)
          for y in row * side..<min(row * side + side, raster.height) {
            for x in column * side..<min(column * side + side, raster.width) {
              histogram[brightness(pixels[y * raster.width + x])] += 1
            }
          }
          tiles.append(Float(ninthTenth(histogram)))
          for level in 0..<256 { all[level] += histogram[level] }
        }
      }
    }
    // A tile that is full of ink shows no paper. It is much darker than the tiles around it, as no shadow is, so its
    // paper is judged by theirs.
    let deepest = max(1, Float(ninthTenth(all)) * 0.2)
    self.tiles = tiles.indices.map { index in
      let (row, column) = (index / columns, index % columns)
      var brightest = deepest
      for y in max(0, row - 1)...min(rows - 1, row + 1) {
        for x in max(0, column - 1)...min(columns - 1, column + 1) {
          brightest = max(brightest, tiles[y * columns + x] * 0.55)
        }
      }
      return max(tiles[index], brightest)
    }
    self.columns = columns
    self.rows = rows
    self.side = side
    isWhite = all[150..<250].reduce(0, +) * 20 < all[250...].reduce(0, +)
  }

  /// The brightness of the paper at each pixel of a row, interpolated between the centres of the tiles.
  func row(_ y: Int, width: Int) -> [Float] {
    if isWhite { return [Float](repeating: 255, count: width) }
    let (upper, lower, share) = neighbours(y, count: rows)
    let line = (0..<columns).map { column -> Float in
      let above = tiles[upper * columns + column] * (1 - share)
      return above + tiles[lower * columns + column] * share
    }
    return [Float](unsafeUninitializedCapacity: width) { buffer, count in
      for x in 0..<width {
        let (left, right, share) = neighbours(x, count: columns)
        buffer.initializeElement(at: x, to: line[left] * (1 - share) + line[right] * share)
      }
      count = width
    }
  }

  /// The tiles before and after a pixel, and how far the pixel is on the way from the first to the second, 0 to 1.
  private func neighbours(_ place: Int, count: Int) -> (Int, Int, Float) {
    let position = max(0, (Float(place) + 0.5) / Float(side) - 0.5)
    let first = min(count - 1, Int(position))
    return (first, min(count - 1, first + 1), position - Float(first))
  }
}

/// How bright a pixel looks, 0 to 255 (ITU-R BT.601).
func brightness(_ pixel: UInt32) -> Int {
  let red = Int(pixel >> 16 & 0xFF)
  let green = Int(pixel >> 8 & 0xFF)
  let blue = Int(pixel & 0xFF)
  return (red * 77 + green * 150 + blue * 29) >> 8
}

/// The level that nine of ten pixels do not exceed.
private func ninthTenth(_ histogram: [Int]) -> Int {
  var left = histogram.reduce(0, +) / 10
  for level in (0..<256).reversed() {
    left -= histogram[level]
    if left < 0 { return level }
  }
  return 0
}
