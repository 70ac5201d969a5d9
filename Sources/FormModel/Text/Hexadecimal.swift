extension FixedWidthInteger {
  /// The number in hexadecimal, with capitals and leading zeros: `0A`.
  public func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}

extension Unicode.Scalar {
  /// The number of the character, as Unicode charts write it: `U+6F22`.
  public var codePoint: String { "U+" + value.hexadecimal(digits: 4) }
}
