import FormModel

/// Reads a signature's picture from a PNG or JPEG file. The first bytes tell which of them it is. For an SVG drawing,
/// call `drawSVG` first: it makes a PNG.
///
/// - Parameter id: A number that no other picture of the run has.
/// - Returns: The picture to print: its paper is white, it has no margins, and no more pixels than a print can show.
package func readPicture(_ bytes: [UInt8], id: Int) throws(PictureError) -> Picture {
  Scan(try readRaster(bytes).reduced()).picture(id: id)
}

/// Why a file cannot be printed as a picture.
package struct PictureError: Error, Equatable, Sendable {
  /// What is wrong, in words that can end a sentence: `it is cut off`.
  package var reason: String
  /// What to do about it; nil if no cure is obvious.
  package var help: String?

  init(_ reason: String, help: String? = nil) {
    self.reason = reason
    self.help = help
  }

  static func damaged(_ details: String) -> PictureError {
    PictureError("it is damaged: \(details)", help: "save or send the picture again")
  }
}

/// The pixels of a file. Transparent pixels are drawn over white.
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

/// Other formats that people send as pictures, with the bytes that identify them.
private let otherFormats: [(mark: String, offset: Int, name: String)] = [
  ("ftyphei", 4, "a HEIC photo"), ("ftyphev", 4, "a HEIC photo"), ("ftypmif1", 4, "a HEIC photo"),
  ("ftypavif", 4, "an AVIF image"), ("WEBP", 8, "a WebP image"), ("GIF8", 0, "a GIF image"), ("BM", 0, "a BMP image"),
  ("II*\0", 0, "a TIFF image"), ("MM\0*", 0, "a TIFF image"), ("%PDF", 0, "a PDF"), ("PK\u{3}\u{4}", 0, "a ZIP file"),
  ("\0\0\0\u{C}jP", 0, "a JPEG 2000 image"),
]
