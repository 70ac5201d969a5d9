/// A length on paper, held in points; 1 pt is 1/72 inch.
public struct Length: Hashable, Comparable, Sendable {
  /// The length in points.
  public var points: Double

  public init(points: Double) { self.points = points }

  /// A length of 0.
  public static let zero = Length(points: 0)

  /// A length given in points.
  public static func pt(_ points: Double) -> Length { Length(points: points) }

  public static func < (a: Length, b: Length) -> Bool { a.points < b.points }
  public static func + (a: Length, b: Length) -> Length { Length(points: a.points + b.points) }
  public static func - (a: Length, b: Length) -> Length { Length(points: a.points - b.points) }
  public static func * (a: Length, factor: Double) -> Length { Length(points: a.points * factor) }
  public static func / (a: Length, b: Length) -> Double { a.points / b.points }
  public static func += (a: inout Length, b: Length) { a.points += b.points }
  public static func -= (a: inout Length, b: Length) { a.points -= b.points }
  public static prefix func - (a: Length) -> Length { Length(points: -a.points) }
}

/// A bare number in a place for a length is a number of points.
extension Length: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) { points = value }
  public init(integerLiteral value: Int) { points = Double(value) }
}
