import ArgumentParser
import FormFiles
import FormModel

/// Findings as people and editors read them: `file:line:column: severity: message [code]`, then the line of the source
/// with a caret under the place, then the help.
///
/// - Parameters:
///   - sources: The inputs, by the names that the places use. A finding in another file is shown without its line.
///   - colour: Whether to use a terminal's colours.
/// - Returns: Whole lines, in the order of `findings`. Our own colours are the only control characters in them.
func findingText(_ findings: [Finding], sources: [String: SourceFile], colour: Bool) -> String {
  var texts: [String: QuotedLines] = [:]
  var result = ""
  for finding in findings {
    result += headline(finding, colour: colour)
    if let place = finding.place, let position = place.textPosition, let source = sources[place.file],
      source.isText
    {
      let excerpt = texts[place.file, default: QuotedLines(source)].excerpt(at: position)
      if let excerpt { result += lines(excerpt, number: position.line, colour: colour) }
    }
    if let help = finding.help.map({ $0.namesCommand ? $0.replacing("'countersign ", with: "'\(startedAs) ") : $0 }) {
      result += "   \(styled("help:", .bold, colour)) \(printable(help))\n"
    }
  }
  return result
}

/// The findings as text. Reads each file again for its lines, so that no file is kept in memory while others are
/// checked.
func reportText(_ findings: [Finding], colour: Bool) -> String {
  var text = ""
  var rest = findings[...]
  while let file = rest.first?.place?.file {
    let ofFile = rest.prefix { $0.place?.file == file }
    rest = rest.dropFirst(ofFile.count)
    var sources: [String: SourceFile] = [:]
    if case .bytes(let bytes) = readFile(file) { sources[file] = SourceFile(name: file, bytes: bytes) }
    text += findingText(Array(ofFile), sources: sources, colour: colour)
  }
  return text + findingText(Array(rest), sources: [:], colour: colour)
}

/// The exit code of a report: an error among the findings counts, and with `strict` a warning too.
func verdict(on findings: [Finding], strict: Bool, _ console: Console) -> ExitCode {
  if console.outputFailed { return .couldNot }
  let counts = findings.contains { $0.severity == .error || strict && $0.severity == .warning }
  return counts ? .foundErrors : .success
}

/// `1 team`, `2 teams`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

private func headline(_ finding: Finding, colour: Bool) -> String {
  let place = finding.place.map { "\(printable($0.file)):\($0.spot)" } ?? "countersign"
  let severity = styled("\(finding.severity.rawValue):", Style(finding.severity), colour)
  let code = printable(finding.code.name)
  return "\(styled(place + ":", .bold, colour)) \(severity) \(printable(finding.message)) [\(code)]\n"
}

/// The line with its number before it, and the caret below.
private func lines(_ excerpt: QuotedLines.Excerpt, number: Int, colour: Bool) -> String {
  let digits = String(number)
  let indent = String(repeating: " ", count: max(0, 5 - digits.count))
  let gutter = String(repeating: " ", count: max(5, digits.count))
  let caret = String(repeating: " ", count: excerpt.caret) + styled("^", .bold, colour)
  let line = excerpt.text.isEmpty ? "\(indent)\(digits) |" : "\(indent)\(digits) | \(excerpt.text)"
  return "\(line)\n\(gutter) | \(caret)\n"
}

/// A terminal's style, by its number.
private enum Style: String {
  case bold = "1"
  case red = "1;31"
  case yellow = "1;33"
  case cyan = "1;36"

  init(_ severity: Finding.Severity) {
    switch severity {
    case .error: self = .red
    case .warning: self = .yellow
    case .note: self = .cyan
    }
  }
}

private func styled(_ text: String, _ style: Style, _ colour: Bool) -> String {
  colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
}

extension String {
  /// Whether the text tells a command to type: `'countersign new team'`. It is quick, because every finding is asked.
  fileprivate var namesCommand: Bool {
    let command: StaticString = "'countersign "
    var matched = 0
    for byte in utf8 {
      matched = byte == command.utf8Start[matched] ? matched + 1 : byte == command.utf8Start[0] ? 1 : 0
      if matched == command.utf8CodeUnitCount { return true }
    }
    return false
  }
}
