/// Decides from the states of files, one after the other, when a save is complete.
struct Settling {
  private let known: [String: FileState]
  private var last: [String: FileState]
  /// How often the same states were seen in a row.
  private var count = 0

  /// - Parameter known: The states before the files were read.
  init(_ known: [String: FileState]) {
    self.known = known
    last = known
  }

  /// Whether a file has changed, and its state was the same twice. A file that is absent or empty needs the same state
  /// six times: some editors first delete a file, or write it late.
  mutating func isSettled(_ states: [String: FileState]) -> Bool {
    count = states == last ? count + 1 : 1
    last = states
    let changed = states.filter { known[$0.key] ?? .absent != $0.value }
    return !changed.isEmpty && count >= (changed.values.contains(where: \.isAwaited) ? 6 : 2)
  }
}
