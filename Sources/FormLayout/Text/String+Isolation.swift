extension String {
  /// The text for the middle of a sentence. Its direction of writing does not change the words around it.
  ///
  /// Only a text that can change the direction gets the characters for that (UAX #9 §2.4: U+2068 to U+2069), which have
  /// no ink.
  var isolated: String {
    guard unicodeScalars.contains(where: \.canTurn) else { return self }
    var (open, missing) = (0, 0)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069: if open > 0 { open -= 1 } else { missing += 1 }
      default: break
      }
    }
    // The text may open more isolates than it closes, or close more than it opens.
    return String(repeating: "\u{2068}", count: missing + 1) + self + String(repeating: "\u{2069}", count: open + 1)
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script from right to left, or controls the direction.
  fileprivate var canTurn: Bool {
    switch value {
    case 0x0590...0x08FF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFE,
      0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
