/// A value in a PDF file (ISO 32000-1 §7.3). Strings and numbers stay as they are written.
indirect enum PDFValue: Equatable {
  /// A number, a string, `true` or `null`, as the file has it.
  case literal([UInt8])
  case name(String)
  case reference(Int)
  case array([PDFValue])
  case dictionary([Entry])

  struct Entry: Equatable {
    var key: String
    var value: PDFValue
  }

  /// The value of a dictionary for a key; nil for other kinds of values.
  subscript(key: String) -> PDFValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The whole number; nil for other values.
  var number: Int? {
    guard case .literal(let bytes) = self else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  /// The numbers of the objects that it refers to.
  var references: [Int] {
    switch self {
    case .reference(let number): [number]
    case .array(let values): values.flatMap(\.references)
    case .dictionary(let entries): entries.flatMap(\.value.references)
    case .literal, .name: []
    }
  }

  /// Writes it.
  ///
  /// - Parameter renumbering: Gives the new number of an object that it refers to.
  func write(into output: inout [UInt8], renumbering: (Int) -> Int) {
    switch self {
    case .literal(let bytes): output += bytes
    case .name(let name): output += Array("/\(name)".utf8)
    case .reference(let number): output += Array("\(renumbering(number)) 0 R".utf8)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: " ")) }
        value.write(into: &output, renumbering: renumbering)
      }
      output.append(UInt8(ascii: "]"))
    case .dictionary(let entries):
      output += Array("<<".utf8)
      for entry in entries {
        output += Array("/\(entry.key) ".utf8)
        entry.value.write(into: &output, renumbering: renumbering)
      }
      output += Array(">>".utf8)
    }
  }
}
