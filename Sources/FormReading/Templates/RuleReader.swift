import FormModel

/// Reads the `rules` of a form or a program.
///
/// Whether the fields of a rule exist is only known when all forms are read. Until then they are mentions.
struct RuleReader {
  /// The beginning of relative paths.
  let scope: FieldPath
  /// The days of the calendar; nil if they are not known.
  let calendar: [Program.CalendarEntry]?
  var findings: [Finding] = []
  var mentions: [Mention] = []

  init(scope: FieldPath, calendar: [Program.CalendarEntry]?) {
    self.scope = scope
    self.calendar = calendar
  }

  /// Reads one rule; nil if it has no test. That is a finding.
  mutating func read(_ node: Node) -> Rule? {
    var keys = MappingReader(node, what: "a rule", into: &findings)
    let list = keys.text("each", into: &findings)
    let entries = keys.items("entries", into: &findings).compactMap { item in
      item.text("'entries'", into: &findings).map { (text: $0, place: item.place) }
    }
    let each = list.map { mention($0.text, in: scope, at: $0.place, .list(entries: entries)) }
    let inner = each.map { FieldPath("\($0)[]") } ?? scope
    keys.require("field", into: &findings)
    let names = ["field", "else"].compactMap { keys.text($0, into: &findings) }
    let test = readTest(&keys, in: inner)
    let fields = names.map { mention($0.text, in: inner, at: $0.place, test?.need ?? .any) }
    let condition = keys.node("when").flatMap { readCondition($0, in: inner) }
    keys.require("code", into: &findings)
    let code = keys.code("code", into: &findings)?.name ?? ""
    let severity = readSeverity(&keys)
    let message = keys.requiredText("message", into: &findings).map { text($0, in: inner) }
    let help = keys.text("help", into: &findings).map { text($0, in: inner) }
    keys.finish(into: &findings)
    guard let test, let message, !fields.isEmpty else { return nil }
    if each == nil {
      if case .unique = test { findings.append(.missingKey("each", in: "a rule with 'unique'", at: node.place)) }
      if !entries.isEmpty { findings.append(.missingKey("each", in: "a rule with 'entries'", at: node.place)) }
    }
    if case .differs(let others) = test, others.count != fields.count {
      findings.append(
        Finding(
          .error, .badValue, "'differs' names \(others.count), and the rule tests \(fields.count)", at: node.place,
          help: "the first is compared with 'field', the second with 'else'; for two comparisons write two rules"))
    }
    return Rule(
      each: each, entries: entries.map(\.text), fields: fields, test: test, condition: condition,
      code: Finding.Code(code),
      severity: severity, message: message, help: help, place: node.place)
  }

  private mutating func readCondition(_ node: Node, in scope: FieldPath) -> Condition? {
    var found: [Finding] = []
    defer { findings += found }
    return FormReading.readCondition(node, into: &found) { name, answers in
      mention(name.text, in: scope, at: name.place, answers: answers)
    }
  }

  private mutating func mention(
    _ name: String, in scope: FieldPath, at place: Place, _ need: Mention.Need = .any, answers: [Mention.Word] = []
  ) -> FieldPath {
    let path = FieldPath(name, in: scope)
    mentions.append(Mention(path, in: scope, at: place, need: need, answers: answers))
    return path
  }

  private mutating func readTest(_ keys: inout MappingReader, in scope: FieldPath) -> Rule.Test? {
    let all = Rule.Test.Name.allCases
    let named = all.filter { keys.node($0.rawValue) != nil }
    guard let name = named.first, named.count == 1 else {
      findings.append(
        Finding(
          .error, .missingKey, named.isEmpty ? "a rule needs a test" : "a rule has one test, and here are several",
          at: keys.place, help: "write one of \(all.map(\.rawValue).joined(separator: ", "))"))
      return nil
    }
    switch name {
    case .notBefore: return readMoment(name, &keys, in: scope).map { .notBefore($0) }
    case .before: return readMoment(name, &keys, in: scope).map { .before($0) }
    case .notAfter: return readMoment(name, &keys, in: scope).map { .notAfter($0) }
    case .unique: return readUnique(&keys)
    case .count: return keys.number("count", in: 1...1000, into: &findings).map { .count($0) }
    case .needs: return keys.text("needs", into: &findings).map { .needs(mention($0.text, in: scope, at: $0.place)) }
    case .filled:
      if keys.flag("filled", into: &findings) { return .filled }
      findings.append(
        .badValue("'filled'", "false", expected: "true: a rule can only test that the field is filled", at: keys.place))
      return nil
    case .same:
      return keys.text("same", into: &findings).map { .same(mention($0.text, in: scope, at: $0.place, .value)) }
    case .differs:
      let others = keys.items("differs", into: &findings).compactMap { item in
        item.text("'differs'", into: &findings).map { mention($0, in: scope, at: item.place, .value) }
      }
      return .differs(others)
    case .ends: return .ends(keys.items("ends", into: &findings).compactMap { $0.text("'ends'", into: &findings) })
    }
  }

  /// Reads a day of the calendar, or a field with a date.
  private mutating func readMoment(
    _ name: Rule.Test.Name, _ keys: inout MappingReader, in scope: FieldPath
  ) -> Rule.Moment? {
    guard let (text, place) = keys.text(name.rawValue, into: &findings) else { return nil }
    if calendar?.contains(where: { $0.key == text }) ?? true { return .day(text) }
    return .field(mention(text, in: scope, at: place, .moment))
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

  private mutating func text(_ text: (text: String, place: Place), in scope: FieldPath) -> RichText {
    let calendar = calendar
    var named: [FieldPath] = []
    defer { mentions += named.map { Mention($0, in: scope, at: text.place) } }
    return Markup.parse(text.text, at: text.place, into: &findings) { name, found in
      if name == "#" { return .number }
      if name.hasPrefix("calendar.") {
        let key = String(name.dropFirst(9))
        guard let calendar, !calendar.contains(where: { $0.key == key }) else { return .day(key) }
        found.append(.unknownName("calendar day", key, known: calendar.map(\.key), at: text.place))
        return nil
      }
      let path = FieldPath(name, in: scope)
      named.append(path)
      return .field(path)
    }
  }
}

extension Rule.Test {
  /// What the test needs its field to be.
  fileprivate var need: Mention.Need {
    switch self {
    case .notBefore, .before, .notAfter: .date
    case .count: .list(entries: [])
    case .same, .differs, .ends, .unique: .value
    case .needs, .filled: .any
    }
  }
}
