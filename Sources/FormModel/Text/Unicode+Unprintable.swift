extension Unicode.Scalar {
  /// Whether it is a control character, a line break, or a character that hides or reorders the text beside it.
  public var isUnprintable: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}
