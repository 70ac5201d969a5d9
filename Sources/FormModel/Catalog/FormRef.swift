/// Which form: its template's id, and its number where there are several of its kind.
public struct FormRef: Hashable, Sendable, CustomStringConvertible {
  public var form: String
  /// Which of a repeated form; nil for a form that there is once, or for a blank that leaves its number open.
  public var number: Int?

  public init(_ form: String, _ number: Int? = nil) {
    self.form = form
    self.number = number
  }

  /// `mentor-comment 2`.
  public var description: String { number.map { "\(form) \($0)" } ?? form }
}
