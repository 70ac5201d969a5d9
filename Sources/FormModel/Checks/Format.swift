extension Finding.Code {
  public static let badDate: Self = "bad-date"
  public static let badYear: Self = "bad-year"
  public static let badChoice: Self = "bad-choice"
  public static let badRating: Self = "bad-rating"
  public static let badEmail: Self = "bad-email"
  public static let badPhone: Self = "bad-phone"
  /// What a field's own code stands for otherwise.
  public static let badNumber: Self = "bad-number"
}

extension Field {
  /// What is wrong with a value as one of this kind; nil where nothing is.
  public func formatFinding(_ value: Value, at path: FieldPath) -> Finding? {
    let text = value.text
    switch kind {
    case .text, .paragraph, .initials, .signature, .rows, .list: return nil
    case .number(let bounds):
      if let number = Int(text), bounds?.contains(number) ?? true { return nil }
      let wanted = bounds.map { "a whole number from \($0.lowerBound) to \($0.upperBound)" } ?? "a whole number"
      return finding(
        code ?? .badNumber, "'\(text.short)' is not \(wanted)", value, path, help: "write it in figures, as 3")
    case .date:
      if CalendarDate(text) != nil { return nil }
      return finding(
        .badDate, "'\(text.short)' is not a day", value, path, help: "write it as 2021-10-29 or October 29, 2021")
    case .year:
      if ProgramYear(text) != nil { return nil }
      return finding(
        .badYear, "'\(text.short)' is not a program year", value, path, help: "write two years in a row, as 2021-2022")
    case .email:
      if isEmail(text) { return nil }
      return finding(
        .badEmail, "'\(text.short)' is not one email address", value, path, help: "write one, as name@school.example")
    case .phone:
      if isPhone(text) { return nil }
      var found = finding(
        .badPhone, "'\(text.short)' is not a phone number of ten digits", value, path, help: "write it as 573-555-0142")
      found.severity = .warning
      return found
    case .check:
      if text.isYes != nil { return nil }
      return finding(.badChoice, "'\(text.short)' is neither yes nor no", value, path, help: "write true or false")
    case .choice(let options):
      if options.contains(where: { $0.id == text }) { return nil }
      let ids = options.map(\.id)
      let near = nearMiss(of: text, among: ids)
      return finding(
        .badChoice, "'\(text.short)' is not one of the answers", value, path,
        help: near.map { "did you mean '\($0)'?" } ?? "write one of: \(ids.joined(separator: ", "))")
    case .ratings(let scale, _):
      if scale.contains(where: { $0.id == text }) { return nil }
      let ids = scale.map(\.id)
      return finding(
        .badRating, "'\(text.short)' is not one of the ratings \(ids.joined(separator: ", "))", value, path,
        help: "write one of them, or ~ where there is none yet")
    }
  }

  private func finding(
    _ code: Finding.Code, _ message: String, _ value: Value, _ path: FieldPath, help: String?
  ) -> Finding {
    Finding(.error, code, message, at: value.place, help: help, field: path)
  }

  /// `local@domain.tld`, once.
  private func isEmail(_ text: String) -> Bool {
    if let isPlain = isPlainEmail(text) { return isPlain }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      !text.unicodeScalars.contains(where: { $0.value <= 0x20 || ",;<>()".unicodeScalars.contains($0) }),
      text.utf8.allSatisfy({ $0 < 0x80 }) || !text.contains(where: \.isWhitespace)
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) >= 2
  }

  /// The same of a text of nothing but ASCII, without taking it apart; nil of another.
  private func isPlainEmail(_ text: String) -> Bool? {
    var (hasAt, dots, length) = (false, 0, 0)
    for byte in text.utf8 {
      switch Unicode.Scalar(byte) {
      case "@":
        if hasAt || length == 0 { return false }
        (hasAt, length) = (true, 0)
      case "." where hasAt:
        if length == 0 { return false }
        (dots, length) = (dots + 1, 0)
      case "\u{0}"..."\u{20}", ",", ";", "<", ">", "(", ")": return false
      case "\u{80}"...: return nil
      default: length += 1
      }
    }
    return hasAt && dots > 0 && length >= 2
  }

  /// Ten digits, a leading 1, punctuation and an extension allowed.
  private func isPhone(_ text: String) -> Bool {
    // Mostly ten figures with something between them.
    if text.utf8.count == 12, text.utf8.count(where: { (48...57).contains($0) }) == 10,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") })
    {
      return true
    }
    var number = text.lowercased()[...]
    if let range = number.firstRange(of: "ext") ?? number.firstRange(of: "x") {
      let rest = number[range.upperBound...].drop { ". ".contains($0) }
      guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
      number = number[..<range.lowerBound]
    }
    guard number.allSatisfy({ ($0.isASCII && $0.isNumber) || " -–‑—.,()+/".contains($0) }) else { return false }
    let digits = number.filter(\.isNumber)
    return digits.count == 10 || digits.count == 11 && digits.first == "1"
  }
}

extension String {
  /// Short enough for a message.
  var short: String { count > 60 ? prefix(60) + "…" : self }
}
