import FormModel

/// Reads a signature's picture from a PNG or JPEG file: which of them it is, its bytes say. Of an SVG drawing `drawSVG`
/// makes a PNG first.
///
/// - Parameter id: Tells the picture from every other of the run.
/// - Returns: What is printed: the paper white, the margins cut off, no finer than a print shows.
package func readPicture(_ bytes: [UInt8], id: Int) throws(PictureError) -> Picture {
  Scan(try readRaster(bytes).reduced()).picture(id: id)
}

/// A file that is no picture, or none that can be printed.
package struct PictureError: Error, Equatable, Sendable {
  /// What is wrong, as the end of a sentence: `it is cut off`.
  package var reason: String
  /// What to do about it, where there is one obvious cure.
  package var help: String?

  init(_ reason: String, help: String? = nil) {
    self.reason = reason
    self.help = help
  }

  static func damaged(_ details: String) -> PictureError {
    PictureError("it is damaged: \(details)", help: "save or send the picture again")
  }
}

/// The pixels of a file, over white.
private func readRaster(_ bytes: [UInt8]) throws(PictureError) -> Raster {
  if bytes.isEmpty { throw PictureError("it is empty", help: "save or send the picture again") }
  if bytes.starts(with: pngSignature) { return try readPNG(bytes) }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try readJPEG(bytes) }
  if isMarkup(bytes) { throw PictureError("it is a drawing, of which no image was made") }
  let name = otherFormats.first { format in
    bytes.dropFirst(format.offset).starts(with: format.mark.utf8)
  }?.name
  throw PictureError(
    name.map { "it is \($0), not a PNG, JPEG or SVG" } ?? "it is not a PNG, JPEG or SVG",
    help: "save it as PNG or JPEG")
}

private let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// What people send for a picture, by the marks that stand in such files.
private let otherFormats: [(mark: String, offset: Int, name: String)] = [
  ("ftyphei", 4, "a HEIC photo"), ("ftyphev", 4, "a HEIC photo"), ("ftypmif1", 4, "a HEIC photo"),
  ("ftypavif", 4, "an AVIF image"), ("WEBP", 8, "a WebP image"), ("GIF8", 0, "a GIF image"), ("BM", 0, "a BMP image"),
  ("II*\0", 0, "a TIFF image"), ("MM\0*", 0, "a TIFF image"), ("%PDF", 0, "a PDF"), ("PK\u{3}\u{4}", 0, "a ZIP file"),
  ("\0\0\0\u{C}jP", 0, "a JPEG 2000 image"),
]
