import FormLayout
import FormModel

/// Measures every character as wide as half its size: layout can be tested without a font.
///
/// Characters from U+E000 to U+F8FF are those that it has not.
package final class FixedPitchShaper: TextShaper {
  /// How often it was asked for a text that it had not seen.
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
      lines: lines.enumerated().map { line($1, index: $0) },
      missing: missing.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private func line(_ glyphs: [Glyph], index: Int) -> ShapedLine {
    var visible = glyphs
    while visible.last?.character == " " { visible.removeLast() }
    var spans: [ShapedLine.Span] = []
    var x = Length.zero
    for glyph in visible {
      if spans.last?.piece == glyph.piece {
        spans[spans.count - 1].width += glyph.width
      } else {
        spans.append(ShapedLine.Span(piece: glyph.piece, x: x, width: glyph.width))
      }
      x += glyph.width
    }
    let size = visible.map(\.size).max() ?? 0
    return ShapedLine(
      text: String(visible.map(\.character)), x: 0, width: x, inkAbove: size * 0.75, inkBelow: size * 0.25,
      spans: spans, layout: shapeCount, index: index)
  }
}
