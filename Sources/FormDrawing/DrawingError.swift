/// An error of Cairo, Pango or Fontconfig, or a font that is not installed.
package struct DrawingError: Error, Equatable, Sendable {
  /// The name of the library's function that failed.
  package var call: String
  /// What went wrong. An error of Cairo has Cairo's own words.
  package var reason: String
  /// What to do about it; nil if no cure is obvious.
  package var help: String?

  /// Makes an error of the function `call`.
  package init(call: String, reason: String, help: String? = nil) {
    self.call = call
    self.reason = reason
    self.help = help
  }

  /// The error in one line, for the person who runs the program.
  package var message: String {
    help.map { "\(reason); \($0)" } ?? "\(reason) (\(call))"
  }
}
