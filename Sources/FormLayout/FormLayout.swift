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
  let listener = ListeningShaper(shaper)
  var composer = Composer(
    template: template, program: program, filling: filling, grid: Grid(page: size),
    copy: copy ?? template.copies.first { $0.isOriginal }, shaper: listener)
  // Where a value that does not fit continues is known only when all is laid out: lay out again until it stays.
  var pages = composer.composePages()
  for _ in 0..<3 where composer.continuedOn != composer.expectedOn {
    composer.expectedOn = composer.continuedOn
    composer.startAgain()
    pages = composer.composePages()
  }
  // A word that some text has and no font, may be the template's or a value's: who has it in a value wrote it.
  let values = filling.values(with: listener.missingInValues)
  let found = values.isEmpty ? [] : filling.characters
  let words = listener.missingWords.union(listener.missingInValues.subtracting(found))
  return LaidOutForm(
    pages: pages, missing: values, missingWords: words.sorted { $0.value < $1.value },
    isOverfull: composer.isOverfull, tooWide: composer.tooWide,
    narrowTables: composer.narrowTables, brokenWords: listener.brokenWords, fullFields: composer.fullFields)
}

/// A form on its pages.
package struct LaidOutForm: Sendable {
  package var pages: [Page]
  /// Each value with a character that no font has, with the first such character.
  package var missing: [MissingCharacter]
  /// The characters of the template's own words that no font has.
  package var missingWords: [Unicode.Scalar]
  /// Whether a block is taller than a page, so that its end is off it.
  package var isOverfull: Bool
  /// The template's words that are wider than their line, so that they run into what stands beside it.
  package var tooWide: [WideWords]
  /// The tables whose columns leave too little room for their rows' labels.
  package var narrowTables: [FieldPath]
  /// The template's words that are longer than the room they have, so that they were broken.
  package var brokenWords: [String]
  /// The fields on screen that do not show all of their value.
  package var fullFields: [FieldPlace]

  /// Words that have one line, and need more.
  package struct WideWords: Hashable, Sendable {
    package var words: String
    /// The field whose label they are; nil where they are none.
    package var field: FieldPath?
  }

  package struct MissingCharacter: Hashable, Sendable {
    package var field: FieldPath
    package var value: Value
    package var character: Unicode.Scalar
  }
}
