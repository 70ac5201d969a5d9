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
  /// Row by row from the top, 0xRRGGBB; none where it is blank.
  public var pixels: [UInt32]

  public init(id: Int, width: Length, height: Length, columns: Int, rows: Int, pixels: [UInt32]) {
    self.id = id
    self.width = width
    self.height = height
    self.columns = columns
    self.rows = rows
    self.pixels = pixels
  }

  /// A picture on which nobody has written.
  public static func blank(id: Int) -> Picture {
    Picture(id: id, width: .zero, height: .zero, columns: 0, rows: 0, pixels: [])
  }

  /// Whether it shows too little to be a signature.
  public var isBlank: Bool { pixels.isEmpty }
}
