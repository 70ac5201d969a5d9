import FormModel

/// A byte that is not part of UTF-8 text, with its position.
struct NotUTF8: Error {
  var byte: UInt8
  var position: SourcePosition
}

extension SourceText {
  /// Makes UTF-8 without a byte order mark. The bytes are UTF-8, or UTF-16 with a byte order mark.
  static func unmarked(_ bytes: [UInt8]) throws(NotUTF8) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes[3...] }
    if bytes.starts(with: [0xFF, 0xFE]) { return try fromUTF16(bytes, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try fromUTF16(bytes, high: 0) }
    return bytes[...]
  }

  /// - Parameter high: The index of the high byte in each pair of bytes.
  private static func fromUTF16(_ bytes: [UInt8], high: Int) throws(NotUTF8) -> ArraySlice<UInt8> {
    func unit(_ index: Int) -> UInt32? {
      index + 1 < bytes.count ? UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high]) : nil
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var index = 2
    while index < bytes.count {
      guard let first = unit(index) else { throw NotUTF8(byte: bytes[index], position: TextCursor.end(of: utf8)) }
      var value = first
      index += 2
      if (0xD800...0xDBFF).contains(first), let second = unit(index), (0xDC00...0xDFFF).contains(second) {
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        index += 2
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw NotUTF8(byte: bytes[index - 2], position: TextCursor.end(of: utf8))
      }
      if value < 0x80 { utf8.append(UInt8(value)) } else { utf8.append(contentsOf: String(scalar).utf8) }
    }
    return utf8[...]
  }

  /// The character that begins at `index`, and the index of the next one; nil if no character begins there (Unicode
  /// 3.9, D92).
  static func scalar(in bytes: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[index]
    let (length, lead, least): (Int, UInt8, UInt32)
    switch first {
    case 0...0x7F: return (Unicode.Scalar(first), index + 1)
    case 0xC2...0xDF: (length, lead, least) = (2, 0x1F, 0x80)
    case 0xE0...0xEF: (length, lead, least) = (3, 0x0F, 0x800)
    case 0xF0...0xF4: (length, lead, least) = (4, 0x07, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.endIndex else { return nil }
    var value = UInt32(first & lead)
    for next in bytes[index + 1..<index + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, index + length)
  }
}
