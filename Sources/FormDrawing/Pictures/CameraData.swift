/// Facts about a JPEG file that libjpeg-turbo does not tell.
///
/// This reads two facts only. Libraries for EXIF also read the notes of camera makers, and attackers have used that.
struct CameraData {
  /// How the camera was held: 1 to 8 (EXIF 2.3 §4.6.4). It is 1, upright, if the file does not say.
  private(set) var orientation = 1
  /// Whether the file has the marker that ends the picture.
  private(set) var hasEnd = false

  init(ofJPEG bytes: [UInt8]) {
    // The picture's data come after segments. A segment is 0xFF once or more, its type, and its length in two bytes,
    // which the length counts too (ISO 10918-1 §B.1.1).
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

  /// How the camera was held, by a segment; nil if the segment is not EXIF, or does not say.
  private static func orientation(_ segment: ArraySlice<UInt8>) -> Int? {
    let name = Array("Exif\0\0".utf8)
    guard segment.starts(with: name) else { return nil }
    // The rest is a TIFF file: the byte order, the number 42, and the offset of the first directory, which has entries
    // of 12 bytes (TIFF 6.0 §2).
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
      // The type should be SHORT, but some files have LONG.
      return number(start + 8, type == 4 ? 4 : 2).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }
}
