import FormModel

/// Reads `program.yaml`: what the forms share.
package struct ProgramReader {
  private var findings: [Finding] = []

  /// Reads `file`; every mistake is a finding.
  ///
  /// - Returns: nil where nothing can be made of it.
  package static func read(_ file: SourceFile, into findings: inout [Finding]) -> Program? {
    guard let root = readYAML(file, limits: .template, into: &findings) else { return nil }
    var reader = ProgramReader()
    let program = reader.read(root)
    findings += reader.findings
    return program
  }

  private mutating func read(_ root: Node) -> Program? {
    var keys = MappingReader(root, what: "the program", into: &findings)
    let title = keys.requiredText("title", into: &findings)?.text ?? ""
    let language = readLanguage(&keys)
    let yearNode = keys.node("year")
    let roles = readRoles(&keys)
    var fieldReader = FieldReader(roles: roles.map(\.id))
    let fields = keys.entries("fields", into: &findings).flatMap { fieldReader.read($0, id: FieldPath($0.key)) }
    findings += fieldReader.findings
    let calendar = keys.entries("calendar", into: &findings).compactMap { readDay($0) }
    let packet = keys.node("packet").map { readPacket($0) }
    let team = keys.node("team").map { readTeam($0, fields: fields) }
    for key in ["packet", "team", "year"] where keys.node(key) == nil {
      findings.append(.missingKey(key, in: "the program", at: keys.place))
    }
    var rules = RuleReader(scope: .root, calendar: calendar)
    let stated = keys.items("rules", into: &findings).compactMap { rules.read($0) }
    findings += rules.findings
    let completers = keys.entries("completers", into: &findings).compactMap { entry in
      entry.value.text("'\(entry.key)'", into: &findings).map { (words: entry.key, field: FieldPath($0)) }
    }
    keys.finish(into: &findings)
    for role in roles {
      if let name = role.name, !fields.contains(where: { $0.id == name }) {
        findings.append(.unknownName("field", name.text, known: fields.map(\.id.text), at: root.place))
      }
    }
    guard let packet, let team, let year = yearNode.flatMap({ readYear($0, fields: fields) }) else {
      return nil
    }
    var program = Program(
      title: title, year: year.field, yearBegins: year.begins, roles: roles, calendar: calendar, packet: packet,
      team: team, fields: fields, rules: stated)
    program.completers = completers
    if let language { program.language = language }
    return program
  }

  private mutating func readLanguage(_ keys: inout MappingReader) -> String? {
    guard let (text, place) = keys.text("language", into: &findings) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (48...57).contains($0) }
    }
    guard isTag, let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else {
      findings.append(.badValue("'language'", text, expected: "a language, as en or es-US", at: place))
      return nil
    }
    return text
  }

  /// The field that holds the program year, and the day on which it begins.
  private mutating func readYear(_ node: Node, fields: [Field]) -> (field: FieldPath, begins: MonthDay)? {
    var keys = MappingReader(node, what: "'year'", into: &findings)
    let id = keys.requiredText("field", into: &findings)
    let begins = keys.requiredText("begins", into: &findings).flatMap { monthDay($0.text, at: $0.place) }
    keys.finish(into: &findings)
    guard let id else { return nil }
    if !fields.contains(where: { $0.id.text == id.text }) {
      findings.append(.unknownName("field", id.text, known: fields.map(\.id.text), at: id.place))
    }
    return begins.map { (FieldPath(id.text), $0) }
  }

  private mutating func monthDay(_ text: String, at place: Place) -> MonthDay? {
    if let day = MonthDay(text) { return day }
    findings.append(.badValue("day", text, expected: "a day like 'December 14'", at: place))
    return nil
  }

  private mutating func readRoles(_ keys: inout MappingReader) -> [Program.Role] {
    keys.entries("roles", into: &findings).map { entry in
      var role = MappingReader(entry.value, what: "role '\(entry.key)'", into: &findings)
      let words = role.requiredText("words", into: &findings)?.text ?? entry.key
      let name = role.text("name", into: &findings).map { FieldPath($0.text) }
      role.finish(into: &findings)
      return Program.Role(id: entry.key, words: words, name: name)
    }
  }

  private mutating func readDay(_ entry: Node.Entry) -> Program.CalendarEntry? {
    if case .text(let text) = entry.value.content {
      return monthDay(text, at: entry.value.place).map {
        Program.CalendarEntry(key: entry.key, day: $0, words: nil)
      }
    }
    var keys = MappingReader(entry.value, what: "day '\(entry.key)'", into: &findings)
    let day = keys.requiredText("day", into: &findings)
    let from = keys.text("from", into: &findings).flatMap { monthDay($0.text, at: $0.place) }
    let words = keys.text("words", into: &findings)?.text
    keys.finish(into: &findings)
    return day.flatMap { monthDay($0.text, at: $0.place) }.map {
      Program.CalendarEntry(key: entry.key, day: $0, from: from, words: words)
    }
  }

  private mutating func readPacket(_ node: Node) -> Program.Packet {
    var keys = MappingReader(node, what: "'packet'", into: &findings)
    let name = keys.requiredText("name", into: &findings)?.text ?? "packet"
    let forms = keys.items("forms", into: &findings).compactMap { item -> Program.Packet.Entry? in
      guard case .mapping(let entries) = item.content, let entry = entries.first, entries.count == 1 else {
        return item.text("a form", into: &findings).map { .init(form: $0, numbers: [], place: item.place) }
      }
      let numbers = entry.value.items("'\(entry.key)'", into: &findings).compactMap { number -> Int? in
        let text = number.text("a number", into: &findings) ?? ""
        if let value = Int(text), (1...1000).contains(value) { return value }
        findings.append(.badValue("number", text, expected: "a whole number from 1", at: number.place))
        return nil
      }
      return .init(form: entry.key, numbers: numbers, place: entry.place)
    }
    keys.finish(into: &findings)
    return Program.Packet(name: name, forms: forms)
  }

  private mutating func readTeam(_ node: Node, fields: [Field]) -> Program.TeamIdentity {
    var keys = MappingReader(node, what: "'team'", into: &findings)
    let list = keys.requiredText("list", into: &findings)?.text ?? "teams"
    let members = keys.entries("members", into: &findings).compactMap { entry -> (words: String, name: FieldPath)? in
      guard let id = entry.value.text("'\(entry.key)'", into: &findings) else { return nil }
      if !fields.contains(where: { $0.id.text == id }) {
        findings.append(.unknownName("field", id, known: fields.map(\.id.text), at: entry.value.place))
      }
      return (entry.key, FieldPath(id))
    }
    if members.isEmpty { findings.append(.missingKey("members", in: "'team'", at: node.place)) }
    keys.finish(into: &findings)
    return Program.TeamIdentity(list: list, members: members)
  }
}
