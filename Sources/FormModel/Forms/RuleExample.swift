/// A program's explanation of a code, for people who get a finding with it.
public struct RuleExample: Sendable {
  public var code: String
  public var means: String
  public var mend: String
  /// The name of the example's file.
  public var file: String
  /// The day of the check; nil means any later day.
  public var day: String?
  /// The wrong example, with 👉 where the finding points. It is empty if no short example can show the mistake.
  public var wrong: String
  public var right: String

  /// The place of the explanation.
  public var place: Place

  public init(
    code: String, means: String, mend: String, file: String, day: String?, wrong: String, right: String, place: Place
  ) {
    self.place = place
    self.code = code
    self.means = means
    self.mend = mend
    self.file = file
    self.day = day
    self.wrong = wrong
    self.right = right
  }
}
