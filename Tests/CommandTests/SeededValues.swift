import Foundation

/// Random numbers that are the same for the same seed on each machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A script, with syllables that can follow each other in any order.
struct Script: Sendable, CustomStringConvertible {
  var name: String
  var syllables: [String]
  var description: String { name }

  init(_ name: String, _ syllables: String) {
    self.name = name
    self.syllables = syllables.split(separator: " ").map(String.init)
  }

  /// A word of a few syllables.
  func word(_ numbers: inout SeededNumbers) -> String {
    (0..<Int.random(in: 1...4, using: &numbers)).map { _ in syllables.randomElement(using: &numbers) ?? "" }.joined()
  }

  /// Words with a blank between them.
  func words(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    (0..<count).map { _ in word(&numbers) }.joined(separator: " ")
  }

  /// A text of this many characters, without blanks.
  func unbroken(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    var text = ""
    while text.unicodeScalars.count < count { text += word(&numbers) }
    return text
  }

  static let latin = Script("Latin", "a be ci du é ñ ø ü ß ļ ő ż Å ç ŷ ŵ ffi fl ft ij")
  static let vietnamese = Script("Vietnamese", "Ẫm ỗi Ậ ặt Ử ễn ượ Ỡ ẳ Ễ ỵ Thị")
  static let arabic = Script("Arabic", "مح مد ال خا لدي لا عب شَدّ ئ ة")
  static let hebrew = Script("Hebrew", "ש רה כה ן לוי צ ק ם")
  static let thai = Script("Thai", "สม ชาย ใจ ดี น้ำ ตาล ปิ๋ง ญู ฐุ")
  static let khmer = Script("Khmer", "ភា សា ខ្មែ រ ស្រី ព្រះ ក្ដោ")
  static let devanagari = Script("Devanagari", "शि ल्पा क्ष त्रि हि न्दी श्री र्मा")

  /// Values that mean something else to YAML, to markup, to a shell or to C.
  static let lookAlikes = Script(
    "look-alikes",
    "{ } {# ** * _ \\ \\n %s %@ & && &amp; < > </b> \" ' ` [ ](x) # - | ~x @ $x $(y) {protege.name} // : ; , ! ? = +")

  static let fromRightToLeft = [
    arabic, hebrew, Script("pointed Hebrew", "שָׂ רָה כֹּ הֵן לְ"), Script("Persian", "پر یسا گل چه می ژ ک"),
    Script("Urdu", "ڈا کٹر ہے ئشہ ں ھ ے گ"),
  ]

  static let fromLeftToRight = [
    latin, Script("Latin in parts", latin.syllables.joined(separator: " ").decomposedStringWithCanonicalMapping),
    vietnamese,
    Script("Vietnamese in parts", vietnamese.syllables.joined(separator: " ").decomposedStringWithCanonicalMapping),
    Script("Greek", "Ελ έν η πα δο πού ᾧ ς ΐ Ὕ"), Script("Cyrillic", "Ека те ри щ ё ї ђ ў й ѣ"), devanagari,
    Script("Bengali", "শি ল্পা চ ট্টো পা ধ্যা য় ক্ষ"), Script("Tamil", "சு ந்த ர் ரா மை கொ ஸ்ரீ"), thai, khmer,
    Script("Burmese", "မြန် မာ ဘာ သာ ကျွန် တော် အင်္ဂ"), Script("Georgian", "ნი ნო გე ლა შვი ლი"),
    Script("Armenian", "Անա հիտ Հա րու թյու և"), Script("Ethiopic", "አበ በ ቀለ ትግ ርኛ"), lookAlikes,
  ]

  static let all = fromLeftToRight + fromRightToLeft
}
