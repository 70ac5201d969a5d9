import FormModel

/// Shapes with another shaper, and remembers which characters no font has.
final class ListeningShaper: TextShaper {
  private let shaper: any TextShaper
  /// Those of the template's words, and those of values.
  private(set) var missingWords: Set<Unicode.Scalar> = []
  private(set) var missingInValues: Set<Unicode.Scalar> = []
  /// Words of the template that no line had room for, so that they were broken, each once, in order.
  private(set) var brokenWords: [String] = []

  init(_ shaper: any TextShaper) { self.shaper = shaper }

  func shape(_ text: ShapeableText) -> ShapedText {
    let shaped = shaper.shape(text)
    if !shaped.missing.isEmpty {
      if text.isFixed { missingWords.formUnion(shaped.missing) } else { missingInValues.formUnion(shaped.missing) }
    }
    if text.isFixed, shaped.lines.count > 1 {
      for (line, next) in zip(shaped.lines, shaped.lines.dropFirst()) { note(line.text, next.text) }
    }
    return shaped
  }

  /// Remembers a word of which a part stands at the end of each line and the rest on the next.
  private func note(_ line: String, _ next: String) {
    // Scripts beyond these break between any two letters.
    func isLetter(_ character: Character) -> Bool {
      (character.isLetter || character.isNumber) && character.unicodeScalars.allSatisfy { $0.value < 0x590 }
    }
    guard let last = line.last, isLetter(last), let first = next.first, isLetter(first) else { return }
    let word = String(line.reversed().prefix(while: isLetter).reversed()) + next.prefix(while: isLetter)
    if !brokenWords.contains(word) { brokenWords.append(word) }
  }
}
