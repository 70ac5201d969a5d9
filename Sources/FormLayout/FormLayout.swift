import FormModel

/// Places a form on pages.
///
/// - Parameters:
///   - size: The paper.
///   - copy: The copy that is printed; nil is the original, where the form has one.
///   - shaper: Measures text. The lines it returns are drawn as they are.
/// - Returns: At least one page, with the characters of values that no font has.
package func layOut(
  _ template: Template, of program: Program, with filling: Filling, on size: Size = .letter,
  copy: Template.Copy? = nil, shaper: any TextShaper
) -> LaidOutForm {
  var composer = Composer(
    template: template, program: program, filling: filling, grid: Grid(page: size),
    copy: copy ?? template.copies.first { $0.isOriginal }, shaper: shaper)
  // Where a value that does not fit continues is known only when all is laid out: lay out again until it stays.
  for _ in 0..<4 {
    composer.startAgain()
    let pages = composer.composePages()
    if composer.continuedOn == composer.expectedOn { return composer.laidOut(pages) }
    composer.expectedOn = composer.continuedOn
  }
  composer.startAgain()
  return composer.laidOut(composer.composePages())
}

/// A form on its pages.
package struct LaidOutForm: Sendable {
  package var pages: [Page]
  /// Each value with a character that no font has, with the first such character.
  package var missing: [MissingCharacter]
  /// Whether a block is taller than a page, so that its end is off it.
  package var isOverfull: Bool

  package struct MissingCharacter: Hashable, Sendable {
    package var field: FieldPath
    package var value: Value
    package var character: Unicode.Scalar
  }
}

extension Composer {
  fileprivate func laidOut(_ pages: [Page]) -> LaidOutForm {
    LaidOutForm(pages: pages, missing: missing, isOverfull: isOverfull)
  }
}
