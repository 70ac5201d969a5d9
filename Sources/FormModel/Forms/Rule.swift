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

  /// The paths that it reads, as it writes them.
  public var references: [FieldPath] {
    fields + test.fields + (condition?.fields ?? []) + message.fields + (help?.fields ?? [])
  }
}
