import FormModel

/// The keys that a team's file can have, in the order in which the program and its forms declare them.
struct Outline {
  private(set) var sections: [Section] = []

  /// Keys at the root of the file, under one heading.
  struct Section {
    var heading: String
    /// The form that declares the keys; nil for the program.
    var form: String?
    var nodes: [Node] = []
  }

  /// A key of the file.
  struct Node {
    var key: String
    /// The field at the key; nil for a group.
    var field: Field?
    /// The forms that have the field.
    var forms: [String] = []
    var content = Content.value

    init(key: String) { self.key = key }
  }

  /// What is below a key.
  enum Content {
    case value
    case group([Node])
    case list(List)
  }

  /// A list of entries. All entries have the same keys.
  struct List {
    var members: [Node] = []
    /// The largest number of entries; nil if it is not known.
    var room: Int?
    /// The key with the number of the form that an entry is, and the numbers of all forms.
    var number: (key: String, all: [Int])?
  }

  /// - Parameter record: What is known of the team. Earlier names are a key of the file only where they are known.
  init(_ program: Program, _ templates: [Template], of record: Record? = nil) {
    sections.append(Section(heading: program.title.inComment))
    for field in program.fields where field.id.steps.count == 1 { insert(field) }
    for field in program.fields where field.id.steps.count > 1 {
      if case .key(let key)? = field.id.steps.first, !hasRoot(key) {
        sections.append(Section(heading: program.words(ofGroup: key)))
      }
      insert(field)
    }
    for person in program.people {
      if let record, !record.formerNames(of: person).isEmpty { insert(person.formerNames) }
    }
    // A form declares the fields of a list beside the list. The program declares them inside it.
    for field in program.fields {
      guard case .list(_, let children) = field.kind else { continue }
      for var child in children {
        child.id = field.id.anyEntry.appending(child.id)
        insert(child)
      }
    }
    for template in templates {
      let about = template.about.plainWords
      sections.append(
        Section(heading: template.title.plainWords + (about.isEmpty ? "" : ". \(about)"), form: template.id))
      for field in template.fieldsAsDeclared where !field.id.isOfOneEntry { insert(field, of: template.id) }
      number(template, of: program)
    }
    // Fields of single entries come last, because the list may be declared in any form.
    for template in templates {
      for field in template.fieldsAsDeclared where field.id.isOfOneEntry { insert(field, of: template.id) }
    }
    sections.append(Section(heading: "Days that are other than the program's"))
    for entry in program.calendar {
      var field = Field(
        id: Catalog.calendar.appending(entry.key), kind: .date,
        label: "otherwise \(entry.words ?? entry.day.words)",
        place: Place(file: "", position: .start))
      field.example = CalendarDate(year: 2000, month: entry.day.month, day: entry.day.day)?.iso
      insert(field)
    }
    sections.removeAll { $0.nodes.isEmpty }
  }

  private func hasRoot(_ key: String) -> Bool { sections.contains { $0.nodes.contains { $0.key == key } } }

  /// Adds a field under its first key. If a section has this key already, the field goes there.
  private mutating func insert(_ field: Field, of form: String? = nil) {
    guard case .key(let key)? = field.id.steps.first else { return }
    let section = sections.firstIndex { $0.nodes.contains { $0.key == key } }
    let own = form.flatMap { form in sections.firstIndex { $0.form == form } }
    sections[section ?? own ?? sections.count - 1].nodes.insert(field, at: field.id.steps[...], of: form)
  }

  /// Notes the numbers of a list whose entries are forms.
  private mutating func number(_ template: Template, of program: Program) {
    let numbers = program.packet.forms.filter { $0.form == template.id }.flatMap(\.numbers)
    guard let list = template.list, let number = template.number, !numbers.isEmpty else { return }
    for index in sections.indices {
      sections[index].nodes.update(list.steps[...]) { node in
        guard case .list(var entries) = node.content else { return }
        entries.number = (number.lastKey, numbers)
        entries.room = numbers.count
        node.content = .list(entries)
      }
    }
  }
}

extension [Outline.Node] {
  /// Adds a field. If it is there already, notes that another form has it.
  fileprivate mutating func insert(_ field: Field, at steps: ArraySlice<FieldPath.Step>, of form: String?) {
    guard case .key(let key)? = steps.first else { return }
    let index = firstIndex { $0.key == key } ?? endIndex
    if index == endIndex { append(Outline.Node(key: key)) }
    let rest = steps.dropFirst()
    switch rest.first {
    case nil: self[index].hold(field, of: form)
    case .key:
      var members: [Outline.Node] = []
      if case .group(let known) = self[index].content { members = known }
      members.insert(field, at: rest, of: form)
      self[index].content = .group(members)
    case .index(let entry):
      var list = Outline.List()
      if case .list(let known) = self[index].content { list = known }
      if self[index].field == nil, let entry { list.room = Swift.max(list.room ?? 0, entry + 1) }
      list.members.insert(field, at: rest.dropFirst(), of: form)
      self[index].content = .list(list)
    }
  }

  /// Changes the node at a path.
  fileprivate mutating func update(_ steps: ArraySlice<FieldPath.Step>, _ change: (inout Outline.Node) -> Void) {
    guard case .key(let key)? = steps.first, let index = firstIndex(where: { $0.key == key }) else { return }
    if steps.count == 1 { return change(&self[index]) }
    guard case .group(var members) = self[index].content else { return }
    members.update(steps.dropFirst(), change)
    self[index].content = .group(members)
  }
}

extension Outline.Node {
  /// Takes the field whose key this is.
  fileprivate mutating func hold(_ field: Field, of form: String?) {
    if let form, !forms.contains(form) { forms.append(form) }
    guard self.field == nil else { return }
    self.field = field
    guard case .list(let count, _) = field.kind else { return }
    var list = Outline.List()
    if case .list(let known) = content { list = known }
    list.room = count
    content = .list(list)
  }
}

extension FieldPath {
  /// Whether the path leads through one entry of a list, and not through any entry.
  fileprivate var isOfOneEntry: Bool {
    steps.contains { if case .index(.some) = $0 { true } else { false } }
  }
}

extension Template {
  /// The fields in the order of the template's file. Fields from other files come first.
  fileprivate var fieldsAsDeclared: [Field] {
    func order(_ field: Field) -> SourcePosition { field.place.file == place.file ? field.place.position : .start }
    return fields.sorted { (order($0), $0.id) < (order($1), $1.id) }
  }
}

extension Program {
  /// The heading of a group of the program's fields: the words for its person.
  fileprivate func words(ofGroup key: String) -> String {
    let group = FieldPath(key)
    let role = roles.first { $0.name?.isAt(group) ?? false }?.words
    let member = team.members.first { $0.name.isAt(group) }?.words
    let words = role ?? member ?? key.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
