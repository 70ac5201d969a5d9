extension String {
  /// This text as one paragraph: each tab and each line end becomes a blank.
  func singleParagraph() -> String {
    // The characters U+0085, U+2028 and U+2029 begin with the bytes C2 and E2. These are rare in names and in English,
    // so most texts are ready.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0, 0x09...0x0D, 0x85, 0x2028, 0x2029: text.append(" ")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Whether the text has 10,000 bytes in a row without a blank. The count begins anew at each character from U+0800
  /// on: many scripts there have no blanks.
  var hasEndlessWord: Bool {
    guard utf8.count >= 10_000 else { return false }
    var length = 0
    for byte in utf8 {
      length = byte <= 0x20 || byte >= 0xE0 ? 0 : length + 1
      if length == 10_000 { return true }
    }
    return false
  }
}
