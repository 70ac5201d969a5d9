/// A pattern of digits, in which a workbook shows a number: `000-000-0000`, `#,##0.00`, `[<=9999999]###-####;(###) ###-####`.
struct DigitFormat {
  private struct Section {
    var condition: (sign: String, number: Double)?
    var tokens: [Token] = []
    var decimals = 0
    var isGrouped = false
    var percents = 0
    var isGeneral = false
  }

  private enum Token: Equatable {
    case text(String)
    case digit(Character)
    case point
  }

  private var sections: [Section] = []

  /// Reads a code; nil if it has something other than digits and text, such as an exponent.
  init?(_ code: String) {
    var section = Section()
    var rest = code[...]
    while let character = rest.popFirst() {
      switch character {
      case ";":
        sections.append(section)
        section = Section()
      case "\"":
        section.tokens.append(.text(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { section.tokens.append(.text(String(next))) }
      case "_":
        rest = rest.dropFirst()
        section.tokens.append(.text(" "))
      case "*": rest = rest.dropFirst()
      case "[":
        Self.read(rest.prefix { $0 != "]" }, into: &section)
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "0", "#", "?":
        if section.tokens.contains(.point) { section.decimals += 1 }
        section.tokens.append(.digit(character))
      case ".": section.tokens.append(.point)
      case ",":
        guard let next = rest.first, "0#?".contains(next) else { return nil }
        section.isGrouped = true
      case "%":
        section.percents += 1
        section.tokens.append(.text("%"))
      case "@", "E", "e", "/": return nil
      case "G" where rest.hasPrefix("eneral"):
        section.isGeneral = true
        rest = rest.dropFirst(6)
      default: section.tokens.append(.text(String(character)))
      }
    }
    sections.append(section)
    guard sections[0].tokens.contains(where: { if case .digit = $0 { true } else { false } }) else { return nil }
  }

  /// Reads what is in brackets: a condition, a currency, or a colour.
  private static func read(_ inside: Substring, into section: inout Section) {
    if inside.hasPrefix("$") {
      section.tokens.append(.text(String(inside.dropFirst().prefix { $0 != "-" })))
      return
    }
    let sign = String(inside.prefix { "<>=".contains($0) })
    if !sign.isEmpty, let number = Double(inside.dropFirst(sign.count)) { section.condition = (sign, number) }
  }

  /// A number in this pattern; nil if it is shown as it is.
  func shown(_ number: Double) -> String? {
    guard let (section, isSigned) = section(for: number), !section.isGeneral, abs(number) < 1e15 else { return nil }
    var value = abs(number)
    for _ in 0..<section.percents { value *= 100 }
    let text = NumberFormat.formatted("%.\(section.decimals)f", value)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let point = section.tokens.firstIndex(of: .point) ?? section.tokens.count
    let whole = parts[0] == "0" ? [] : Array(parts[0])
    let shown =
      Self.fill(section.tokens[..<point], with: whole, isGrouped: section.isGrouped)
      + Self.fillDecimals(section.tokens[point...], with: parts.count > 1 ? Array(parts[1]) : [])
    return (isSigned && number < 0 ? "-" : "") + shown
  }

  /// The section for a number, and whether its minus sign is shown.
  private func section(for number: Double) -> (Section, Bool)? {
    if sections.contains(where: { $0.condition != nil }) {
      let fitting = sections.first { section in
        guard let (sign, bound) = section.condition else { return true }
        switch sign {
        case "<": return number < bound
        case "<=": return number <= bound
        case ">": return number > bound
        case ">=": return number >= bound
        case "=": return number == bound
        default: return number != bound
        }
      }
      return fitting.map { ($0, true) }
    }
    if number < 0, sections.count > 1 { return (sections[1], false) }
    if number == 0, sections.count > 2 { return (sections[2], false) }
    return (sections[0], true)
  }

  /// The digits before the point, from the right. The first place takes all digits that are left.
  private static func fill(_ tokens: ArraySlice<Token>, with digits: [Character], isGrouped: Bool) -> String {
    var rest = digits
    var shown: [String] = []
    var count = 0
    let first = tokens.firstIndex { if case .digit = $0 { true } else { false } }
    func put(_ digit: Character) {
      if isGrouped, count > 0, count % 3 == 0 { shown.append(",") }
      shown.append(String(digit))
      count += 1
    }
    for index in tokens.indices.reversed() {
      switch tokens[index] {
      case .text(let text): shown.append(text)
      case .point: break
      case .digit(let place):
        if let digit = rest.popLast() { put(digit) } else if place == "0" { put("0") }
        if index == first { while let digit = rest.popLast() { put(digit) } }
      }
    }
    return shown.reversed().joined()
  }

  private static func fillDecimals(_ tokens: ArraySlice<Token>, with digits: [Character]) -> String {
    var shown = ""
    var rest = digits[...]
    for token in tokens {
      switch token {
      case .text(let text): shown += text
      case .point: shown += "."
      case .digit(let place):
        guard let digit = rest.popFirst() else { continue }
        if place == "0" || digit != "0" || rest.contains(where: { $0 != "0" }) { shown.append(digit) }
      }
    }
    return shown.hasSuffix(".") ? String(shown.dropLast()) : shown
  }
}
