/// A drawn or scanned signature, ready to be printed: its ink on white, the paper around it cut off.
public struct Picture: Sendable {
  /// Tells it from every other picture of a run.
  public var id: Int
  /// The largest size at which it is printed: a pixel of the file is one point.
  public var width: Length
  public var height: Length
  /// Its pixels, which may be fewer than the file had.
  public var columns: Int
  public var rows: Int
  /// Row by row from the top, 0xRRGGBB; none where there is nothing to print.
  public var pixels: [UInt32]
  /// Whether it has too little ink to count as a signature; a faint one is printed all the same.
  public var isBlank: Bool
  /// The same for two files that show the same ink.
  public var fingerprint: [UInt64]

  public init(
    id: Int, width: Length, height: Length, columns: Int, rows: Int, pixels: [UInt32], isBlank: Bool = false,
    fingerprint: [UInt64] = []
  ) {
    self.id = id
    self.width = width
    self.height = height
    self.columns = columns
    self.rows = rows
    self.pixels = pixels
    self.isBlank = isBlank
    self.fingerprint = fingerprint
  }

  /// A picture on which nobody has written.
  public static func blank(id: Int) -> Picture {
    Picture(id: id, width: .zero, height: .zero, columns: 0, rows: 0, pixels: [], isBlank: true)
  }

  /// Whether there is anything to print.
  public var isEmpty: Bool { pixels.isEmpty }
}
