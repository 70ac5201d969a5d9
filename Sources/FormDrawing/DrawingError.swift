/// A drawing that Cairo or Pango refused, or a font that is not there.
package struct DrawingError: Error, Equatable, Sendable {
  /// The call that failed, as the library spells it.
  package var call: String
  /// What went wrong, in Cairo's own words where it was Cairo.
  package var reason: String
  /// What to do about it, where there is one obvious cure.
  package var help: String?

  package init(call: String, reason: String, help: String? = nil) {
    self.call = call
    self.reason = reason
    self.help = help
  }

  /// One line for the person who runs the program.
  package var message: String {
    help.map { "\(reason); \($0)" } ?? "\(reason) (\(call))"
  }
}
