/// A record as one form sees it: the values, conditions, texts and days for this form, and whether it is complete.
///
/// Layout, checks and merging read a record through a view. A view does not know which values are wrong. A caller that
/// must not count wrong days passes them as `unless`.
public struct FormView: Sendable {
  /// The form; nil for the view of a program's rules, which belong to no form.
  public let form: Catalog.Form?
  /// The number of a repeated form. It is nil for a form that a team has once, and for an entry without a number of its
  /// own.
  public let number: Int?
  /// The entry of the form's list; nil if the record has no entry for the form, or the form has no list.
  public let entry: FieldPath?
  let shared: Shared

  /// What all views of one record share. It is one object, so a view is cheap to pass on.
  final class Shared: Sendable {
    let catalog: Catalog
    let record: Record
    let presence: Presence
    /// The program year to use if the record has none.
    let year: String?
    /// The program year of the record, if it has a valid one.
    let programYear: ProgramYear?

    init(_ record: Record, in catalog: Catalog, year: String? = nil) {
      self.catalog = catalog
      self.record = record
      self.year = year
      programYear = record[catalog.program.year].flatMap { ProgramYear($0) }
      presence = Presence(record, in: catalog)
    }
  }

  /// One entry of a list. Paths that begin with `list[]` lead into `entry`.
  public struct Each: Sendable {
    public var list: FieldPath
    public var entry: FieldPath

    public init(_ entry: FieldPath, of list: FieldPath) {
      self.list = list
      self.entry = entry
    }
  }

  init(_ form: Catalog.Form?, number: Int? = nil, entry: FieldPath? = nil, of shared: Shared) {
    self.form = form
    self.number = number
    self.entry = entry
    self.shared = shared
  }

  /// Finds the entry of the list with the form's number.
  ///
  /// - Parameters:
  ///   - ref: A form of the catalogue.
  ///   - year: The program year to use if the record has none.
  public init(_ catalog: Catalog, _ ref: FormRef, of record: Record, year: String? = nil) {
    guard let form = catalog.form(ref.form) else { preconditionFailure("no form '\(ref.form)'") }
    let entry = ref.number.flatMap { form.entry($0, in: record) }
    self.init(form, number: ref.number, entry: entry, of: Shared(record, in: catalog, year: year))
  }

  public var catalog: Catalog { shared.catalog }

  /// The path of a field in the record. `LIST[]` becomes this form's entry, and `[#]` the entry with this form's
  /// number.
  ///
  /// - Parameter each: The entries for the lists that the path leads through, from the outer list to the inner one.
  /// - Returns: nil if the record has no such entry.
  public func path(_ id: FieldPath, in each: [Each] = []) -> FieldPath? {
    guard id.isInList else { return id }
    var path = each.isEmpty ? id : each.reduce(id) { $0.at($1.entry, of: $1.list) }
    if let form, let list = form.template.list {
      if let entry {
        path = path.at(entry, of: list)
      } else if form.template.isOfEntry(path) {
        return nil
      }
    }
    if path.isNumbered { return number.map { path.numbered($0 - 1) } }
    return path
  }

  /// The full name of a field, for PDF forms and findings. Form 2 of a list is `[1]`, at any position of its entry in
  /// the record.
  public func fullName(_ id: FieldPath) -> FieldPath {
    guard let list = form?.template.list, let number else { return id }
    return id.at(list[number - 1], of: list)
  }

  /// The form with its number; nil if the view has no form.
  public var ref: FormRef? { form.map { FormRef($0.template.id, number) } }

  /// The form's name in a sentence.
  public var called: String { form?.called(number) ?? "" }

  /// The path that identifies the form in the record: its entry of a list, or else its key.
  var key: FieldPath { entry ?? form?.key ?? .root }

  /// The identity of a form of a team. Two forms can have the same key, and two entries can have no number.
  struct ID: Hashable {
    let form: ObjectIdentifier?
    let key: FieldPath

    init(_ form: Catalog.Form?, _ key: FieldPath) {
      self.form = form.map { ObjectIdentifier($0) }
      self.key = key
    }
  }

  var id: ID { ID(form, key) }

  /// Whether the record has a value of the form's own. Its number and printed names do not count.
  public var isBegun: Bool {
    guard let form else { return false }
    if form.template.list != nil { return entry.map { shared.presence.isBegun($0) } ?? false }
    return form.ownPaths.contains { shared.presence.isBegun($0) }
  }
}
