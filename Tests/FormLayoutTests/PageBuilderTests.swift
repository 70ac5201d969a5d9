import FormModel
import FormTesting
import Testing

@testable import FormLayout

/// Where pages break, between strips and in long texts.
struct PageBuilderTests {
  private func strip(_ height: Length) -> Strip {
    var strip = Strip(.ruled, height: height)
    strip.rules = [PageRule(left: 54, right: 558, y: 0, weight: 1)]
    return strip
  }

  @Test("strips that stay together begin a page together") func kept() {
    var builder = PageBuilder(grid: Grid(page: .letter))
    builder.open(title: RichText(plain: "Slip"), about: RichText([]))
    builder.add(strip(builder.room - 50))
    for strip in [strip(20), strip(20), strip(20)].keptTogether() { builder.add(strip) }
    builder.close()
    #expect(builder.pages.map(\.rules.count) == [1, 3])
  }

  @Test("strips that fit a page to its last point are on it") func fitting() {
    var builder = PageBuilder(grid: Grid(page: .letter))
    builder.open(title: RichText(plain: "Slip"), about: RichText([]))
    builder.add(strip(builder.room - 40))
    for strip in [strip(20), strip(20)].keptTogether() { builder.add(strip) }
    builder.close()
    #expect(builder.pages.map(\.rules.count) == [3])
  }

  /// A text with this number of lines in each of its paragraphs.
  private func text(_ counts: [Int]) -> FlowingText {
    let word = String(repeating: "x", count: 18)
    let paragraphs = counts.map { Array(repeating: word, count: $0).joined(separator: " ") }
    return FlowingText(paragraphs.joined(separator: "\n\n"), width: 100, shaper: FixedPitchShaper())
  }

  @Test(
    "a page gets all lines of a text, or leaves three or more of them to the next page",
    arguments: [(6, 6), (5, 3), (4, 3), (3, 3), (2, 2), (1, 0)])
  func lines(_ room: Int, _ expected: Int) {
    let text = text([6])
    #expect(text.lines.count == 6)
    #expect(text.count(fitting: text.depth(room)) == expected)
  }

  @Test(
    "a paragraph that breaks has two lines or more on each page",
    arguments: [(3, 2), (4, 4), (5, 4), (6, 6), (7, 6)])
  func paragraphs(_ room: Int, _ expected: Int) {
    let text = text([4, 4, 4])
    #expect(text.count(fitting: text.depth(room)) == expected)
  }
}
