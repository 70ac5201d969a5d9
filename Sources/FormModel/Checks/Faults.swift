/// The values and groups of a team that are wrong or misspelt.
struct Faults: Sendable {
  /// The values and groups that are wrong. They are compared with nothing, and they do not count as missing.
  private var wrong: Set<FieldPath>
  /// The keys that are absent because they are misspelt.
  private let misspelt: Set<FieldPath>
  /// Most teams have no faults, and then no path needs a look.
  private var isEmpty: Bool

  init(wrong: Set<FieldPath>, misspelt: Set<FieldPath>) {
    self.wrong = wrong
    self.misspelt = misspelt
    isEmpty = wrong.isEmpty && misspelt.isEmpty
  }

  mutating func add(_ path: FieldPath) {
    wrong.insert(path)
    isEmpty = false
  }

  /// Whether the value at a path is wrong: it is compared with nothing.
  func isWrong(_ path: FieldPath) -> Bool { !isEmpty && wrong.contains(path) }

  /// Whether a value, or a group around it, is wrong or misspelt. Then it does not count as missing.
  func isExcused(_ path: FieldPath) -> Bool {
    !isEmpty && path.outward.contains { wrong.contains($0) || misspelt.contains($0) }
  }

  /// Whether something at a path or below it is wrong or misspelt.
  func isAnyWrong(below path: FieldPath) -> Bool {
    !isEmpty && (wrong.contains { $0.isAt(path) } || misspelt.contains { $0.isAt(path) })
  }
}
