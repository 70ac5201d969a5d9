/// A drawn or scanned signature, ready for printing: ink on white, without the paper around it.
public struct Picture: Sendable {
  /// The identity of the picture. No other picture of a run has the same one.
  public var id: Int
  /// The largest size at which it is printed. At this size a pixel of the file is one point.
  public var width: Length
  public var height: Length
  /// The number of its pixel columns. The file may have had more.
  public var columns: Int
  public var rows: Int
  /// The pixels, row by row from the top, as 0xRRGGBB; empty if there is nothing to print.
  public var pixels: [UInt32]
  /// Whether it has too little ink to count as a signature. A faint signature is printed nevertheless.
  public var isBlank: Bool
  /// A fingerprint of the ink. It is equal for two files that show the same ink.
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

  /// A picture without ink.
  public static func blank(id: Int) -> Picture {
    Picture(id: id, width: .zero, height: .zero, columns: 0, rows: 0, pixels: [], isBlank: true)
  }

  /// Whether there is anything to print.
  public var isEmpty: Bool { pixels.isEmpty }
}
