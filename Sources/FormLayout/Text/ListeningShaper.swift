import FormModel

/// Shapes with another shaper, and notes the characters that no font has and the words that it breaks.
final class ListeningShaper: TextShaper {
  private let shaper: any TextShaper
  /// The missing characters of the template's words, and those of values.
  private(set) var missingWords: Set<Unicode.Scalar> = []
  private(set) var missingInValues: Set<Unicode.Scalar> = []
  /// The template's words that are wider than their line, so that they were broken, each once, in order; as many as a
  /// person mends at a time.
  private(set) var brokenWords: [String] = []
  /// The template's texts in which it has looked for broken words.
  private var read: [ObjectIdentifier: any ShapedSource] = [:]

  init(_ shaper: any TextShaper) { self.shaper = shaper }

  func shape(_ text: ShapeableText) -> ShapedText {
    let shaped = shaper.shape(text)
    if !shaped.missing.isEmpty {
      if text.isFixed { missingWords.formUnion(shaped.missing) } else { missingInValues.formUnion(shaped.missing) }
    }
    if text.isFixed, shaped.lines.count > 1 {
      let source = shaped.lines[0].source
      if read.updateValue(source, forKey: ObjectIdentifier(source)) == nil {
        noteBrokenWords(shaped.lines.map(\.text))
      }
    }
    return shaped
  }

  /// Notes each word that is on two lines.
  private func noteBrokenWords(_ lines: [String]) {
    // Other scripts may break between any two letters.
    func isLetter(_ character: Character) -> Bool {
      (character.isLetter || character.isNumber) && character.unicodeScalars.allSatisfy { $0.value < 0x590 }
    }
    var word = ""
    for (line, next) in zip(lines, lines.dropFirst() + [""]) {
      if !word.isEmpty { word += line.prefix(while: isLetter) }
      let isBroken = line.last.map(isLetter) ?? false && next.first.map(isLetter) ?? false
      if !isBroken, !word.isEmpty {
        if brokenWords.count < 20, !brokenWords.contains(word) { brokenWords.append(word) }
        word = ""
      }
      // A line that is one part of a long word is in `word` already.
      if isBroken, word.isEmpty || !line.allSatisfy(isLetter) {
        word = String(line.reversed().prefix(while: isLetter).reversed())
      }
    }
  }
}
