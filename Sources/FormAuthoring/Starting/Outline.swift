import FormModel

/// What a team's file can hold, in the order in which the program and its forms declare it.
struct Outline {
  private(set) var sections: [Section] = []

  /// Keys of the file's root under one heading.
  struct Section {
    var heading: String
    /// The form that declares them; nil for what the program declares.
    var form: String?
    var nodes: [Node] = []
  }

  /// A key.
  struct Node {
    var key: String
    /// What it holds; of a list, the field that is one.
    var field: Field?
    /// The forms that have it.
    var forms: [String] = []
    var content = Content.value

    init(key: String) { self.key = key }
  }

  /// What stands under a key.
  enum Content {
    case value
    case group([Node])
    case list(List)
  }

  /// Entries, each with the same keys.
  struct List {
    var members: [Node] = []
    /// How many of them there can be; nil where nothing says so.
    var room: Int?
    /// The key that says which form an entry is, and which forms there are.
    var number: (key: String, all: [Int])?
  }

  init(_ program: Program, _ templates: [Template]) {
    sections.append(Section(heading: program.title.inComment))
    for field in program.fields where field.id.steps.count == 1 { insert(field) }
    for field in program.fields where field.id.steps.count > 1 {
      if case .key(let key)? = field.id.steps.first, !hasRoot(key) {
        sections.append(Section(heading: program.words(ofGroup: key)))
      }
      insert(field)
    }
    // A form declares the fields of a list beside it, the program inside it.
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
    // What is said of single entries is said of a list, wherever that is declared.
    for template in templates {
      for field in template.fieldsAsDeclared where field.id.isOfOneEntry { insert(field, of: template.id) }
    }
    sections.append(Section(heading: "Days that are other than the program's"))
    for entry in program.calendar {
      var field = Field(
        id: FieldPath("calendar").appending(entry.key), kind: .date,
        label: "otherwise \(entry.words ?? entry.day.words)",
        place: Place(file: "", position: .start))
      field.example = CalendarDate(year: 2000, month: entry.day.month, day: entry.day.day)?.iso
      insert(field)
    }
    sections.removeAll { $0.nodes.isEmpty }
  }

  private func hasRoot(_ key: String) -> Bool { sections.contains { $0.nodes.contains { $0.key == key } } }

  /// Adds a field under the root's key that it begins with, which stays where it first stood.
  private mutating func insert(_ field: Field, of form: String? = nil) {
    guard case .key(let key)? = field.id.steps.first else { return }
    let section = sections.firstIndex { $0.nodes.contains { $0.key == key } }
    let own = form.flatMap { form in sections.firstIndex { $0.form == form } }
    sections[section ?? own ?? sections.count - 1].nodes.insert(field, at: field.id.steps[...], of: form)
  }

  /// Says how many entries there are of a list whose entries are forms.
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
  /// Adds a field; of one that is there already it is noted that another form has it.
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
  /// Is a field's own key.
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
  /// Whether it leads through one entry of a list, rather than any.
  fileprivate var isOfOneEntry: Bool {
    steps.contains { if case .index(.some) = $0 { true } else { false } }
  }
}

extension Template {
  /// The fields in the order in which its file declares them; what other files declare stands first.
  fileprivate var fieldsAsDeclared: [Field] {
    func order(_ field: Field) -> SourcePosition { field.place.file == place.file ? field.place.position : .start }
    return fields.sorted { (order($0), $0.id) < (order($1), $1.id) }
  }
}

extension Program {
  /// What a group of the program's fields is called: as its person is.
  fileprivate func words(ofGroup key: String) -> String {
    let group = FieldPath(key)
    let role = roles.first { $0.name?.isAt(group) ?? false }?.words
    let member = team.members.first { $0.name.isAt(group) }?.words
    let words = role ?? member ?? key.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
