/// How a camera was held when it made a JPEG: 1 to 8, upright (1) where the file does not say.
///
/// One number is all that is wanted of EXIF; the libraries for it read maker's notes too, and have been attacked there.
func orientation(ofJPEG bytes: [UInt8]) -> Int {
  func number(_ index: Int, _ count: Int, littleEndian: Bool = false) -> Int? {
    guard index >= 0, index + count <= bytes.count else { return nil }
    let part = bytes[index..<index + count]
    return littleEndian ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }
  // Segments until the picture's data: 0xFF, what it is, its length with these two bytes (ISO 10918-1 §B.1.1.4).
  var segment = 2
  while let marker = number(segment, 2), marker != 0xFFDA, let length = number(segment + 2, 2), length >= 2 {
    defer { segment += 2 + length }
    guard marker == 0xFFE1, bytes[(segment + 4)...].starts(with: Array("Exif\0\0".utf8)) else { continue }
    // A TIFF file: the byte order, 42, where the first directory is; in it entries of 12 bytes (TIFF 6.0 §2).
    let tiff = segment + 10
    let isLittle = number(tiff, 2) == 0x4949
    guard let offset = number(tiff + 4, 4, littleEndian: isLittle),
      let entries = number(tiff + offset, 2, littleEndian: isLittle)
    else { return 1 }
    for entry in 0..<entries {
      let start = tiff + offset + 2 + entry * 12
      guard let tag = number(start, 2, littleEndian: isLittle) else { return 1 }
      if tag == 0x0112, let value = number(start + 8, 2, littleEndian: isLittle) {
        return (1...8).contains(value) ? value : 1
      }
    }
    return 1
  }
  return 1
}
