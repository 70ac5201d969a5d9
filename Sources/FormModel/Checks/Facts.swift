/// The facts about a team that all checks use. They depend only on the record and on the findings of reading.
///
/// They are one object, so checks and rules pass them on without a copy.
final class Facts {
  let catalog: Catalog
  let source: TeamSource
  /// What the images of signatures show, by the path of the value.
  let images: [FieldPath: ImageFacts]
  /// The day of the check.
  let today: CalendarDate
  /// The team's name in a sentence.
  let team: String?
  /// The program year, if the record has a valid one.
  let year: ProgramYear?
  /// The record as the program's rules see it, without a form.
  let program: FormView
  /// The judged forms, each with all forms of its kind that the team has.
  let forms: [(form: Catalog.Form, views: [FormView])]
  /// The values and groups that reading found wrong.
  let wrong: Set<FieldPath>
  /// The keys that are absent because they are misspelt.
  let misspelt: Set<FieldPath>
  /// The form's number for each entry of a list that is a form.
  let numbers: [FieldPath: Int]
  /// The first begun form that requires each shared field or its group.
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
    let shared = FormView.Shared(record, in: catalog)
    program = FormView(nil, number: nil, entry: nil, of: shared)
    var numbers: [FieldPath: Int] = [:]
    forms = catalog.judged.map { form in
      let entries = form.entries(in: record) { wrong.contains($0) }
      for (number, entry) in entries.byNumber { numbers[entry] = number }
      return (form, FormView.all(form, entries, of: shared))
    }
    self.numbers = numbers
    for view in forms.flatMap(\.views) where view.isBegun { ask(view) }
  }

  var record: Record { source.record }

  /// Notes the shared fields that no earlier form requires.
  private func ask(_ view: FormView) {
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

  /// Whether something at a path or below it is wrong or misspelt.
  private func isWrongOrMisspelt(below path: FieldPath) -> Bool {
    wrong.contains { $0.isAt(path) } || misspelt.contains { $0.isAt(path) }
  }

  /// The form whose own value a path leads to; nil for a shared value.
  func owner(of path: FieldPath) -> FormView.ID? {
    guard let owner = catalog.form(owning: path) else { return nil }
    return .init(form: owner.template.id, key: owner.template.list.map { path.entry(of: $0) ?? $0 } ?? owner.key)
  }

  /// The form that a finding at a path is about. It is the form that has the value as its own, or else the first form
  /// that requires it.
  func form(of path: FieldPath) -> FormRef? {
    if let owner = catalog.form(owning: path) {
      return FormRef(owner.template.id, owner.template.list.flatMap { path.entry(of: $0) }.flatMap { numbers[$0] })
    }
    for outer in path.outward {
      if let view = askers[outer] { return view.ref }
    }
    return nil
  }

  /// The path with the form's number in place of its position: form 2 of a list is `[1]`, at any position of its entry
  /// in the file.
  func canonical(_ path: FieldPath) -> FieldPath {
    guard let list = catalog.form(owning: path)?.template.list, let entry = path.entry(of: list),
      let number = numbers[entry]
    else { return path }
    return FieldPath(list[number - 1].text + path.text.dropFirst(entry.text.count))
  }

  /// The place of a value. If it is absent, it is the place of its key, or else of the nearest key or entry around it,
  /// or else the start.
  func place(of path: FieldPath) -> Place? {
    if let place = record.value(path)?.place ?? record.key(path) { return place }
    // In a spreadsheet, a value is absent because its column is absent, unless the value belongs to an entry.
    if let header = record.header, catalog.hasColumn(path) { return header }
    for group in path.groups {
      if let place = record.key(group) { return place }
    }
    return record.place
  }
}
