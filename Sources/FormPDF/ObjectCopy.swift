/// Copies the objects of a painted file that its pages refer to: fonts, images, resources.
struct ObjectCopy {
  private let file: PaintedFile
  /// The objects to copy, in the order of the first references to them, and how many of them are written.
  private var named: [Int] = []
  private var written = 0
  /// Their numbers in the new file, by their numbers in the painted file.
  private var numbers: [Int: Int] = [:]

  init(of file: PaintedFile) { self.file = file }

  /// The entries of a dictionary with these keys, as the new file has them. The objects that they refer to will be copied.
  mutating func take(_ keys: [String], of dictionary: PDFValue, in writer: inout PDFWriter) -> ArraySlice<UInt8> {
    let kept = PDFValue.dictionary(keys.compactMap { key in dictionary[key].map { .init(key: key, value: $0) } })
    take(kept, in: &writer)
    return entries(kept)
  }

  /// Reserves numbers for the objects that a value refers to.
  private mutating func take(_ value: PDFValue, in writer: inout PDFWriter) {
    for number in value.references where numbers[number] == nil {
      numbers[number] = writer.reserve()
      named.append(number)
    }
  }

  /// A value as the new file has it. The objects that it refers to have their numbers.
  private func text(_ value: PDFValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.write(into: &bytes) { number in
      guard let number = numbers[number] else { preconditionFailure("an object has no number in the new file") }
      return number
    }
    return bytes
  }

  /// The entries of a dictionary as the new file has them, without the brackets.
  private func entries(_ dictionary: PDFValue) -> ArraySlice<UInt8> { text(dictionary).dropFirst(2).dropLast(2) }

  /// Writes all objects that were taken, and all that these refer to.
  mutating func finish(in writer: inout PDFWriter) throws(FinishingError) {
    while written < named.count {
      let old = named[written]
      written += 1
      guard let number = numbers[old] else { continue }
      let (value, stream) = try file.object(old)
      guard case .dictionary(var entries) = value else {
        take(value, in: &writer)
        writer.write(number) { $0 += text(value) }
        continue
      }
      if stream != nil { entries.removeAll { $0.key == "Length" } }
      // ISO 14289-1 §7.21.3.2: an embedded CIDFontType2 has a CIDToGIDMap. Cairo writes none.
      if value["Subtype"] == .name("CIDFontType2"), value["CIDToGIDMap"] == nil {
        entries.append(.init(key: "CIDToGIDMap", value: .name("Identity")))
      }
      let kept = PDFValue.dictionary(entries)
      take(kept, in: &writer)
      if let stream {
        writer.write(number, self.entries(kept), stream: stream)
      } else {
        writer.write(number) { $0 += text(kept) }
      }
    }
  }
}
