/// What a JPEG says beside its picture.
///
/// Two facts are all that is wanted; the libraries for EXIF read maker's notes too, and have been attacked there.
struct CameraData {
  /// How the camera was held: 1 to 8, upright (1) where the file does not say (EXIF 2.3 §4.6.4).
  private(set) var orientation = 1
  /// Whether the mark that ends the picture is there.
  private(set) var hasEnd = false

  init(ofJPEG bytes: [UInt8]) {
    // Segments until the picture's data: 0xFF once or more, what it is, its length with these two bytes
    // (ISO 10918-1 §B.1.1).
    var segment = 2
    var hasOrientation = false
    while segment + 4 <= bytes.count, bytes[segment] == 0xFF {
      if bytes[segment + 1] == 0xFF {
        segment += 1
        continue
      }
      let length = Int(bytes[segment + 2]) << 8 | Int(bytes[segment + 3])
      if bytes[segment + 1] == 0xDA {
        hasEnd = zip(bytes[segment...], bytes[(segment + 1)...]).contains { $0 == 0xFF && $1 == 0xD9 }
        return
      }
      let end = min(bytes.count, segment + 2 + max(2, length))
      if bytes[segment + 1] == 0xE1, !hasOrientation,
        let found = Self.orientation(bytes[(segment + 4)..<max(segment + 4, end)])
      {
        orientation = found
        hasOrientation = true
      }
      segment = end
    }
  }

  /// What a segment says of how the camera was held; nil where it is no EXIF, or says nothing.
  private static func orientation(_ segment: ArraySlice<UInt8>) -> Int? {
    let name = Array("Exif\0\0".utf8)
    guard segment.starts(with: name) else { return nil }
    // A TIFF file: the byte order, 42, where the first directory is; in it entries of 12 bytes (TIFF 6.0 §2).
    let tiff = Array(segment.dropFirst(name.count))
    let isLittle = tiff.starts(with: [0x49, 0x49])
    func number(_ index: Int, _ count: Int) -> Int? {
      guard index >= 0, index + count <= tiff.count else { return nil }
      let part = tiff[index..<index + count]
      return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let offset = number(4, 4), let entries = number(offset, 2) else { return nil }
    for entry in 0..<entries {
      let start = offset + 2 + entry * 12
      guard let tag = number(start, 2), let type = number(start + 2, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      // SHORT, as it should be, or LONG.
      return number(start + 8, type == 4 ? 4 : 2).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }
}
