import FormModel

/// Shapes with another shaper, and remembers which characters no font has.
final class ListeningShaper: TextShaper {
  private let shaper: any TextShaper
  /// Those of the template's words, and those of values.
  private(set) var missingWords: Set<Unicode.Scalar> = []
  private(set) var missingInValues: Set<Unicode.Scalar> = []

  init(_ shaper: any TextShaper) { self.shaper = shaper }

  func shape(_ text: ShapeableText) -> ShapedText {
    let shaped = shaper.shape(text)
    if !shaped.missing.isEmpty {
      if text.isFixed { missingWords.formUnion(shaped.missing) } else { missingInValues.formUnion(shaped.missing) }
    }
    return shaped
  }
}
