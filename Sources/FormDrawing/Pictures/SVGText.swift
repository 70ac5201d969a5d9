/// The text of an SVG drawing. This finds elements that a drawing must not have; librsvg parses the drawing.
struct SVGText {
  private let text: [UInt8]

  /// Decodes UTF-16 if the file begins with its byte order mark. All other encodings stay as they are.
  init(_ bytes: [UInt8]) {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else {
      text = bytes
      return
    }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    text = Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The first element that has one of these names, with any prefix. Comments do not count.
  func element(among names: Set<String>) -> String? {
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if rest.starts(with: "!--".utf8) {
        rest = rest.firstRange(of: Array("-->".utf8)).map { rest[$0.upperBound...] } ?? []
        continue
      }
      let tag = rest.prefix { byte in byte > 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">") }
      let name = String(decoding: tag.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
      if names.contains(name) { return name }
    }
    return nil
  }
}
