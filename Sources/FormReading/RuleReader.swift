import FormModel

/// Reads the `rules` of a form or a program.
///
/// Whether the fields that they name exist is known only when all forms are read: `FormSet` looks.
struct RuleReader {
  /// What relative paths begin with.
  let scope: FieldPath
  let calendar: [Program.CalendarEntry]
  var findings: [Finding] = []

  init(scope: FieldPath, calendar: [Program.CalendarEntry]) {
    self.scope = scope
    self.calendar = calendar
  }

  /// Reads one rule; nil where it has no test, which is a finding.
  mutating func read(_ node: Node) -> Rule? {
    var keys = MappingReader(node, what: "a rule", into: &findings)
    let each = keys.text("each", into: &findings).map { Self.absolute($0.text, in: scope) }
    let inner = each.map { FieldPath("\($0)[]") } ?? scope
    let entries = keys.items("entries", into: &findings).compactMap { $0.text("'entries'", into: &findings) }
    var fields: [FieldPath] = []
    for key in ["field", "else"] {
      if let text = keys.text(key, into: &findings) { fields.append(Self.absolute(text.text, in: inner)) }
    }
    let test = readTest(&keys, in: inner)
    let condition = keys.node("when").flatMap { node in
      FormReading.readCondition(node, into: &findings) { name, _, _ in Self.absolute(name, in: inner) }
    }
    let code = keys.requiredText("code", into: &findings)?.text ?? ""
    let severity = readSeverity(&keys)
    let message = keys.requiredText("message", into: &findings).map { text($0, in: inner) }
    let help = keys.text("help", into: &findings).map { text($0, in: inner) }
    keys.finish(into: &findings)
    if fields.isEmpty { findings.append(.missingKey("field", in: "a rule", at: node.place)) }
    guard let test, let message, !fields.isEmpty else { return nil }
    if each == nil {
      if case .unique = test { findings.append(.missingKey("each", in: "a rule with 'unique'", at: node.place)) }
      if !entries.isEmpty { findings.append(.missingKey("each", in: "a rule with 'entries'", at: node.place)) }
    }
    if case .differs(let others) = test, others.count != fields.count {
      findings.append(
        Finding(
          .error, .badValue, "'differs' names \(others.count), and the rule tests \(fields.count)", at: node.place,
          help: "name another for the field, and for each that stands in its place"))
    }
    return Rule(
      each: each, entries: entries, fields: fields, test: test, condition: condition, code: Finding.Code(code),
      severity: severity, message: message, help: help, place: node.place)
  }

  private static let tests = [
    "not-before", "before", "not-after", "unique", "count", "needs", "filled", "same", "differs", "ends",
  ]

  private mutating func readTest(_ keys: inout MappingReader, in scope: FieldPath) -> Rule.Test? {
    let named = Self.tests.filter { keys.node($0) != nil }
    guard let name = named.first, named.count == 1 else {
      findings.append(
        Finding(
          .error, .missingKey, named.isEmpty ? "a rule needs a test" : "a rule has one test, and here are several",
          at: keys.place, help: "write one of \(Self.tests.joined(separator: ", "))"))
      return nil
    }
    switch name {
    case "unique": return readUnique(&keys)
    case "count": return keys.number("count", in: 1...1000, into: &findings).map { .count($0) }
    case "differs":
      let others = keys.items("differs", into: &findings).compactMap { $0.text("'differs'", into: &findings) }
      return .differs(others.map { Self.absolute($0, in: scope) })
    case "filled":
      if keys.flag("filled", into: &findings) { return .filled }
      findings.append(
        .badValue("'filled'", "false", expected: "true, the one thing that can be tested", at: keys.place))
      return nil
    case "ends": return .ends(keys.items("ends", into: &findings).compactMap { $0.text("'ends'", into: &findings) })
    default:
      guard let text = keys.text(name, into: &findings)?.text else { return nil }
      let path = Self.absolute(text, in: scope)
      let moment: Rule.Moment = calendar.contains { $0.key == text } ? .day(text) : .field(path)
      switch name {
      case "not-before": return .notBefore(moment)
      case "before": return .before(moment)
      case "not-after": return .notAfter(moment)
      case "needs": return .needs(path)
      default: return .same(path)
      }
    }
  }

  private mutating func readUnique(_ keys: inout MappingReader) -> Rule.Test? {
    guard let node = keys.node("unique") else { return nil }
    guard case .mapping = node.content else {
      return keys.flag("unique", into: &findings) ? .unique(except: []) : nil
    }
    var unique = MappingReader(node, what: "'unique'", into: &findings)
    let except = unique.items("except", into: &findings).compactMap { $0.text("'except'", into: &findings) }
    unique.finish(into: &findings)
    return .unique(except: except)
  }

  private mutating func readSeverity(_ keys: inout MappingReader) -> Finding.Severity {
    guard let text = keys.text("severity", into: &findings) else { return .error }
    if let severity = Finding.Severity(rawValue: text.text) { return severity }
    findings.append(.badValue("'severity'", text.text, expected: "error, warning or note", at: text.place))
    return .error
  }

  private static func absolute(_ name: String, in scope: FieldPath) -> FieldPath {
    name.hasPrefix("/") ? FieldPath(String(name.dropFirst())) : scope.appending(FieldPath(name))
  }

  private mutating func text(_ text: (text: String, place: Place), in scope: FieldPath) -> RichText {
    let calendar = calendar
    return Markup.parse(text.text, at: text.place, into: &findings) { name, found in
      if name == "#" { return .number }
      if name.hasPrefix("calendar.") {
        let key = String(name.dropFirst(9))
        if calendar.contains(where: { $0.key == key }) { return .day(key) }
        found.append(.unknownName("calendar day", key, known: calendar.map(\.key), at: text.place))
        return nil
      }
      return .field(Self.absolute(name, in: scope))
    }
  }
}
