/// What a code means, as a program explains it to those who get it.
public struct RuleExample: Sendable {
  public var code: String
  public var means: String
  public var mend: String
  /// What the example's file is called.
  public var file: String
  /// The day on which it is checked; nil is any later one.
  public var day: String?
  /// 👉 stands where the finding points; empty where no short example shows it.
  public var wrong: String
  public var right: String

  /// Where it is explained.
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
