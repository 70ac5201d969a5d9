/// Reads values from a PDF file's bytes (ISO 32000-1 §7.2 and 7.3).
struct PDFScanner {
  let bytes: [UInt8]
  var index: Int

  /// Reads the value at `index`, after blanks.
  ///
  /// - Parameter depth: How many arrays and dictionaries may be inside each other.
  mutating func value(depth: Int = 32) throws(FinishingError) -> PDFValue {
    guard depth > 0 else { throw fault("is nested too deep") }
    skipBlanks()
    guard let byte = peek() else { throw fault("ends too soon") }
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .literal(try string())
    case UInt8(ascii: "["):
      index += 1
      var values: [PDFValue] = []
      while !skip("]") { values.append(try value(depth: depth - 1)) }
      return .array(values)
    case UInt8(ascii: "<") where peek(1) != byte:
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { throw fault("has an open string") }
      defer { index = end + 1 }
      return .literal(Array(bytes[index...end]))
    case UInt8(ascii: "<"):
      index += 2
      var entries: [PDFValue.Entry] = []
      while !skip(">>") {
        guard peek() == UInt8(ascii: "/") else { throw fault("has no key") }
        let key = name()
        let value = try value(depth: depth - 1)
        // Cairo writes the key of a picture twice where a page has the picture twice.
        if !entries.contains(where: { $0.key == key }) { entries.append(.init(key: key, value: value)) }
      }
      return .dictionary(entries)
    default:
      let word = self.word()
      guard !word.isEmpty else { throw fault("is no value") }
      return reference(word) ?? .literal(word)
    }
  }

  /// Skips blanks, then `text`.
  ///
  /// - Returns: Whether `text` was there.
  mutating func skip(_ text: StaticString) -> Bool {
    skipBlanks()
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[min(index, bytes.count)...].starts(with: text) else { return false }
    index += text.count
    return true
  }

  /// Reads the whole number at `index`, after blanks; nil where there is another word.
  mutating func number() -> Int? {
    skipBlanks()
    return Int(String(decoding: word(), as: UTF8.self))
  }

  /// Skips blanks, line ends and comments.
  mutating func skipBlanks() {
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        while let byte = peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { index += 1 }
      } else if byte.isBlank {
        index += 1
      } else {
        return
      }
    }
  }

  private func peek(_ offset: Int = 0) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }

  private mutating func word() -> [UInt8] {
    let start = index
    while let byte = peek(), !byte.isBlank, !byte.isDelimiter { index += 1 }
    return Array(bytes[start..<index])
  }

  private mutating func name() -> String {
    index += 1
    return String(decoding: word(), as: UTF8.self)
  }

  /// Reads the rest of `12 0 R`; nil where it is a number alone.
  ///
  /// - Parameter first: Its first number.
  private mutating func reference(_ first: [UInt8]) -> PDFValue? {
    guard let number = Int(String(decoding: first, as: UTF8.self)) else { return nil }
    var ahead = self
    guard ahead.number() == 0 else { return nil }
    ahead.skipBlanks()
    guard ahead.word() == [UInt8(ascii: "R")] else { return nil }
    index = ahead.index
    return .reference(number)
  }

  private mutating func string() throws(FinishingError) -> [UInt8] {
    let start = index
    var depth = 0
    while let byte = peek() {
      index += 1
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return Array(bytes[start..<index]) }
      default: break
      }
    }
    throw fault("has an open string")
  }

  private func fault(_ what: String) -> FinishingError { FinishingError("what stands at byte \(index) \(what)") }
}

extension UInt8 {
  /// Whether it is white space (ISO 32000-1 table 1).
  fileprivate var isBlank: Bool { self == 32 || self == 10 || self == 13 || self == 9 || self == 12 || self == 0 }

  /// Whether it is a delimiter (ISO 32000-1 table 2).
  fileprivate var isDelimiter: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
