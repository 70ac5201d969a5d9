import FormModel

/// The findings of one file: as many as a person reads, then one that counts the rest, so that a file of nothing but
/// mistakes costs no memory.
struct FindingList {
  /// In the order in which they were found.
  private(set) var kept: [Finding] = []
  private var left: (first: Finding, count: Int, hasErrors: Bool)?

  /// How many are kept.
  static let limit = 1_000

  /// Whether what is found further on is only counted.
  var isFull: Bool { kept.count >= Self.limit }

  /// Makes a finding only if it is kept.
  mutating func append(isError: Bool = true, _ finding: @autoclosure () -> Finding) {
    if !isFull {
      kept.append(finding())
    } else {
      left = (left?.first ?? finding(), (left?.count ?? 0) + 1, left?.hasErrors == true || isError)
    }
  }

  /// Adds one that ends the reading, however many there are.
  mutating func appendLast(_ finding: Finding) { kept.append(finding) }

  /// Says which value the finding at `index` is about.
  mutating func setField(_ field: FieldPath, at index: Int) { kept[index].field = field }

  /// What is kept, and what there is to say of the rest.
  var all: [Finding] {
    guard let left else { return kept }
    return kept + [
      Finding(
        left.hasErrors ? .error : .warning, left.first.code, "\(left.count) more findings begin here and are left out",
        at: left.first.place, help: "mend the first \(Self.limit), then check again")
    ]
  }
}
