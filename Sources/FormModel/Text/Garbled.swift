extension String {
  /// The text that this one probably was before UTF-8 was read as Windows-1252: `José` for `JosÃ©`. It is nil for a text
  /// that is not garbled in this way.
  ///
  /// Each run of letters beyond ASCII must be UTF-8 that decodes to letters or to marks of punctuation.
  package var ungarbled: String? {
    // The first byte of such a letter is read as one of U+00C2 to U+00F4.
    guard utf8.contains(0xC3), unicodeScalars.contains(where: { (0xC2...0xF4).contains($0.value) }) else { return nil }
    var meant = String.UnicodeScalarView()
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      if scalar.isASCII {
        guard Self.decode(&bytes, into: &meant) else { return nil }
        meant.append(scalar)
      } else if let byte = scalar.windows1252 {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return Self.decode(&bytes, into: &meant) ? String(meant) : nil
  }

  /// Appends the letters of UTF-8 bytes, and empties `bytes`.
  ///
  /// - Returns: Whether they are letters or marks of punctuation in UTF-8.
  private static func decode(_ bytes: inout [UInt8], into meant: inout UnicodeScalarView) -> Bool {
    defer { bytes.removeAll() }
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    guard text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || (0x2010...0x203A).contains($0.value) }) else {
      return false
    }
    meant.append(contentsOf: text.unicodeScalars)
    return true
  }

  /// The text within curly quotes: `Lena` for `“Lena”`; nil for any other text.
  package var withinCurlyQuotes: String? {
    guard utf8.first == 0xE2 || utf8.first == 0xC2, unicodeScalars.count > 2, let first = unicodeScalars.first,
      let last = unicodeScalars.last, Self.curlyQuotes.contains(where: { $0.0 == first && $0.1 == last })
    else { return nil }
    let inside = String(unicodeScalars.dropFirst().dropLast())
    // With another such quote inside, these two are not a pair.
    return inside.unicodeScalars.contains(first) || inside.unicodeScalars.contains(last) ? nil : inside
  }

  private static let curlyQuotes: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("“", "”"), ("‘", "’"), ("„", "“"), ("„", "”"), ("«", "»"),
  ]
}

extension Unicode.Scalar {
  /// The byte of the character in Windows-1252; nil if it has none.
  fileprivate var windows1252: UInt8? {
    if (0xA0...0xFF).contains(value) { return UInt8(value) }
    if let index = Self.windows1252.firstIndex(of: self) { return UInt8(0x80 + index) }
    // Bytes without a character are often kept as control characters.
    return (0x80...0x9F).contains(value) ? UInt8(value) : nil
  }

  /// The characters of the bytes from 0x80 to 0x9F. U+0080 and others mark bytes without a character.
  private static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
