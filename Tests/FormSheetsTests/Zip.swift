/// An archive (ZIP) of stored files, as a test needs it.
struct Zip {
  private(set) var bytes: [UInt8] = []

  init(_ files: [(name: String, text: String)]) {
    var directory: [UInt8] = []
    for (name, text) in files {
      let content = Array(text.utf8)
      let offset = bytes.count
      let facts = Self.numbers([
        (20, 2), (0, 8), (Self.checksum(content), 4), (content.count, 4), (content.count, 4), (name.utf8.count, 2),
        (0, 2),
      ])
      bytes += [0x50, 0x4B, 3, 4]
      bytes += facts
      bytes += Array(name.utf8)
      bytes += content
      directory += [0x50, 0x4B, 1, 2, 20, 0]
      directory += facts
      directory += Self.numbers([(0, 10), (offset, 4)])
      directory += Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6]
    bytes += Self.numbers([(0, 4), (files.count, 2), (files.count, 2), (directory.count, 4), (start, 4), (0, 2)])
  }

  /// A workbook with one sheet.
  static func workbook(sheet: String, texts: String) -> Zip {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return Zip([
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(kind)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/workbook.xml", "<workbook><sheets><sheet name=\"One\" r:id=\"s\"/></sheets></workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"\(kind)/worksheet\" Target=\"sheet.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(kind)/sharedStrings\" Target=\"./texts.xml\"/>"
          + "<Relationship Id=\"u\" Type=\"\(kind)/styles\" Target=\"http://x.example/styles.xml\" TargetMode=\"External\"/>"
          + "</Relationships>"
      ), ("xl/sheet.xml", sheet), ("xl/texts.xml", texts),
    ])
  }

  /// The bytes of numbers, the lowest byte of each first.
  private static func numbers(_ numbers: [(value: Int, bytes: Int)]) -> [UInt8] {
    numbers.flatMap { value, bytes in
      (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var table = [UInt32](repeating: 0, count: 256)
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
      table[index] = value
    }
    return Int(~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 })
  }
}
