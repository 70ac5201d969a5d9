import Glibc

/// How a workbook shows a number (ECMA-376, part 1, 18.8.31).
enum NumberFormat {
  /// As it is.
  case general
  /// As a day or a time. The letters of the format say which parts are shown.
  case moment(letters: Set<Character>)
  /// With a pattern of digits.
  case digits(DigitFormat)

  /// Reads the code of a format: `m/d/yyyy`, `000-000-0000`.
  init(_ code: String) {
    let letters = Set(Self.bare(code).lowercased())
    if code.lowercased() == "general" || code == "@" || code.isEmpty {
      self = .general
    } else if !letters.isDisjoint(with: "ymdhs"), !letters.contains("#"), !letters.contains("?") {
      self = .moment(letters: letters)
    } else {
      self = DigitFormat(code).map { .digits($0) } ?? .general
    }
  }

  /// The code of a format that workbooks do not spell out.
  static func builtIn(_ id: Int) -> String {
    switch id {
    case 1: "0"
    case 2: "0.00"
    case 3, 37, 38: "#,##0"
    case 4, 39, 40: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 14, 15, 27...31, 36, 50...54, 57, 58: "yyyy-mm-dd"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 22: "yyyy-mm-dd hh:mm"
    case 18...21, 32...35, 45...47, 55, 56: "hh:mm"
    default: "General"
    }
  }

  /// A number of the file as a person sees it. A day is written as `2021-10-29`, in whichever way the sheet shows it.
  func shown(_ text: String, countsFrom1904: Bool) -> String {
    guard let number = Double(text), number.isFinite else { return text }
    switch self {
    case .general: return Self.plain(number, text)
    case .moment(let letters):
      return Moment(number, countsFrom1904: countsFrom1904)?.shown(letters) ?? Self.plain(number, text)
    case .digits(let format): return format.shown(number) ?? Self.plain(number, text)
    }
  }

  /// A number with as many digits as a workbook keeps: 15.
  private static func plain(_ number: Double, _ text: String) -> String {
    if text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
    if abs(number) < 1e15, number == number.rounded() { return String(Int(number)) }
    return formatted("%.15g", number)
  }

  /// A number in C's format.
  static func formatted(_ format: String, _ number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, format, $0) }
    return String(decoding: buffer.prefix(Int(max(0, min(count, 399)))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The code without quoted and escaped text, colours and conditions.
  private static func bare(_ code: String) -> String {
    var bare = ""
    var rest = code[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        // `[h]` counts hours beyond a day.
        if inside.allSatisfy({ "hmsHMS".contains($0) }) { bare += inside }
        rest = rest.drop { $0 != "]" }.dropFirst()
      default: bare.append(character)
      }
    }
    return bare
  }
}
