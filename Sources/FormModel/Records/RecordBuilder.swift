/// The only way to make a record. A reader of YAML or of spreadsheets gives each text with its field and its place.
///
/// The builder trims texts, leaves out empty ones, reads days, checks the format of values, and remembers undeclared
/// keys.
public struct RecordBuilder: Sendable {
  public private(set) var record = Record()
  /// The findings about the values. A reader adds its other findings here.
  public var findings = FindingList()
  private let catalog: Catalog

  /// - Parameter place: The beginning of the record.
  public init(_ catalog: Catalog, at place: Place? = nil) {
    self.catalog = catalog
    record.place = place
  }

  /// Reserves memory for a whole record.
  public mutating func reserveCapacity() { record.reserveCapacity(catalog.columns.count) }

  /// Sets the first cell of the spreadsheet's heading row.
  public mutating func noteHeader(at place: Place?) { record.header = place }

  /// Adds the value of a field, with its key and the list entries on the way to it. An empty value is a key without a
  /// value. If the path is not declared, it is noted as an unknown key.
  public mutating func add(_ text: String, to path: FieldPath, at place: Place) {
    guard path.isWellFormed, let field = catalog[path] else {
      if !text.isNothing { noteUnknown(path) }
      return
    }
    addWithKey(text, of: field, to: path, at: place)
  }

  /// The same for a field that the caller has already found.
  package mutating func addWithKey(_ text: String, of field: Declared, to path: FieldPath, at place: Place) {
    noteKey(path, at: place)
    if text.isNothing { return }
    noteEntries(around: path, at: place)
    add(text, of: field, to: path, at: place)
  }

  /// Adds only the value of a field. The caller notes its key and the entries on the way.
  package mutating func add(_ text: String, of field: Declared, to path: FieldPath, at place: Place) {
    if text.isNothing { return }
    let typed = text.trimmed
    let value = Value(text: field.field.meaning(of: typed), place: place)
    record.values[path] = value
    if case .date = field.kind { record.dates[path] = CalendarDate(value.text) }
    if let finding = field.field.formatFinding(value, at: path) { findings.append(finding) }
    if let meant = typed.ungarbled {
      findings.append(isError: false, .garbled(typed, meant: meant, at: place, field: path))
    }
  }

  /// Notes the place of a key or an entry, with or without a value.
  public mutating func noteKey(_ path: FieldPath, at place: Place) { record.keys[path] = place }

  /// Notes the list entries in a path, and the entries before them. For `a[1].b` they are `a[0]` and `a[1]`.
  private mutating func noteEntries(around path: FieldPath, at place: Place) {
    var outer = FieldPath.root
    for step in path.steps {
      switch step {
      case .key(let key): outer = outer.appending(key)
      case .index(let index?):
        var entry = index
        while entry >= 0, record.keys[outer[entry]] == nil {
          record.keys[outer[entry]] = place
          entry -= 1
        }
        outer = outer[index]
      case .index(nil): return
      }
    }
  }

  /// Notes an undeclared key that has a value.
  public mutating func noteUnknown(_ path: FieldPath) { record.unknown.insert(path) }

  /// Notes a key that is absent because it is misspelt.
  public mutating func noteMisspelt(_ path: FieldPath) { record.misspelt.insert(path) }
}
