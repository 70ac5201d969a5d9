import FormModel

/// Reads `program.yaml`: what the forms share.
package struct ProgramReader {
  private var findings: [Finding] = []
  /// Whether the whole file could be read.
  private var isWhole = true
  private var roles: [Program.Role] = []
  /// The shared fields that the program names.
  private var names: [(name: String, place: Place, use: Field.Use)] = []

  /// Reads a program. Each mistake is a finding.
  ///
  /// - Returns: The program without what the error findings are about; nil if the file cannot be read as YAML.
  package static func read(_ file: SourceFile, into findings: inout [Finding]) -> Program? {
    var found: [Finding] = []
    defer { findings += found }
    guard let root = readYAML(file, limits: .template, into: &found) else { return nil }
    var reader = ProgramReader()
    reader.isWhole = !found.contains(where: \.isUnreadable)
    let program = reader.read(root)
    found += reader.isWhole ? reader.findings : reader.findings.filter { !$0.isOfAbsence }
    return program
  }

  private mutating func read(_ root: Node) -> Program? {
    var keys = MappingReader(root, what: "the program", into: &findings)
    keys.alike = ["roles", "rules"]
    let title = keys.requiredText("title", into: &findings)?.text ?? ""
    let language = readLanguage(&keys)
    // If there is a list in place of a mapping, its declarations are not known.
    let knowsNames =
      isWhole
      && ["roles", "fields", "calendar"].allSatisfy { keys.node($0).map { $0.isEmpty || $0.isMapping } ?? true }
    roles = readRoles(&keys)
    var fieldReader = FieldReader(roles: knowsNames ? roles.map(\.id) : nil, scope: .root)
    let fields = keys.entries("fields", into: &findings).flatMap { fieldReader.read($0, id: FieldPath($0.key)) }
    findings += fieldReader.findings
    let calendar = keys.entries("calendar", into: &findings).map { readDay($0) }
    for key in ["packet", "team", "year"] { keys.require(key, into: &findings) }
    let packet = keys.node("packet").map { readPacket($0) }
    let team = keys.node("team").map { readTeam($0) }
    let year = keys.node("year").map { readYear($0) }
    var rules = RuleReader(scope: .root, calendar: knowsNames ? calendar : nil)
    let stated = keys.items("rules", into: &findings).compactMap { rules.read($0) }
    findings += rules.findings
    var mentions = fieldReader.mentions + rules.mentions
    let completers = keys.entries("completers", into: &findings).compactMap {
      entry -> (words: String, field: FieldPath)? in
      guard let id = entry.value.text("a field's id", into: &findings) else { return nil }
      mentions.append(Mention(FieldPath(id), in: .root, at: entry.value.place, need: .value))
      return (entry.key, FieldPath(id))
    }
    keys.finish(into: &findings)
    if knowsNames { checkNames(among: fields) }
    reportRepeatedHeadings(fields)
    var program = Program(
      title: title, year: year?.field ?? .root, yearBegins: year?.begins ?? .newYear, roles: roles, calendar: calendar,
      packet: packet ?? .init(name: "packet", forms: []), team: team ?? .init(list: "teams", members: []),
      fields: fields, rules: stated)
    program.completers = completers
    program.mentions = mentions
    program.isPartial = !knowsNames
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

  /// The path of a field that the program names, and must declare.
  private mutating func name(_ node: Node, as use: Field.Use) -> FieldPath? {
    guard let text = node.text("a field's id", into: &findings) else { return nil }
    names.append((text, node.place, use))
    return FieldPath(text)
  }

  /// Reports each name that no shared field has, and each field of the wrong kind.
  private mutating func checkNames(among fields: [Field]) {
    for (name, place, use) in names {
      if let field = fields.first(where: { $0.id.text == name }) {
        if !use.takes(field.kind) { findings.append(.badValue("field", name, expected: use.needs, at: place)) }
      } else {
        findings.append(.unknownName("field", name, known: fields.map(\.id.text), at: place))
      }
    }
  }

  /// Reports each field with the same spreadsheet heading as an earlier field. A field may repeat its own.
  private mutating func reportRepeatedHeadings(_ fields: [Field]) {
    var known: [String: FieldPath] = [:]
    for field in fields {
      for heading in [field.heading].compactMap(\.self) + field.headings {
        let first = known[heading.headingKey] ?? field.id
        known[heading.headingKey] = first
        if first == field.id { continue }
        findings.append(
          Finding(
            .error, .badValue, "another field has the heading '\(heading)' too", at: field.place,
            help: "give one of them another heading"))
      }
    }
  }

  /// The field that holds the program year, and the day on which it begins.
  private mutating func readYear(_ node: Node) -> (field: FieldPath, begins: MonthDay) {
    var keys = MappingReader(node, what: "'year'", into: &findings)
    keys.require("field", into: &findings)
    let field = keys.node("field").flatMap { name($0, as: .year) }
    let begins = keys.requiredText("begins", into: &findings).flatMap { monthDay($0.text, at: $0.place) }
    keys.finish(into: &findings)
    return (field ?? .root, begins ?? .newYear)
  }

  private mutating func monthDay(_ text: String, at place: Place) -> MonthDay? {
    if let day = MonthDay(text) { return day }
    var finding = Finding.badValue("day", text, expected: "a day of every year", at: place)
    let near = CalendarDate(text).map { MonthDay(of: $0).words }
    finding.help = "write month and day, as \(near ?? "December 14")"
    findings.append(finding)
    return nil
  }

  private mutating func readRoles(_ keys: inout MappingReader) -> [Program.Role] {
    keys.entries("roles", into: &findings).map { entry in
      var role = MappingReader(entry.value, what: "role '\(entry.key)'", into: &findings)
      let words = role.requiredText("words", into: &findings)?.text ?? entry.key
      let name = role.node("name").flatMap { self.name($0, as: .sentence) }
      role.finish(into: &findings)
      return Program.Role(id: entry.key, words: words, name: name)
    }
  }

  private mutating func readDay(_ entry: Node.Entry) -> Program.CalendarEntry {
    if !FieldPath(entry.key).isWellFormed { findings.append(.badPath("day", entry.key, at: entry.place)) }
    if case .text(let text) = entry.value.content {
      // A day that does not exist is reported already. The key of the day is known.
      return Program.CalendarEntry(
        key: entry.key, day: monthDay(text, at: entry.value.place) ?? .newYear, words: nil)
    }
    var keys = MappingReader(entry.value, what: "day '\(entry.key)'", into: &findings)
    let day = keys.requiredText("day", into: &findings).flatMap { monthDay($0.text, at: $0.place) }
    let from = keys.text("from", into: &findings).flatMap { monthDay($0.text, at: $0.place) }
    let words = keys.text("words", into: &findings)?.text
    keys.finish(into: &findings)
    return Program.CalendarEntry(key: entry.key, day: day ?? .newYear, from: from, words: words)
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
    var known: Set<String> = []
    for form in forms where !known.insert(form.form).inserted {
      findings.append(
        Finding(
          .error, .badValue, "the packet has the form '\(form.form)' twice", at: form.place,
          help: "take one of them out, or give one of them all the numbers"))
    }
    return Program.Packet(name: name, forms: forms)
  }

  /// The name of a member who has only one team a year. The program says the member's role.
  private mutating func readSingle(_ item: Node, members: [FieldPath]) -> FieldPath? {
    guard let id = item.text("a role", into: &findings) else { return nil }
    let known = roles.filter { role in role.name.map { members.contains($0) } ?? false }
    if let role = known.first(where: { $0.id == id }) { return role.name }
    if roles.contains(where: { $0.id == id }) {
      findings.append(.badValue("role", id, expected: "one whose 'name' is a name of 'members'", at: item.place))
    } else {
      findings.append(.unknownName("role", id, known: known.map(\.id), at: item.place))
    }
    return nil
  }

  private mutating func readTeam(_ node: Node) -> Program.TeamIdentity {
    var keys = MappingReader(node, what: "'team'", into: &findings)
    let list = keys.requiredText("list", into: &findings)?.text ?? "teams"
    let members = keys.entries("members", into: &findings).compactMap { entry -> (words: String, name: FieldPath)? in
      name(entry.value, as: .sentence).map { (entry.key, $0) }
    }
    if members.isEmpty { keys.require("members", into: &findings) }
    let single = keys.items("one-team", into: &findings).compactMap { readSingle($0, members: members.map(\.name)) }
    keys.finish(into: &findings)
    var team = Program.TeamIdentity(list: list, members: members)
    team.oneTeam = Set(single)
    return team
  }
}
