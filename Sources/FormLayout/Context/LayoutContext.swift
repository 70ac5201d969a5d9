import FormModel

/// All that composing a form needs to know. It never changes: a part of the form that needs other facts gets a context
/// of its own.
///
/// It is a class, so that passing it on copies nothing. The functions of the blocks are its methods. What they find is
/// in `LayoutNotes`, which each call passes on.
final class LayoutContext {
  let template: Template
  let program: Program
  /// The form, and what a team's record says on it.
  let view: FormView
  let grid: Grid
  let medium: Medium
  /// The copy that the page's foot names.
  let copy: Template.Copy?
  /// The pictures of signatures, by the id of the signature's field.
  let pictures: [FieldPath: Picture]
  /// Measures text.
  let shaper: any TextShaper
  private let scope: Scope

  /// The facts that differ between the parts of a form, and between one pass and the next.
  struct Scope {
    /// The page on which each value continues that does not fit its space. The pass before found it.
    var goesOn: [FieldPath: Int] = [:]
    /// The level of a section's heading: 2 below the form's title, 3 below the title of a later page.
    var sectionLevel = 2
    /// The number of pen lines in a box that takes the rest of the page.
    var restLines = 1
    /// The entries of lists that the fields of the blocks belong to, the outer list's first.
    var each: [FormView.Each] = []
  }

  /// - Parameter copy: The copy that is printed; nil is the original, where the form has one.
  init(
    _ view: FormView, grid: Grid, medium: Medium = .paper, copy: Template.Copy? = nil,
    pictures: [FieldPath: Picture] = [:], shaper: any TextShaper
  ) {
    guard let template = view.form?.template else { preconditionFailure("a record without a form has no pages") }
    self.template = template
    program = view.catalog.program
    self.view = view
    self.grid = grid
    self.medium = medium
    self.copy = copy ?? template.copies.first { $0.isOriginal }
    self.pictures = pictures
    self.shaper = shaper
    scope = Scope()
  }

  private init(_ other: LayoutContext, scope: Scope) {
    template = other.template
    program = other.program
    view = other.view
    grid = other.grid
    medium = other.medium
    copy = other.copy
    pictures = other.pictures
    shaper = other.shaper
    self.scope = scope
  }

  /// The same context with another scope.
  func with(_ change: (inout Scope) -> Void) -> LayoutContext {
    var scope = scope
    change(&scope)
    return LayoutContext(self, scope: scope)
  }

  var goesOn: [FieldPath: Int] { scope.goesOn }
  var sectionLevel: Int { scope.sectionLevel }
  var restLines: Int { scope.restLines }
  var each: [FormView.Each] { scope.each }

  /// The id of a field that a block names: in an entry of a list, the id of that entry's field.
  func id(_ path: FieldPath) -> FieldPath {
    scope.each.isEmpty ? path : scope.each.reduce(path) { $0.at($1.entry, of: $1.list) }
  }
}

/// What a form is laid out for.
package enum Medium: Sendable {
  /// Values are set on the page, and continue on other pages where they do not fit.
  case paper
  /// Values go into fields of an interactive form, which do not grow.
  ///
  /// Only the first copy of a form has fields for certificates, because a person signs once.
  case screen(hasCertificates: Bool = true)

  var isScreen: Bool { if case .screen = self { true } else { false } }
  var hasCertificates: Bool { if case .screen(true) = self { true } else { false } }
}
