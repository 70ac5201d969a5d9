import Foundation
import Testing

/// When a value continues on another page, its paragraphs and its blank lines stay as they are, and no line is alone.
struct PageBreakTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// A printed line of a value with words such as `p3w17`, which is word 17 of paragraph 3.
  private struct Line {
    var page: Int
    var top: Double
    var paragraph: Int
    var words: [Int]
  }

  private func lines(of pdf: String, named key: String) throws -> [Line] {
    var lines: [Line] = []
    for (page, words) in try placedWords(of: pdf, in: folder).enumerated() {
      for word in words {
        let parts = word.text.split(whereSeparator: { $0 == "p" || $0 == "w" }).map(String.init)
        guard parts.count == 3, parts[0] == key, let paragraph = Int(parts[1]), let number = Int(parts[2]) else {
          continue
        }
        if let last = lines.last, last.page == page, abs(last.top - word.top) < 1 {
          lines[lines.count - 1].words.append(number)
        } else {
          lines.append(Line(page: page, top: word.top, paragraph: paragraph, words: [number]))
        }
      }
    }
    return lines
  }

  /// Paragraphs of many lengths, with one or two blank lines between them, and with some single line ends.
  private func text(_ key: String, _ numbers: inout SeededNumbers) -> (text: String, counts: [Int], blanks: [Int]) {
    var text = ""
    var counts: [Int] = []
    var blanks: [Int] = []
    for paragraph in 0..<Int.random(in: 4...24, using: &numbers) {
      let count = [1, 3, 12, 25, 30, 40, 60, 150, 300].randomElement(using: &numbers) ?? 1
      let blank = Int.random(in: 1...2, using: &numbers)
      if paragraph > 0 { text += String(repeating: "\n", count: blank + 1) }
      for word in 0..<count {
        if word > 0 { text += Int.random(in: 0..<10, using: &numbers) == 0 ? "\n" : " " }
        text += "\(key)p\(paragraph)w\(word)"
      }
      counts.append(count)
      blanks.append(blank)
    }
    return (text, counts, blanks)
  }

  private func write(_ team: [String: Any]) throws {
    let names: [String: Any] = ["protege": ["name": "Ana"], "mentor": ["name": "Bo"]]
    try JSONSerialization.data(withJSONObject: names.merging(team) { $1 })
      .write(to: folder.url.appendingPathComponent("t.yaml"))
  }

  private func render(_ form: String) throws -> String {
    let outcome = try Command.run(["render", form, "--team", "t.yaml", "-o", "p.pdf"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return "p.pdf"
  }

  @Test("a broken paragraph has two lines on each side, and its words in order", arguments: [21, 22, 23, 24])
  func breaks(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    let topics = text("a", &numbers)
    let strategies = text("b", &numbers)
    try write(["visit_report": ["topics": topics.text, "strategies": strategies.text]])
    let pdf = try render("visit-report")
    for (key, value) in [("a", topics), ("b", strategies)] {
      let lines = try lines(of: pdf, named: key)
      let printed = lines.flatMap { line in line.words.map { [line.paragraph, $0] } }
      let typed = value.counts.enumerated().flatMap { paragraph, count in (0..<count).map { [paragraph, $0] } }
      let isWhole = printed == typed
      #expect(isWhole, "seed \(seed), \(key)")
      for (line, next) in zip(lines, lines.dropFirst()) {
        let place = "seed \(seed), \(key)p\(next.paragraph)w\(next.words[0])"
        if line.page == next.page {
          // Lines are 15 apart, and paragraphs 6 more. A second blank line counts as a line.
          let gap = line.paragraph == next.paragraph ? 15 : 6 + 15 * Double(value.blanks[next.paragraph])
          #expect(abs(next.top - line.top - gap) < 0.1, "\(place)")
        } else if line.paragraph == next.paragraph {
          let all = lines.filter { $0.paragraph == line.paragraph }
          #expect(all.count { $0.page == line.page } >= 2, "\(place)")
          #expect(all.count { $0.page == next.page } >= 2, "\(place)")
        }
      }
      for page in Set(lines.map(\.page)).subtracting([0]) where page == lines.last?.page {
        #expect(lines.count { $0.page == page } >= 3, "seed \(seed), the last page of \(key)")
      }
    }
  }

  /// A paragraph of this many lines: two of its words never fit on one line.
  private func paragraph(_ key: String, _ index: Int, lines: Int) -> String {
    (0..<lines).map { "\(key)p\(index)w" + String(repeating: "0", count: 60) + String($0) }.joined(separator: " ")
  }

  @Test("what is left of a value goes to the next page, not below its own beginning") func onePart() throws {
    // Below 36 lines 46 points are left. That is too little for three blank lines and a line, but enough for a label
    // and a line.
    let planned =
      [18, 18].enumerated().map { paragraph("a", $0, lines: $1) }.joined(separator: "\n\n")
      + "\n\n\n\nap2w0\n\n" + paragraph("a", 3, lines: 6)
    try write(["imp": ["experiences": [["number": 1, "planned": planned]]]])
    let pages = try placedWords(of: try render("imp"), in: folder)
    #expect(!pages[2].contains { $0.text == "(continued)" })
    #expect(pages[3].contains { $0.text == "(continued)" })
  }

  @Test("a value that begins at a page's foot has more than one line there") func foot() throws {
    // Below 36 lines there is space for a label and one line.
    let notes = "ap0w0\n\n" + paragraph("a", 1, lines: 6)
    try write(["imp": ["experiences": [["number": 1, "planned": paragraph("b", 0, lines: 36), "notes": notes]]]])
    let lines = try lines(of: try render("imp"), named: "a")
    #expect(lines.count == 7)
    let first = try #require(lines.first?.page)
    #expect(lines.count { $0.page == first } > 1)
  }
}
