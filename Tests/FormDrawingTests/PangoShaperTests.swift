import FormLayout
import FormModel
import Testing

@testable import FormDrawing

struct PangoShaperTests {
  private let shaper: PangoShaper
  private let regular = TextStyle(11)

  init() throws { shaper = try PangoShaper() }

  private func shape(_ words: String, width: Length? = nil, isFixed: Bool = false) -> ShapedText {
    shaper.shape(ShapeableText([.words(words, regular)], width: width, isFixed: isFixed))
  }

  @Test("no line is wider than the width, and no character is lost") func wraps() {
    let words = String(repeating: "visit the classroom and report ", count: 9)
    let lines = shape(words, width: 120).lines
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.width <= 120 })
    #expect(lines.map(\.text).joined() == words)
  }

  @Test("breaks a word that is wider than the line, without a hyphen", arguments: [40, 12_000])
  func breaksLongWords(count: Int) {
    let word = String(repeating: "m", count: count)
    let lines = shape(word, width: 120).lines
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.width <= 120 })
    #expect(lines.map(\.text).joined() == word)
  }

  @Test("an empty text is one line") func empty() {
    let text = shape("", width: 120)
    #expect(text.lines.map(\.text) == [""])
    #expect(text.lines.map(\.width) == [0])
  }

  @Test("tabs and line ends become blanks") func oneParagraph() {
    let lines = shape("a\tb\nc\r\nd\u{2028}e\u{2029}f\u{85}g").lines
    #expect(lines.map(\.text) == ["a b c  d e f g"])
  }

  @Test("a size is in points, and no width is rounded") func pointSizes() throws {
    let small = try #require(shape("Whitfield").lines.first)
    let doubled = ShapeableText([.words("Whitfield", TextStyle(22))], width: nil, isFixed: false)
    let large = try #require(shaper.shape(doubled).lines.first)
    #expect(abs(large.width.points - 2 * small.width.points) < 0.02)
    #expect((45...50).contains(small.width.points))
  }

  @Test("a gap begins where the words before it end, and has its own width") func gap() throws {
    let pieces: [ShapeableText.Piece] = [.words("I, ", regular), .gap(150), .words(", agree", regular)]
    let text = ShapeableText(pieces, width: 500, isFixed: false)
    let line = try #require(shaper.shape(text).lines.first)
    #expect(line.text == "I, \u{FFFC}, agree")
    #expect(line.spans.map(\.piece) == [0, 1, 2])
    #expect(line.spans[1].width == 150)
    #expect(line.spans[1].x == line.spans[0].width)
    #expect(line.spans[2].x + line.spans[2].width == line.width)
  }

  @Test("a line has spans only for the pieces that are on it") func spansOfLines() {
    let bold = TextStyle(11, bold: true)
    let text = ShapeableText(
      [.words("one two three ", regular), .words("four five six", bold)], width: 90, isFixed: false)
    let lines = shaper.shape(text).lines
    #expect(lines.first?.spans.map(\.piece) == [0])
    #expect(lines.last?.spans.map(\.piece) == [1])
  }

  @Test("the ink of a tall letter is taller") func ink() throws {
    let plain = try #require(shape("e").lines.first)
    let stacked = try #require(shape("ễ").lines.first)
    let deep = try #require(shape("ệ").lines.first)
    #expect(stacked.inkAbove.points > plain.inkAbove.points + 3)
    #expect(deep.inkBelow > plain.inkBelow)
  }

  @Test("right-to-left text is at the right end of the line") func rightToLeft() throws {
    let line = try #require(shape("محمد عبد الله", width: 300).lines.first)
    #expect(abs((line.x + line.width).points - 300) < 0.01)
    #expect(shape("محمد عبد الله").lines.first?.x == .zero)
    #expect(shape("José", width: 300).lines.first?.x == .zero)
  }

  @Test(
    "finds a glyph for names in many scripts",
    arguments: [
      "José Núñez-Sørensen", "Minh-Anh Nguyễn", "محمد عبد الله", "יוסף בן־דוד", "शिल्पा शर्मा", "สมชาย ใจดี",
      "তানভীর", "தமிழ்ச்செல்வி", "გიორგი", "አበበ", "བོད", "👩‍👩‍👧 😀☺️ 1️⃣ ★ ✓ →", "a\u{200B}b\u{AD}c\u{2060}d",
    ])
  func scripts(_ name: String) {
    #expect(shape(name).missing == [])
  }

  @Test("names each character that no font has once, in the order of the text") func missing() {
    #expect(shape("a\u{E001}b\u{E000}c\u{E001}", width: 20).missing == ["\u{E001}", "\u{E000}"])
  }

  @Test("shapes nothing twice") func shapesOnce() {
    let fixed = shape("Name", isFixed: true)
    let value = shape("Dana Whitfield")
    #expect(shape("Name", isFixed: true).lines.first?.source === fixed.lines.first?.source)
    #expect(shape("Dana Whitfield").lines.first?.source === value.lines.first?.source)
    #expect(shaper.shapeCount == 2)
  }

  @Test("forgets only the texts that are not fixed") func forgets() {
    let fixed = shape("Name", isFixed: true)
    let value = shape("Dana Whitfield")
    shaper.forgetTransient()
    #expect(shape("Name", isFixed: true).lines.first?.source === fixed.lines.first?.source)
    #expect(shape("Dana Whitfield").lines.first?.source !== value.lines.first?.source)
    #expect(shaper.shapeCount == 3)
  }
}
