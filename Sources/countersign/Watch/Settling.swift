/// Tells from looks, one after another, when a save is over.
struct Settling {
  private let known: [String: FileLook]
  private var last: [String: FileLook]
  /// How many looks in a row were the same.
  private var count = 0

  /// - Parameter known: What was read.
  init(_ known: [String: FileLook]) {
    self.known = known
    last = known
  }

  /// Whether something is not as it was read, and two looks agree; six, where a file is newly gone or empty: some
  /// editors delete it first, or write it late.
  mutating func isSettled(_ looks: [String: FileLook]) -> Bool {
    count = looks == last ? count + 1 : 1
    last = looks
    let changed = looks.filter { known[$0.key] ?? .absent != $0.value }
    return !changed.isEmpty && count >= (changed.values.contains(where: \.isAwaited) ? 6 : 2)
  }
}
