/// A rule that a program states as data: what it tests, and what it says if the test fails.
///
/// It is one object, because a check passes it on for each form and entry.
public final class Rule: Sendable {
  /// A list or rows. The rule is tested for each entry, and its fields begin with `EACH[]`.
  public let each: FieldPath?
  /// The tested entries: positions from 1, or ids of rows. Empty means all entries.
  public let entries: [String]
  /// The tested field. While it is empty, the next field of the list is tested in its place.
  public let fields: [FieldPath]
  public let test: Test
  public let condition: Condition?
  public let code: Finding.Code
  public let severity: Finding.Severity
  public let message: RichText
  public let help: RichText?
  /// The place of the rule in the template.
  public let place: Place

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

  /// Whether the rule counts the entries of a list. Such a rule is tested before the rules about single entries.
  var isCount: Bool { if case .count = test { true } else { false } }

  /// The paths that the rule reads, as it writes them.
  public var references: [FieldPath] {
    fields + test.fields + (condition?.fields ?? []) + message.fields + (help?.fields ?? [])
  }
}
