// The standard library decomposes text only behind this name; Foundation, which has it in public, costs 3.5 ms a start.
@_spi(_Unicode) import Swift

extension String {
  /// The same for names that people would call the same: composed or not, case, accents and blanks aside.
  ///
  /// "jose nunez-sorensen" and "José  Núñez-Sørensen" give one text.
  public var folded: String {
    let plain = unaccented
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { return plain.foldedASCII }
    return plain.uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for a text of nothing but ASCII, where it takes no look at Unicode's tables.
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

  /// Without accents on Latin, Greek and Cyrillic letters; other scripts, whose marks are letters, keep theirs.
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

  /// Letters whose stroke or ligature is no accent to Unicode, but is to whoever types the name.
  private static let strokedLetters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ß": "ss", "æ": "ae",
    "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
  ]
}
