extension Finding.Code {
  public static let badPhone: Self = "bad-phone"
}

extension KindFacts {
  static let phone = KindFacts(
    "A phone number of ten digits.", keys: .ofWords, uses: .ofWords,
    value: { _, _ in "A phone number of ten digits, as 573-555-0142." },
    example: { _ in "573-555-0142" },
    // A phone number without ten digits is only a warning, so an editor accepts every text.
    grammar: Grammar(
      code: .badPhone, severity: .warning, isWellFormed: { text, _ in isPhone(text) },
      fault: { _, _ in "is not a phone number of ten digits" }, help: { _, _ in "write it as 573-555-0142" }),
    normal: { $0.filter { $0.isASCII && ($0.isNumber || $0.isLetter) } })

  /// Whether a text has ten digits. A leading 1, punctuation and an extension are allowed.
  private static func isPhone(_ text: String) -> Bool {
    // Most numbers are ten digits with two hyphens.
    if text.utf8.count == 12, text.utf8.count(where: { (48...57).contains($0) }) == 10,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") })
    {
      return true
    }
    var number = text.withPlainSigns.lowercased()[...]
    if let range = number.firstRange(of: "ext") ?? number.firstRange(of: "x") {
      let rest = number[range.upperBound...].drop { ". ".contains($0) }
      guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
      number = number[..<range.lowerBound]
    }
    guard number.allSatisfy({ ($0.isASCII && $0.isNumber) || " -.,()+/".contains($0) }) else { return false }
    let digits = number.filter(\.isNumber)
    return digits.count == 10 || digits.count == 11 && digits.first == "1"
  }
}
