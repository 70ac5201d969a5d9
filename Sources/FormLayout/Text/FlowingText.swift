import FormModel

/// A long text that someone wrote, in lines. Paragraphs are 6 apart, and keep their blank lines.
struct FlowingText {
  /// A line, and its distance from the line before, from baseline to baseline.
  struct Line {
    var shaped: ShapedLine
    var step: Length
    var paragraph: Int
  }

  var lines: [Line] = []

  /// Breaks `text` into paragraphs at blank lines, and each paragraph into lines. A single line end is a blank.
  init(_ text: String, setting: Setting = .paragraph, width: Length, shaper: any TextShaper) {
    var paragraphs: [(words: [Substring], blankLines: Int)] = []
    var blanks = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: { $0 == "\t" }).joined(separator: " ")
      if words.allSatisfy(\.isWhitespace) {
        blanks += 1
      } else if blanks > 0 || paragraphs.isEmpty {
        paragraphs.append(([line], paragraphs.isEmpty ? 1 : blanks))
        blanks = 0
      } else {
        paragraphs[paragraphs.count - 1].words.append(line)
      }
    }
    for (index, paragraph) in paragraphs.enumerated() {
      let words = paragraph.words.joined(separator: " ")
      let shaped = shaper.shape(ShapeableText([.words(words, setting.style)], width: width, isFixed: false))
      for (number, line) in shaped.lines.enumerated() {
        let gap = number == 0 && index > 0 ? 6 + setting.leading.points * Double(paragraph.blankLines - 1) : 0
        // Letters with several marks need more than the height of a line.
        let ink = (lines.last?.shaped.inkBelow ?? .zero) + line.inkAbove
        lines.append(Line(shaped: line, step: max(setting.leading + .pt(gap), ink), paragraph: index))
      }
    }
  }

  /// How much lower the first line is than usual, so that its ink does not touch the label above.
  private var drop: Length { max(.zero, (lines.first?.shaped.inkAbove ?? .zero) - 13) }

  /// How many lines fit into a height below the first baseline: all, none, or two or more. Where a paragraph breaks, it
  /// has two lines or more on each page, and the next page gets three lines or more.
  func count(fitting room: Length) -> Int {
    var used = drop
    var count = 0
    for line in lines {
      if count > 0 { used += line.step }
      // The height of a line includes its descenders. Deeper ink needs more.
      if used + max(.zero, line.shaped.inkBelow - 5) > room + 0.01 { break }
      count += 1
    }
    if count == lines.count { return count }
    count = min(count, max(0, lines.count - 3))
    while count > 0, breaksBadly(at: count) { count -= 1 }
    return count == 1 ? 0 : count
  }

  private func breaksBadly(at count: Int) -> Bool {
    let paragraph = lines[count].paragraph
    guard lines[count - 1].paragraph == paragraph else { return false }
    let before = lines[..<count].count { $0.paragraph == paragraph }
    let after = lines[count...].count { $0.paragraph == paragraph }
    return before < 2 || after < 2
  }

  /// The first lines, from a baseline down.
  func items(_ count: Int, x: Length, baseline: Length) -> [Item] {
    var y = baseline + drop
    return lines.prefix(count).enumerated().map { index, line in
      if index > 0 { y += line.step }
      return .text(line.shaped, at: Point(x, y))
    }
  }

  /// The distance from the first baseline to that of line `count`.
  func depth(_ count: Int) -> Length {
    lines.prefix(count).dropFirst().reduce(drop) { $0 + $1.step }
  }

  /// The text without its first lines.
  func dropping(_ count: Int) -> FlowingText {
    var rest = self
    rest.lines.removeFirst(count)
    return rest
  }
}
