// The standard library decomposes text only behind this name; Foundation, which has it in public, costs 3.5 ms a start.
@_spi(_Unicode) import Swift

extension String {
  /// The same for names that people would call the same: composed or not, case, accents and blanks aside.
  ///
  /// "jose nunez-sorensen" and "José  Núñez-Sørensen" give one text.
  public var folded: String {
    unaccented.uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Without accents on Latin, Greek and Cyrillic letters; other scripts, whose marks are letters, keep theirs.
  public var unaccented: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = String.UnicodeScalarView()
    var dropsMarks = false
    for scalar in _nfd {
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if isMark && dropsMarks { continue }
      if !isMark { dropsMarks = scalar.value < 0x0530 || (0x1E00...0x1FFF).contains(scalar.value) }
      if let plain = Self.strokedLetters[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Letters whose stroke or ligature is no accent to Unicode, but is to whoever types the name.
  private static let strokedLetters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ß": "ss", "æ": "ae",
    "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
  ]
}
