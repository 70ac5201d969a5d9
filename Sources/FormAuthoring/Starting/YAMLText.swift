import FormModel

extension String {
  /// The text as a YAML value on one line, also inside a mapping in braces. It has double quotes if a YAML reader could
  /// take it for something else.
  ///
  /// - Parameter isText: Whether each YAML reader must read it as a text. Without quotes, some read `no` and `12:30` as
  ///   other types.
  func yaml(isText: Bool = true) -> String { isPlainYAML && !(isText && isTakenForAnother) ? self : quotedYAML }

  /// The text in double quotes, which can hold every character.
  var quotedYAML: String {
    // `~` means that there is no value. With a blank after it, it is a text.
    if self == "~" { return "\"~ \"" }
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let scalar where scalar.isUnprintable:
        let digits = String(scalar.value, radix: 16)
        let isLong = digits.count > 4
        result += (isLong ? "\\U" : "\\u") + String(repeating: "0", count: (isLong ? 8 : 4) - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The lines of a text of several lines, if a YAML block with `|` gives the same text back; otherwise nil.
  var blockLines: [Substring]? {
    guard unicodeScalars.contains("\n"), unicodeScalars.allSatisfy({ $0 == "\n" || !$0.isUnprintable }) else {
      return nil
    }
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    // A blank before the first line would count as indent. Editors remove blanks at the end of a line.
    guard lines.first?.first?.isWhitespace == false, lines.last?.isEmpty == false,
      lines.allSatisfy({ $0.last?.isWhitespace != true })
    else { return nil }
    return lines
  }

  /// Whether the text needs no quotes anywhere: it has only letters, digits, and marks without a meaning in YAML.
  private var isPlainYAML: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    guard first.isLetterOrFigure || first == "…" || first == "(", last != " " else { return false }
    return unicodeScalars.allSatisfy { scalar in
      scalar.isLetterOrFigure || " -_.'’()/&+@…–;!?%".unicodeScalars.contains(scalar)
    }
  }

  /// Whether readers of YAML 1.1 or 1.2 take the text for true or false, for no value, for a number or for a day.
  private var isTakenForAnother: Bool {
    if ["true", "false", "yes", "no", "on", "off", "y", "n", "null"].contains(lowercased()) { return true }
    guard let first = utf8.first, (48...57).contains(first) else { return false }
    let bytes = lowercased().utf8
    let isInOtherBase = ["0x", "0o", "0b"].contains { lowercased().hasPrefix($0) }
    let isWhole = bytes.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    let hasExponent =
      bytes.contains(UInt8(ascii: "e")) && bytes.allSatisfy { (48...57).contains($0) || "+-._e".utf8.contains($0) }
    // Some readers fail at a day that does not exist: 2021-13-45.
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    let looksLikeDay =
      parts.count == 3 && parts[0].count == 4
      && parts.allSatisfy { part in
        (1...4).contains(part.count) && part.utf8.allSatisfy { (48...57).contains($0) }
      }
    return isInOtherBase || isWhole || hasExponent || looksLikeDay || CalendarDate(self) != nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a combining mark of any script, or a joiner, which some scripts need.
  fileprivate var isLetterOrFigure: Bool {
    if value < 0x80 { return properties.isAlphabetic || (0x30...0x39).contains(value) }
    if isUnprintable { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return value == 0x200C || value == 0x200D
    }
  }
}
