/// Cairo's file is not as expected: another version of Cairo wrote it, or there is a mistake in this program. No user can
/// mend it.
package struct FinishingError: Error, Equatable, Sendable {
  /// What is wrong, as the end of a sentence: `object 12 has no length`.
  package var reason: String

  init(_ reason: String) { self.reason = reason }

  /// One line for the user.
  package var message: String { "the painted PDF cannot be finished: \(reason)" }
}
