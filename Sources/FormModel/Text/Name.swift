// `_nfd` needs this import. Foundation has a public function for it, but loading Foundation costs 3.5 ms a start.
@_spi(_Unicode) import Swift

extension String {
  /// A text that is equal for names that people take for the same name. Composition, case, accents, blanks, and the
  /// kinds of dashes and apostrophes make no difference.
  ///
  /// "jose nunez-sorensen" and "José  Núñez-Sørensen" give one text.
  public var folded: String {
    let plain = withPlainSigns.unaccented
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { return plain.foldedASCII }
    return plain.uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for ASCII text. It needs no Unicode tables.
  private var foldedASCII: String {
    String(unsafeUninitializedCapacity: utf8.count) { folded in
      var count = 0
      var isBehindBlank = false
      for byte in utf8 {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isBehindBlank = count > 0
          continue
        }
        if isBehindBlank {
          folded[count] = 0x20
          count += 1
          isBehindBlank = false
        }
        folded[count] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// The text without accents on Latin, Greek and Cyrillic letters. In other scripts marks are letters, so they stay.
  public var unaccented: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result: [UInt8] = []
    var dropsMarks = false
    for scalar in _nfd {
      if scalar.isASCII {
        dropsMarks = true
        result.append(UInt8(scalar.value))
        continue
      }
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if isMark && dropsMarks { continue }
      if !isMark { dropsMarks = scalar.value < 0x0530 || (0x1E00...0x1FFF).contains(scalar.value) }
      if let plain = Self.strokedLetters[scalar] {
        result.append(contentsOf: plain.utf8)
      } else {
        result.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Letters with a stroke or a ligature. Unicode does not decompose them, but people often type them without it.
  private static let strokedLetters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ß": "ss", "æ": "ae",
    "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
  ]
}
