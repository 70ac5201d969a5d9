/// The data of one team: a value for each path. Checks and pages never need to know where a value came from.
public struct Record: Sendable {
  /// The record's own values that are not empty.
  public package(set) var values: [FieldPath: Value]
  /// The place of each key and list entry: the name of a key, or the first character of an entry.
  public package(set) var keys: [FieldPath: Place]
  /// The values that are days.
  public package(set) var dates: [FieldPath: CalendarDate] = [:]
  /// Keys that are absent because they are misspelt.
  public package(set) var misspelt: Set<FieldPath> = []
  /// Undeclared keys that have a value.
  public package(set) var unknown: Set<FieldPath> = []
  /// The beginning of the record: the first key of a team file, an item of a roster, or a row of a spreadsheet.
  public package(set) var place: Place?
  /// The first cell of its spreadsheet's heading row; nil for a record from YAML.
  public package(set) var header: Place?
  /// The values for paths at which the record has none of its own. All teams of a roster share them.
  private var inherited: Inherited?

  /// An empty record; a record with values is made by a `RecordBuilder`.
  public init() { self.init(values: [:]) }

  package init(values: [FieldPath: Value], keys: [FieldPath: Place] = [:], place: Place? = nil) {
    self.values = values
    self.keys = keys
    self.place = place
  }

  /// Reserves memory for this number of keys.
  public mutating func reserveCapacity(_ count: Int) {
    values.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  /// The value at `path`; nil if it is empty.
  public func value(_ path: FieldPath) -> Value? { values[path] ?? inherited?.record.value(path) }

  /// Whether there is a value at `path`.
  public func hasValue(_ path: FieldPath) -> Bool {
    values.index(forKey: path) != nil || inherited?.record.hasValue(path) ?? false
  }

  /// The day at `path`; nil if the value is empty or not a day.
  public func date(_ path: FieldPath) -> CalendarDate? {
    values[path] == nil ? inherited?.record.date(path) : dates[path]
  }

  /// Whether the value at `path` is inherited, so that other teams have the same value.
  public func isInherited(_ path: FieldPath) -> Bool { values[path] == nil && inherited?.record.value(path) != nil }

  /// The place of a key or entry; nil if it is absent.
  public func key(_ path: FieldPath) -> Place? { keys[path] ?? inherited?.record.key(path) }

  /// All days with their paths, in no particular order.
  public var allDates: [(path: FieldPath, date: CalendarDate)] {
    let own = dates.map { (path: $0.key, date: $0.value) }
    guard let inherited else { return own }
    return own + inherited.record.allDates.filter { values[$0.path] == nil }
  }

  /// The paths of all values, in no particular order.
  public var paths: [FieldPath] {
    var paths: [FieldPath] = []
    forEachPath { paths.append($0) }
    return paths
  }

  /// Visits the paths of all values, in no particular order.
  public func forEachPath(_ visit: (FieldPath) -> Void) {
    for path in values.keys { visit(path) }
    inherited?.record.forEachPath { if values[$0] == nil { visit($0) } }
  }

  /// All undeclared keys that have a value.
  public var allUnknown: [FieldPath] { Array(unknown) + (inherited?.record.allUnknown ?? []) }

  /// All keys that are absent because they are misspelt.
  public var allMisspelt: Set<FieldPath> { misspelt.union(inherited?.record.allMisspelt ?? []) }

  /// The text at `path`; nil if it is empty.
  public subscript(path: FieldPath) -> String? { value(path)?.text }

  /// Whether a key or list entry is present, even without a value.
  public func hasKey(_ path: FieldPath) -> Bool {
    keys.index(forKey: path) != nil || inherited?.record.hasKey(path) ?? false
  }

  /// The entries of a list in order, also the empty ones.
  public func entries(of list: FieldPath) -> [FieldPath] {
    var entries: [FieldPath] = []
    while case let entry = list[entries.count], hasKey(entry) { entries.append(entry) }
    return entries
  }

  /// All values with their paths, in the order of the paths.
  public var allValues: [(path: FieldPath, value: Value)] {
    var all = inherited.map { Dictionary(uniqueKeysWithValues: $0.record.allValues.map { ($0.path, $0.value) }) } ?? [:]
    all.merge(values) { _, own in own }
    return all.map { (path: $0.key, value: $0.value) }.sorted { $0.path < $1.path }
  }

  /// This record, with inherited values at the paths where it has none of its own.
  public func inheriting(_ inherited: Inherited) -> Record {
    var record = self
    record.inherited = inherited
    return record
  }

  /// A record that other records inherit from. They share it.
  public final class Inherited: Sendable {
    public let record: Record
    public init(_ record: Record) { self.record = record }
  }
}

/// A text that a person wrote, with its place.
public struct Value: Hashable, Sendable {
  public var text: String
  public var place: Place

  public init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}
