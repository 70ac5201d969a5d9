/// Cairo's file is not as we know it: another version of Cairo, or a fault of ours. No user can mend it.
package struct FinishingError: Error, Equatable, Sendable {
  /// What is wrong, as the end of a sentence: `object 12 has no length`.
  package var reason: String

  init(_ reason: String) { self.reason = reason }

  /// One line for whoever printed.
  package var message: String { "the painted PDF cannot be finished: \(reason)" }
}
