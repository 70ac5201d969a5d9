import FormModel

extension TemplateReader {
  /// Reads when a form is due, who fills it in, where it goes, and its rules.
  mutating func readJudging(_ keys: inout MappingReader, into template: inout Template) {
    template.called = keys.text("called", into: &findings).map { richText($0.text, at: $0.place) }
    template.due = readDue(&keys)
    template.completed = readDate("completed", &keys)
    template.dated = readDate("dated", &keys)
    template.isOptional = keys.flag("optional", into: &findings)
    if let role = keys.text("goes-to", into: &findings), knowsRole(role.text, at: role.place) {
      template.goesTo = role.text
    }
    template.filledBy = keys.items("filled-by", into: &findings).compactMap { node in
      guard let role = node.text("'filled-by'", into: &findings), knowsRole(role, at: node.place) else { return nil }
      return role
    }
    var reader = RuleReader(scope: scope, calendar: program.isPartial ? nil : program.calendar)
    template.rules = keys.items("rules", into: &findings).compactMap { reader.read($0) }
    findings += reader.findings
    mentions += reader.mentions
  }

  /// Reads the name of a field with a day. The field need not be on the form.
  private mutating func readDate(_ key: String, _ keys: inout MappingReader) -> FieldPath? {
    guard let name = keys.text(key, into: &findings) else { return nil }
    let path = absolute(name.text)
    mentions.append(Mention(path, in: scope, at: name.place, need: .date))
    return path
  }

  /// Reads the due day: a day of the calendar, or a day for each number.
  private mutating func readDue(_ keys: inout MappingReader) -> [Int?: String] {
    guard let node = keys.node("due") else { return [:] }
    if case .text(let key) = node.content { return knowsDay(key, at: node.place) ? [nil: key] : [:] }
    var due: [Int?: String] = [:]
    if scope.isRoot {
      findings.append(
        Finding(
          .error, .badValue, "'due' names a day for each number, but this form has no 'list'", at: node.place,
          help: "write one day of the calendar for it"))
      return [:]
    }
    for entry in keys.entries("due", into: &findings) {
      guard let number = Int(entry.key) else {
        findings.append(.badValue("'due'", entry.key, expected: "a number of the form", at: entry.place))
        continue
      }
      guard let key = entry.value.text("'\(entry.key)'", into: &findings), knowsDay(key, at: entry.value.place) else {
        continue
      }
      due[number] = key
    }
    return due
  }

  /// Whether the program has this day. If not, that is a finding.
  mutating func knowsDay(_ key: String, at place: Place) -> Bool {
    if program.calendar.contains(where: { $0.key == key }) || program.isPartial { return true }
    findings.append(.unknownName("calendar day", key, known: program.calendar.map(\.key), at: place))
    return false
  }
}
