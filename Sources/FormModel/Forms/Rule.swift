/// A rule that a program states as data: what is tested, and what is said where the test fails.
public struct Rule: Sendable {
  /// The list or rows for each of whose entries it holds; its fields begin with `EACH[]`.
  public var each: FieldPath?
  /// Which entries, counted from 1, or which rows by their ids; empty is all.
  public var entries: [String]
  /// The field that is tested, and those that are tested in its place while it is empty.
  public var fields: [FieldPath]
  public var test: Test
  public var condition: Condition?
  public var code: Finding.Code
  public var severity: Finding.Severity
  public var message: RichText
  public var help: RichText?
  /// Where the template states it.
  public var place: Place

  public init(
    each: FieldPath?, entries: [String], fields: [FieldPath], test: Test, condition: Condition?, code: Finding.Code,
    severity: Finding.Severity, message: RichText, help: RichText?, place: Place
  ) {
    self.each = each
    self.entries = entries
    self.fields = fields
    self.test = test
    self.condition = condition
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
    self.place = place
  }

  /// Whether it counts the entries of a list, of which other rules speak.
  var isCount: Bool { if case .count = test { true } else { false } }

  /// The kinds of rule: each is a function in a file of its own.
  public enum Test: Sendable {
    /// A date is on the day of a moment, or after it.
    case notBefore(Moment)
    /// A date is before the day of a moment.
    case before(Moment)
    /// A date is on the day of a moment, or before it.
    case notAfter(Moment)
    /// No two entries of the list have the same value, but for these.
    case unique(except: [String])
    /// The list has so many entries.
    case count(Int)
    /// Where it is filled, something stands at the other path too.
    case needs(FieldPath)
    /// It is filled.
    case filled
    /// It is the same name as the other.
    case same(FieldPath)
    /// It is another name than what stands at the other path; of a field and its stand-ins each with its own.
    case differs([FieldPath])
    /// It ends in one of these, as a word of its own; `#` is any figure.
    case ends([String])
  }

  /// A day that a date is compared with.
  public enum Moment: Hashable, Sendable {
    case field(FieldPath)
    /// A day of the calendar, by its key.
    case day(String)
  }

  /// The paths that it reads, as it writes them.
  public var references: [FieldPath] {
    var paths = fields
    switch test {
    case .notBefore(.field(let other)), .before(.field(let other)), .notAfter(.field(let other)), .needs(let other),
      .same(let other):
      paths.append(other)
    case .differs(let others): paths += others
    case .notBefore(.day), .before(.day), .notAfter(.day), .unique, .count, .filled, .ends: break
    }
    return paths + (condition?.fields ?? []) + message.fields + (help?.fields ?? [])
  }
}

extension Condition {
  /// The same of other fields.
  public func mapping(_ path: (FieldPath) -> FieldPath) -> Condition {
    switch self {
    case .isEqual(let id, let text): .isEqual(path(id), text)
    case .hasValue(let id): .hasValue(path(id))
    case .isOneOf(let id, let options): .isOneOf(path(id), options)
    case .all(let all): .all(all.map { $0.mapping(path) })
    case .any(let any): .any(any.map { $0.mapping(path) })
    case .not(let inner): .not(inner.mapping(path))
    }
  }

  /// The fields that it asks about.
  public var fields: [FieldPath] {
    switch self {
    case .isEqual(let id, _), .hasValue(let id), .isOneOf(let id, _): [id]
    case .all(let all), .any(let all): all.flatMap(\.fields)
    case .not(let inner): inner.fields
    }
  }
}
