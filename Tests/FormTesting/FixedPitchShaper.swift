import FormLayout
import FormModel

/// A shaper that needs no font, for tests of layout. Each character is half as wide as the font size.
///
/// Each mark on a letter (U+0300 to U+036F) makes the letter higher by a quarter of the font size. The shaper has no
/// glyphs for U+E000 to U+F8FF.
package final class FixedPitchShaper: TextShaper {
  /// The number of different texts that were shaped.
  package private(set) var shapeCount = 0
  private var known: [ShapeableText: ShapedText] = [:]

  package init() {}

  package func shape(_ text: ShapeableText) -> ShapedText {
    if let shaped = known[text] { return shaped }
    shapeCount += 1
    let shaped = breakLines(text)
    known[text] = shaped
    return shaped
  }

  private struct Glyph {
    var character: Character
    var width: Length
    var size: Length
    var piece: Int

    /// The number of marks on the letter.
    var markCount: Int { character.unicodeScalars.count { (0x300...0x36F).contains($0.value) } }
  }

  private func breakLines(_ text: ShapeableText) -> ShapedText {
    var glyphs: [Glyph] = []
    for (index, piece) in text.pieces.enumerated() {
      switch piece {
      case .words(let words, let style):
        glyphs += words.map {
          Glyph(character: $0, width: style.size * (style.isBold ? 0.6 : 0.5), size: style.size, piece: index)
        }
      case .gap(let width): glyphs.append(Glyph(character: "\u{FFFC}", width: width, size: 0, piece: index))
      }
    }
    var lines: [[Glyph]] = []
    var rest = glyphs[...]
    repeat {
      var end = rest.startIndex
      var used = Length.zero
      while end < rest.endIndex, text.width.map({ used + rest[end].width <= $0 }) ?? true {
        used += rest[end].width
        end += 1
      }
      if end < rest.endIndex {
        if rest[end].character != " ", let blank = rest[..<end].lastIndex(where: { $0.character == " " }) {
          end = blank + 1
        }
        end = max(end, rest.startIndex + 1)
      }
      lines.append(Array(rest[..<end]))
      rest = rest[end...].drop { $0.character == " " }
    } while !rest.isEmpty
    let missing = glyphs.flatMap { $0.character.unicodeScalars }.filter { (0xE000...0xF8FF).contains($0.value) }
    return ShapedText(
      lines: shaped(lines),
      missing: missing.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// The lines of a text, without the blanks at their ends.
  private func shaped(_ lines: [[Glyph]]) -> [ShapedLine] {
    let visible = lines.map { glyphs in
      var glyphs = glyphs
      while glyphs.last?.character == " " { glyphs.removeLast() }
      return glyphs
    }
    let source = FixedPitchText(lines: visible.map { (String($0.map(\.character)), spans($0)) })
    return visible.enumerated().map { index, glyphs in
      let size = glyphs.map(\.size).max() ?? 0
      let width = glyphs.reduce(Length.zero) { $0 + $1.width }
      let marks = glyphs.map { $0.size * (0.25 * Double($0.markCount)) }.max() ?? 0
      return ShapedLine(
        of: source, index: index, x: 0, width: width, inkAbove: size * 0.75 + marks, inkBelow: size * 0.25)
    }
  }

  private func spans(_ glyphs: [Glyph]) -> [ShapedLine.Span] {
    var spans: [ShapedLine.Span] = []
    var x = Length.zero
    for glyph in glyphs {
      if spans.last?.piece == glyph.piece {
        spans[spans.count - 1].width += glyph.width
      } else {
        spans.append(ShapedLine.Span(piece: glyph.piece, x: x, width: glyph.width))
      }
      x += glyph.width
    }
    return spans
  }
}

/// A text after shaping.
private final class FixedPitchText: ShapedSource {
  private let lines: [(text: String, spans: [ShapedLine.Span])]

  init(lines: [(text: String, spans: [ShapedLine.Span])]) { self.lines = lines }

  func text(ofLine index: Int) -> String { lines[index].text }
  func spans(ofLine index: Int) -> [ShapedLine.Span] { lines[index].spans }
}
