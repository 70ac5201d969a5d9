/// What is known of a team before anything is judged. It is a pure function of the record and of what reading found.
struct Facts {
  let catalog: Catalog
  let source: TeamSource
  /// What the images of signatures show, by the path of the value.
  let images: [FieldPath: ImageFacts]
  /// The day on which everything is judged.
  let today: CalendarDate
  /// The team's name in a sentence.
  let team: String?
  /// The program year, where it is one.
  let year: ProgramYear?
  /// The record without any form.
  let program: FormView
  /// The judged forms, each with all that the team has of it.
  let forms: [(form: Catalog.Form, views: [FormView])]
  /// The values and groups that reading found wrong.
  let wrong: Set<FieldPath>
  /// The keys that are absent and written there misspelt.
  let misspelt: Set<FieldPath>
  /// The number of each entry of a list that is a form.
  let numbers: [FieldPath: Int]
  /// The first begun form that requires a shared field or its group.
  private(set) var askers: [FieldPath: FormView] = [:]

  init(_ source: TeamSource, images: [FieldPath: ImageFacts], in catalog: Catalog, today: CalendarDate) {
    self.source = source
    self.images = images
    self.catalog = catalog
    self.today = today
    let record = source.record
    team = record.teamName(in: catalog.program)
    year = record[catalog.program.year].flatMap { ProgramYear($0) }
    misspelt = record.allMisspelt
    let wrong = source.wrong
    self.wrong = wrong
    let presence = Presence(record, in: catalog)
    program = FormView(nil, number: nil, entry: nil, of: record, in: catalog, presence: presence)
    var numbers: [FieldPath: Int] = [:]
    forms = catalog.judged.map { form in
      let entries = form.entries(in: record) { wrong.contains($0) }
      for (number, entry) in entries.byNumber { numbers[entry] = number }
      return (form, FormView.all(form, entries, of: record, in: catalog, presence: presence))
    }
    self.numbers = numbers
    for view in forms.flatMap(\.views) where view.isBegun { ask(view) }
  }

  var record: Record { source.record }

  /// Notes the shared fields that a form is the first to require.
  private mutating func ask(_ view: FormView) {
    for case .value(let field, let group, isShared: true) in view.form?.requirements ?? []
    where askers[field.path] == nil && isAsked(field, of: view) {
      askers[field.path] = view
      if let group, askers[group] == nil, !view.isFilled(group), !isWrongOrMisspelt(below: group) {
        askers[group] = view
      }
    }
  }

  /// Whether a form requires a field.
  func isAsked(_ field: Declared, of view: FormView, in each: [FormView.Each] = []) -> Bool {
    field.field.isRequired || field.field.requiredWhen.map { view.holds($0, in: each) } ?? false
  }

  /// Whether reading found something wrong or misspelt at a path or below.
  private func isWrongOrMisspelt(below path: FieldPath) -> Bool {
    wrong.contains { $0.isAt(path) } || misspelt.contains { $0.isAt(path) }
  }

  /// The form whose own value a path leads to; nil for a shared value.
  func owner(of path: FieldPath) -> FormView.ID? {
    guard let owner = catalog.form(owning: path) else { return nil }
    return .init(form: owner.template.id, key: owner.template.list.map { path.entry(of: $0) ?? $0 } ?? owner.key)
  }

  /// The form that a finding at a path is about: whose own value it is, else the first that requires it.
  func form(of path: FieldPath) -> FormRef? {
    if let owner = catalog.form(owning: path) {
      return FormRef(owner.template.id, owner.template.list.flatMap { path.entry(of: $0) }.flatMap { numbers[$0] })
    }
    for outer in path.outward {
      if let view = askers[outer] { return view.ref }
    }
    return nil
  }

  /// The path as people count forms: the second form of a list is `[1]`, wherever its entry is in the file.
  func canonical(_ path: FieldPath) -> FieldPath {
    guard let list = catalog.form(owning: path)?.template.list, let entry = path.entry(of: list),
      let number = numbers[entry]
    else { return path }
    return FieldPath(list[number - 1].text + path.text.dropFirst(entry.text.count))
  }

  /// The place of a value; where it is absent its key, else the nearest key or entry around it, else the start.
  func place(of path: FieldPath) -> Place? {
    if let place = record.value(path)?.place ?? record.key(path) { return place }
    // In a spreadsheet the column is missing, unless the value belongs to an entry.
    if let header = record.header, catalog.hasColumn(path) { return header }
    for group in path.groups {
      if let place = record.key(group) { return place }
    }
    return record.place
  }
}
