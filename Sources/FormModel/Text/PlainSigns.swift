extension String {
  /// The text with plain signs: every blank is a space, every dash is `-`, and every apostrophe is `'`.
  ///
  /// Phones and word processors write other signs of Unicode, which look the same.
  package var withPlainSigns: String {
    if utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "`") }) { return self }
    guard unicodeScalars.contains(where: { $0.plainSign != $0 }) else { return self }
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars { plain.append(scalar.plainSign) }
    return String(plain)
  }

  /// The folded text with blanks in place of hyphens and underscores. It is equal for the ways in which people write the
  /// words of an answer.
  var foldedWords: String { folded.split { " -_".contains($0) }.joined(separator: " ") }
}

extension Unicode.Scalar {
  /// The sign of ASCII that people take this one for; the scalar itself if there is none.
  fileprivate var plainSign: Unicode.Scalar {
    if value < 0x80 { return self == "`" ? "'" : self }
    return switch self {
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "\u{2019}", "\u{2018}", "\u{2BC}", "\u{B4}": "'"
    // The blanks of Unicode (the property White_Space).
    case "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}",
      "\u{3000}":
      " "
    default: self
    }
  }
}
