/// The one way into a record. YAML and spreadsheets say which text is where, and for which field; what comes later does too.
///
/// It trims texts, leaves out empty ones, reads days, judges the format of values, and remembers keys that nobody knows.
public struct RecordBuilder: Sendable {
  public private(set) var record = Record()
  /// What is wrong with the values; who reads a source adds what else is wrong there.
  public var findings = FindingList()
  private let catalog: Catalog

  /// - Parameter place: Where the record begins.
  public init(_ catalog: Catalog, at place: Place? = nil) {
    self.catalog = catalog
    record.place = place
  }

  /// Makes room for a whole record.
  public mutating func reserveCapacity() { record.reserveCapacity(catalog.columns.count) }

  /// Notes the first cell of a spreadsheet, whose headings say what a record can have.
  public mutating func noteHeader(at place: Place?) { record.header = place }

  /// Adds the value of a field; one that is empty is left out, and a path that nobody declares is an unknown key.
  public mutating func add(_ text: String, to path: FieldPath, at place: Place) {
    guard let field = catalog[path] else {
      if !text.isNothing { noteUnknown(path) }
      return
    }
    add(text, of: field, to: path, at: place)
  }

  /// Adds the value of a field that was looked up before.
  package mutating func add(_ text: String, of field: Declared, to path: FieldPath, at place: Place) {
    if text.isNothing { return }
    let value = Value(text: text.trimmed, place: place)
    record.values[path] = value
    if case .date = field.kind { record.dates[path] = CalendarDate(value.text) }
    if let finding = field.field.formatFinding(value, at: path) { findings.append(finding) }
  }

  /// Notes where a key or an entry is, with or without a value.
  public mutating func noteKey(_ path: FieldPath, at place: Place) { record.keys[path] = place }

  /// Notes the list entries that a path leads through, with those before them: `a[0]` and `a[1]` of `a[1].b`.
  public mutating func noteEntries(around path: FieldPath, at place: Place) {
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

  /// Notes a key that nobody knows, and that has a value.
  public mutating func noteUnknown(_ path: FieldPath) { record.unknown.insert(path) }

  /// Notes a key that is absent, and is written there misspelt.
  public mutating func noteMisspelt(_ path: FieldPath) { record.misspelt.insert(path) }
}
