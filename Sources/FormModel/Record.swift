/// What is known of one team: path → value. Checks and pages never ask where a value came from.
public struct Record: Sendable {
  /// The values that are not empty.
  public var values: [FieldPath: Value]
  /// Where each key and list entry that is present stands; for a key its name, for an entry its first character.
  public var keys: [FieldPath: Place]
  /// Where the record begins: the first key of a team file, a roster's item, a spreadsheet's row.
  public var place: Place?

  public init(values: [FieldPath: Value] = [:], keys: [FieldPath: Place] = [:], place: Place? = nil) {
    self.values = values
    self.keys = keys
    self.place = place
  }

  /// The text at `path`; nil where it is empty.
  public subscript(path: FieldPath) -> String? { values[path]?.text }

  /// This record with `inherited` values where it has none of its own.
  public func inheriting(_ inherited: Record) -> Record {
    Record(
      values: values.merging(inherited.values) { own, _ in own }, keys: keys.merging(inherited.keys) { own, _ in own },
      place: place)
  }
}

/// A text that someone wrote, with its place.
public struct Value: Hashable, Sendable {
  public var text: String
  public var place: Place
  public var source: Source

  public init(text: String, place: Place, source: Source) {
    self.text = text
    self.place = place
    self.source = source
  }

  /// Where values come from, in the order in which later ones may contradict earlier ones.
  public enum Source: Int, Comparable, Sendable {
    case roster, teamFile
    public static func < (a: Source, b: Source) -> Bool { a.rawValue < b.rawValue }
  }
}
