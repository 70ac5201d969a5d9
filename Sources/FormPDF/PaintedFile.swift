/// The file that Cairo painted: its objects, by their numbers.
///
/// Cairo writes a classic cross-reference table. Its versions differ in the order of objects and of dictionary entries, so
/// nothing here depends on that.
struct PaintedFile {
  private let bytes: [UInt8]
  /// The offset of each object; nil for a number without an object.
  private let offsets: [Int?]
  /// The page dictionaries, in order.
  private(set) var pages: [PDFValue] = []

  init(_ bytes: [UInt8]) throws(FinishingError) {
    self.bytes = bytes
    let (offsets, trailer) = try Self.table(of: bytes)
    self.offsets = offsets
    guard case .reference(let root)? = trailer["Root"], case .reference(let tree)? = try object(root).value["Pages"]
    else { throw FinishingError("it has no page tree") }
    guard case .array(let kids)? = try object(tree).value["Kids"] else { throw FinishingError("it has no pages") }
    for kid in kids {
      guard case .reference(let number) = kid, case let page = try object(number).value, page["Kids"] == nil else {
        throw FinishingError("its page tree is no list")
      }
      pages.append(page)
    }
  }

  /// An object; for a stream, with its bytes, still packed.
  func object(_ number: Int) throws(FinishingError) -> (value: PDFValue, stream: ArraySlice<UInt8>?) {
    guard offsets.indices.contains(number), let offset = offsets[number], (0..<bytes.count).contains(offset) else {
      throw FinishingError("object \(number) is missing")
    }
    var scanner = PDFScanner(bytes: bytes, index: offset)
    guard scanner.number() == number, scanner.number() == 0, scanner.skip("obj") else {
      throw FinishingError("object \(number) is not where the table says")
    }
    let value = try scanner.value()
    guard scanner.skip("stream") else { return (value, nil) }
    // ISO 32000-1 §7.3.8.1: the keyword is followed by CR LF or LF.
    var start = scanner.index
    if start < bytes.count, bytes[start] == UInt8(ascii: "\r") { start += 1 }
    start += 1
    guard let length = try length(of: value), length >= 0, start <= bytes.count, length <= bytes.count - start else {
      throw FinishingError("object \(number) has no length")
    }
    scanner.index = start + length
    guard scanner.skip("endstream") else { throw FinishingError("object \(number) has a wrong length") }
    return (value, bytes[start..<start + length])
  }

  private func length(of value: PDFValue) throws(FinishingError) -> Int? {
    guard case .reference(let number)? = value["Length"] else { return value["Length"]?.number }
    return try object(number).value.number
  }

  /// Reads the cross-reference table (§7.5.4) and the trailer after it.
  private static func table(of bytes: [UInt8]) throws(FinishingError) -> ([Int?], PDFValue) {
    let key = Array("startxref".utf8)
    let tail = bytes.suffix(1_024)
    guard let at = tail.indices.last(where: { bytes[$0...].starts(with: key) }) else {
      throw FinishingError("it has no startxref")
    }
    var scanner = PDFScanner(bytes: bytes, index: at + key.count)
    guard let start = scanner.number(), (0..<bytes.count).contains(start) else {
      throw FinishingError("its startxref is wrong")
    }
    scanner.index = start
    guard scanner.skip("xref") else { throw FinishingError("it has no classic cross-reference table") }
    guard scanner.number() == 0, let count = scanner.number(), count > 0, count <= bytes.count / 20 else {
      throw FinishingError("its cross-reference table does not begin at 0")
    }
    var offsets: [Int?] = []
    for _ in 0..<count {
      guard let offset = scanner.number(), scanner.number() != nil else { break }
      if scanner.skip("n") { offsets.append(offset) } else if scanner.skip("f") { offsets.append(nil) } else { break }
    }
    guard offsets.count == count, scanner.skip("trailer") else {
      throw FinishingError("its cross-reference table is damaged")
    }
    return (offsets, try scanner.value())
  }
}
