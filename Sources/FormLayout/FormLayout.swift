import FormModel

/// Places a form on pages.
///
/// - Parameters:
///   - view: The form and what it is filled with.
///   - size: The paper.
///   - medium: Whether values are set on the page, or go into fields.
///   - copy: The copy that is printed; nil is the original, where the form has one.
///   - pictures: The pictures of signatures, by the id of the signature's field.
///   - shaper: Measures text. The lines that it returns are painted as they are.
/// - Returns: At least one page.
package func layOut(
  _ view: FormView, on size: Size = .letter, for medium: Medium = .paper, copy: Template.Copy? = nil,
  pictures: [FieldPath: Picture] = [:], shaper: any TextShaper
) -> LaidOutForm {
  let listener = ListeningShaper(shaper)
  var context = LayoutContext(
    view, grid: Grid(page: size), medium: medium, copy: copy, pictures: pictures, shaper: listener)
  var composed = context.compose()
  // On which page a value continues is known only when all pages are composed. The form names that page, so it is
  // composed again until the pages stay the same.
  for _ in 0..<3 where composed.notes.goesOn != context.goesOn {
    let goesOn = composed.notes.goesOn
    context = context.with { $0.goesOn = goesOn }
    composed = context.compose()
  }
  // A character that no font has may be in a value and in the template, too. Then the value is named.
  let values = missingCharacters(listener.missingInValues, in: view)
  let found = values.isEmpty ? [] : Set(view.allValues.flatMap(\.value.text.unicodeScalars))
  let words = listener.missingWords.union(listener.missingInValues.subtracting(found))
  return LaidOutForm(
    pages: composed.pages, missing: values, missingWords: words.sorted { $0.value < $1.value },
    tall: composed.notes.tall, tooWide: composed.notes.tooWide,
    narrowTables: composed.notes.narrowTables, brokenWords: listener.brokenWords, fullFields: composed.notes.full)
}

/// The values with one of these characters, each with the first of them.
private func missingCharacters(
  _ characters: Set<Unicode.Scalar>, in view: FormView
) -> [LaidOutForm.MissingCharacter] {
  if characters.isEmpty { return [] }
  return view.allValues.compactMap { path, value in
    value.text.unicodeScalars.first { characters.contains($0) }.map {
      LaidOutForm.MissingCharacter(field: path, value: value, character: $0)
    }
  }
}

/// A form on its pages.
package struct LaidOutForm: Sendable {
  package var pages: [Page]
  /// Each value with a character that no font has, with the first such character.
  package var missing: [MissingCharacter]
  /// The characters of the template's own words that no font has.
  package var missingWords: [Unicode.Scalar]
  /// The values that are taller than a page, so that a page cuts them off; nil for a block of the template.
  package var tall: [TallValue?]
  /// The template's words that are wider than their line.
  package var tooWide: [WideWords]
  /// The tables whose columns leave too little space for the labels of their rows.
  package var narrowTables: [FieldPath]
  /// The template's words that are wider than any line that they may have, so that they were broken.
  package var brokenWords: [String]
  /// The fields on screen that do not show all of their value.
  package var fullFields: [Widget]

  /// A value with a line that is taller than a page.
  package struct TallValue: Hashable, Sendable {
    package var field: FieldPath
    /// The field's name in a sentence.
    package var name: String
    /// Where someone wrote the value.
    package var place: Place
  }

  /// Words that are wider than their one line.
  package struct WideWords: Hashable, Sendable {
    package var words: String
    /// The field whose label they are; nil for other words.
    package var field: FieldPath?
  }

  /// A value with a character that no font has.
  package struct MissingCharacter: Hashable, Sendable {
    package var field: FieldPath
    package var value: Value
    package var character: Unicode.Scalar
  }
}
