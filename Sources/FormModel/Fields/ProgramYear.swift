/// A program year, written as `2021-2022`.
public struct ProgramYear: Hashable, Sendable {
  /// The year in which it begins.
  public var first: Int

  /// The year that begins in `first`.
  public init(beginning first: Int) { self.first = first }

  /// Reads a year and the year after it, as `2021-2022`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = Int(parts[0]), first > 0, let second = Int(parts[1]), second == first + 1
    else { return nil }
    self.first = first
  }

  /// `2021-2022`.
  public var text: String {
    [first, first + 1].map { String(repeating: "0", count: max(0, 4 - String($0).count)) + String($0) }
      .joined(separator: "-")
  }
}
