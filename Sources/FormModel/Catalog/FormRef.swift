/// A form of a team: the id of its template, and its number if there are several of its kind.
public struct FormRef: Hashable, Sendable, CustomStringConvertible {
  public var form: String
  /// The number of a repeated form. It is nil for a form that a team has once, and for a blank without a number.
  public var number: Int?

  public init(_ form: String, _ number: Int? = nil) {
    self.form = form
    self.number = number
  }

  /// `mentor-comment 2`.
  public var description: String { number.map { "\(form) \($0)" } ?? form }
}
