extension String {
  /// This text in one paragraph: tabs and every kind of line end are blanks.
  func singleParagraph() -> String {
    // Next line and U+2028, U+2029 begin with C2 and E2, which are rare in names and in English.
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

  /// Whether 10,000 bytes follow each other without a blank, outside the scripts that write without blanks.
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
