/// A record as one form has it: its values, conditions, texts, days, and whether it is complete.
///
/// Layout, checks and merging ask here what a record says. A view knows nothing of what is wrong with a value: who must not
/// count wrong days passes them as `unless`.
public struct FormView: Sendable {
  public let catalog: Catalog
  /// The form; nil for what is said of a team without any form, as the program's rules do.
  public let form: Catalog.Form?
  /// Which of a repeated form it is; nil for a form that there is once, and for an entry without a number of its own.
  public let number: Int?
  /// The entry of the form's list; nil where the record has no entry for it, and for a form that has no list.
  public let entry: FieldPath?
  let record: Record
  let presence: Presence?
  /// The program year where the record has none.
  let year: String?

  /// The entry of an `each` for which a path is meant: paths that begin with `list[]` lead into `entry`.
  public struct Each: Sendable {
    public var list: FieldPath
    public var entry: FieldPath

    public init(_ entry: FieldPath, of list: FieldPath) {
      self.list = list
      self.entry = entry
    }
  }

  init(
    _ form: Catalog.Form?, number: Int?, entry: FieldPath?, of record: Record, in catalog: Catalog,
    presence: Presence? = nil, year: String? = nil
  ) {
    self.form = form
    self.number = number
    self.entry = entry
    self.record = record
    self.catalog = catalog
    self.presence = presence
    self.year = year
  }

  /// Looks for the entry that has the form's number in its list.
  ///
  /// - Parameters:
  ///   - ref: A form of the catalogue.
  ///   - year: The program year where the record has none.
  public init(_ catalog: Catalog, _ ref: FormRef, of record: Record, year: String? = nil) {
    guard let form = catalog.form(ref.form) else { preconditionFailure("no form '\(ref.form)'") }
    let entry = ref.number.flatMap { form.entry($0, in: record) }
    self.init(form, number: ref.number, entry: entry, of: record, in: catalog, year: year)
  }

  /// The path of a field in the record: in this form's entry for `LIST[]`, in the entry with its number for `[#]`.
  ///
  /// - Parameter each: The entries that are meant, the outer list's first.
  /// - Returns: nil where the record has no such entry.
  public func path(_ id: FieldPath, in each: [Each] = []) -> FieldPath? {
    var path = each.isEmpty ? id : each.reduce(id) { $0.at($1.entry, of: $1.list) }
    if let template = form?.template, let list = template.list {
      if let entry {
        path = path.at(entry, of: list)
      } else if template.isOfEntry(path) {
        return nil
      }
    }
    if path.isNumbered { return number.map { path.numbered($0 - 1) } }
    return path
  }

  /// The full name of a field's value, as PDF forms and findings have it: form 2 of a list is `[1]`, wherever its entry is
  /// in the record.
  public func fullName(_ id: FieldPath) -> FieldPath {
    guard let list = form?.template.list, let number else { return id }
    return id.at(list[number - 1], of: list)
  }

  /// The form with its number; nil for a view without a form.
  public var ref: FormRef? { form.map { FormRef($0.template.id, number) } }

  /// The form's name in a sentence.
  public var called: String { form?.called(number) ?? "" }

  /// The path by which the form itself is known in the record: its entry of a list, else its key.
  var key: FieldPath { entry ?? form?.key ?? .root }

  /// What tells the forms of a team apart. Two forms can have one key, and two entries can lack a number.
  struct ID: Hashable {
    let form: String?
    let key: FieldPath
  }

  var id: ID { ID(form: form?.template.id, key: key) }

  /// Whether the record has something of the form's own, its number and printed names aside.
  public var isBegun: Bool {
    guard let form else { return false }
    let presence = presence ?? Presence(record, in: catalog)
    if form.template.list != nil { return entry.map { presence.isBegun($0) } ?? false }
    return form.ownPaths.contains { presence.isBegun($0) }
  }
}
