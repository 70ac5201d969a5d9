/// A field that a template names outside the body: in a rule, in a requirement or in a list of the program. The reader
/// can check the name only when it has read all forms.
package struct Mention: Sendable {
  package var path: FieldPath
  /// The path at which relative names begin.
  package var scope: FieldPath
  package var place: Place
  package var need: Need
  /// The answers that a condition compares with its value.
  package var answers: [Word]

  /// A text with its place.
  package typealias Word = (text: String, place: Place)

  /// What the path must lead to.
  package enum Need: Sendable {
    /// A value, or a group or list of them.
    case any
    /// A single value.
    case value
    case date
    /// A date. A day of the calendar is possible too.
    case moment
    /// A list, or named rows. These entries of it are named.
    case list(entries: [Word])
  }

  package init(_ path: FieldPath, in scope: FieldPath, at place: Place, need: Need = .any, answers: [Word] = []) {
    self.path = path
    self.scope = scope
    self.place = place
    self.need = need
    self.answers = answers
  }
}

extension FieldPath {
  /// The path of a name in a template. A name that begins with a slash begins at the root, any other at `scope`.
  package init(_ name: String, in scope: FieldPath) {
    self = name.hasPrefix("/") ? FieldPath(String(name.dropFirst())) : scope.appending(FieldPath(name))
  }

  /// The name that a template writes for this path below `scope`.
  package func written(in scope: FieldPath) -> String {
    if scope.isRoot { return text }
    return text.hasPrefix(scope.text + ".") ? String(text.dropFirst(scope.text.count + 1)) : "/\(text)"
  }
}
