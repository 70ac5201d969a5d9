/// The findings of one file: as many as a person reads, then one with the number of the others. So a file full of
/// mistakes does not fill the memory.
public struct FindingList: Sendable {
  /// The first findings, in the order in which they were found.
  public private(set) var kept: [Finding] = []
  private var left: (first: Finding, count: Int, hasErrors: Bool)?

  /// The largest number of kept findings.
  public static let limit = 1_000

  public init() {}

  /// Whether further findings are only counted.
  public var isFull: Bool { kept.count >= Self.limit }

  /// Adds a finding. It is only made if it is kept.
  public mutating func append(isError: Bool = true, _ finding: @autoclosure () -> Finding) {
    if !isFull {
      kept.append(finding())
    } else {
      left = (left?.first ?? finding(), (left?.count ?? 0) + 1, left?.hasErrors == true || isError)
    }
  }

  /// Adds the finding that ends the reading, even if the list is full.
  public mutating func appendLast(_ finding: Finding) { kept.append(finding) }

  /// Sets the field that the finding at `index` is about.
  public mutating func setField(_ field: FieldPath, at index: Int) { kept[index].field = field }

  /// The kept findings, and one finding with the number of the others.
  public var all: [Finding] {
    guard let left else { return kept }
    return kept + [
      Finding(
        left.hasErrors ? .error : .warning, left.first.code, "\(left.count) more findings begin here and are left out",
        at: left.first.place, help: "mend the first \(Self.limit), then check again", nature: left.first.nature)
    ]
  }
}
