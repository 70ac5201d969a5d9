extension Unicode.Scalar {
  /// What is wrong with a character between its neighbours. A lost character is U+FFFD, which a program wrote in the
  /// place of one that it could not read.
  enum Concern: Equatable { case control, hidden, lost }

  /// What is wrong with this character; nil for nearly all characters.
  func concern(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Concern? {
    guard isSuspect else { return nil }
    if isControl { return .control }
    if self == "\u{FFFD}" { return .lost }
    return joins(previous, next) ? nil : .hidden
  }

  /// Whether this can be a control or hidden character; then its neighbours decide. It is fast, as every character is
  /// asked.
  var isSuspect: Bool {
    if value < 0xAD { return isControl }
    return switch value {
    // Characters without width or ink: the soft hyphen, fillers, overrides of direction, tags.
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFFD, 0xE0000...0xE007F:
      true
    default: isControl
    }
  }

  /// Whether this is a control character: C0 except tabs and line ends, DEL, or C1. The code points that Unicode calls
  /// noncharacters count too: no text needs them, and libyaml refuses some of them.
  private var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether this invisible character has an effect between its neighbours, so that its author can want it.
  private func joins(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    switch value {
    case 0x200C, 0x200D: break
    // Marks of direction have an effect beside right-to-left text.
    case 0x61C, 0x200E, 0x200F:
      return [previous.value, next?.value ?? 0].contains {
        (0x590...0x8FF).contains($0) || (0xFB1D...0xFEFE).contains($0)
      }
    // The vowel separator of Mongolian, the fillers of old Hangul, the tags of an emoji flag.
    case 0x180E: return (0x1820...0x18AF).contains(previous.value)
    case 0x115F, 0x1160: return [previous.value, next?.value ?? 0].contains { (0x1100...0x11FF).contains($0) }
    case 0xE0020...0xE007F: return previous.value == 0x1F3F4 || (0xE0020...0xE007E).contains(previous.value)
    default: return false
    }
    // A virama and a joiner can also end a word, in the half letters and chillus of Indic scripts.
    if previous.properties.canonicalCombiningClass == .virama { return true }
    guard let next else { return false }
    if previous.isInJoiningScript && next.isInJoiningScript { return true }
    return value == 0x200D && previous.isInEmoji && next.isInEmoji
  }

  private var isInEmoji: Bool { value == 0xFE0F || value > 0xFF && properties.isEmoji }

  /// Whether this is a letter or mark of a script in which the neighbours of a letter change its shape.
  private var isInJoiningScript: Bool {
    guard Self.joiningScripts.contains(where: { $0.contains(value) }) else { return false }
    switch properties.generalCategory {
    case .otherLetter, .modifierLetter, .uppercaseLetter, .lowercaseLetter, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  private static let joiningScripts: [ClosedRange<UInt32>] = [
    0x0600...0x08FF,  // Arabic, Syriac, Thaana, N'Ko, Mandaic
    0x0900...0x0DFF,  // Devanagari to Sinhala
    0x0F00...0x109F,  // Tibetan, Myanmar
    0x1780...0x18AF,  // Khmer, Mongolian
    0x1A20...0x1BFF,  // Tai Tham, Balinese, Sundanese, Batak
    0xA840...0xABFF,  // Phags-pa to Meetei Mayek
    0xFB50...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC,  // Arabic presentation forms
    0x10A00...0x10FFF,  // Kharoshthi, Manichaean, Rohingya, Sogdian
    0x11000...0x11FFF,  // Brahmi and related scripts
    0x1E900...0x1E95F,  // Adlam
  ]
}
