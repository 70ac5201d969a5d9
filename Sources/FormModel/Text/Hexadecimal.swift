extension FixedWidthInteger {
  /// In capitals, with leading zeros: `0A`.
  public func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}

extension Unicode.Scalar {
  /// As code charts write it: `U+6F22`.
  public var codePoint: String { "U+" + value.hexadecimal(digits: 4) }
}
