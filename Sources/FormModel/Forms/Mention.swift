/// A field that a template names apart from its page: in a rule, a requirement, a program's list. Whether any form has it,
/// and whether it suits, is known only when all forms are read.
package struct Mention: Sendable {
  package var path: FieldPath
  /// What relative names begin with where it is written.
  package var scope: FieldPath
  package var place: Place
  package var need: Need
  /// What a condition compares its value with.
  package var answers: [Word]

  /// A text with its place.
  package typealias Word = (text: String, place: Place)

  /// What must stand at the path.
  package enum Need: Sendable {
    /// A value, or a group or list of them.
    case any
    /// A single value.
    case value
    case date
    /// A date; a day of the calendar could stand there too.
    case moment
    /// A list, or named rows, with these of its entries.
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
  /// The path of a name as a template writes it below `scope`: from the root where it begins with a slash.
  package init(_ name: String, in scope: FieldPath) {
    self = name.hasPrefix("/") ? FieldPath(String(name.dropFirst())) : scope.appending(FieldPath(name))
  }

  /// How a template writes this path below `scope`.
  package func written(in scope: FieldPath) -> String {
    if scope.isRoot { return text }
    return text.hasPrefix(scope.text + ".") ? String(text.dropFirst(scope.text.count + 1)) : "/\(text)"
  }
}
