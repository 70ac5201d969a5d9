import FormModel

/// A text that is safe on a terminal: control characters, and characters that hide or reorder text, become U+FFFD.
func printable(_ text: some StringProtocol) -> String {
  guard text.unicodeScalars.contains(where: \.isUnprintable) else { return String(text) }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isBlank = scalar == "\t" || scalar == "\n" || scalar == "\r"
    result.append(isBlank ? " " : scalar.isUnprintable ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

/// How many columns a text takes on a terminal.
func terminalWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + terminalWidth($1) }
}

/// How many columns a scalar takes on a terminal: 0 for marks and joiners, 2 for wide letters and pictures.
func terminalWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  if (0x1160...0x11FF).contains(scalar.value) { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation { return 2 }
  return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
}

/// The blocks with Unicode's East Asian Width "W" and "F". The standard library does not have this property.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
  0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
  0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
]
