/// The facts about a team that all checks use. They depend only on the record and on the findings of reading.
///
/// They are one object, so checks and rules pass them on without a copy.
final class Facts: Sendable {
  let catalog: Catalog
  let source: TeamSource
  /// What the images of signatures show, by the path of the value.
  let images: [FieldPath: ImageFacts]
  /// The day of the check.
  let today: CalendarDate
  /// The team's name in a sentence.
  let team: String?
  /// The record as the program's rules see it, without a form.
  let program: FormView
  /// The judged forms, each with all forms of its kind that the team has.
  let forms: [(form: Catalog.Form, views: [FormView])]
  /// What reading found wrong.
  let faults: Faults
  /// The form's number for each entry of a list that is a form.
  let numbers: [FieldPath: Int]
  /// The entries whose number an earlier entry has.
  let repeated: [(form: Catalog.Form, entry: FieldPath, number: Int)]
  /// The first begun form that requires each shared field or its group.
  let askers: [FieldPath: FormView]
  /// The shared fields and groups that each form is the first to require.
  let asked: [FormView.ID: [FieldPath]]

  init(_ source: TeamSource, images: [FieldPath: ImageFacts], in catalog: Catalog, today: CalendarDate) {
    let record = source.record
    let faults = Faults(wrong: source.wrong, misspelt: record.allMisspelt)
    let shared = FormView.Shared(record, in: catalog)
    var numbers: [FieldPath: Int] = [:]
    var repeated: [(form: Catalog.Form, entry: FieldPath, number: Int)] = []
    forms = catalog.judged.map { form in
      let entries = form.entries(in: record, unless: faults.isWrong)
      for (number, entry) in entries.byNumber { numbers[entry] = number }
      repeated += entries.repeated.map { (form, $0.entry, $0.number) }
      return (form, FormView.all(form, entries, of: shared))
    }
    var askers: [FieldPath: FormView] = [:]
    askers.reserveCapacity(catalog.program.fields.count)
    var asked: [FormView.ID: [FieldPath]] = [:]
    for (form, views) in forms {
      for view in views where view.isBegun {
        var paths: [FieldPath] = []
        for case .value(let field, let group, isShared: true) in form.requirements
        where askers[field.path] == nil && Self.isAsked(field, of: view) {
          askers[field.path] = view
          paths.append(field.path)
          if let group, askers[group] == nil, !view.isFilled(group), !faults.isAnyWrong(below: group) {
            askers[group] = view
            paths.append(group)
          }
        }
        if !paths.isEmpty { asked[view.id, default: []] += paths }
      }
    }
    self.source = source
    self.images = images
    self.catalog = catalog
    self.today = today
    self.faults = faults
    self.numbers = numbers
    self.repeated = repeated
    self.askers = askers
    self.asked = asked
    team = record.teamName(in: catalog.program)
    program = FormView(nil, of: shared)
  }

  var record: Record { source.record }
  /// The program year, if the record has a valid one.
  var year: ProgramYear? { program.shared.programYear }

  /// Whether a form requires a field.
  static func isAsked(_ field: Declared, of view: FormView, in each: [FormView.Each] = []) -> Bool {
    field.field.isRequired || field.field.requiredWhen.map { view.holds($0, in: each) } ?? false
  }

  /// The form whose own value a path leads to; nil for a shared value.
  func owner(of path: FieldPath) -> FormView.ID? {
    guard let owner = catalog.form(owning: path) else { return nil }
    return .init(owner, owner.template.list.map { path.entry(of: $0) ?? $0 } ?? owner.key)
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
