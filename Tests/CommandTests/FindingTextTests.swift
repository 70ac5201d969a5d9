import FormModel
import Testing

@testable import countersign

/// The text of findings for people.
struct FindingTextTests {
  private func text(
    _ source: [UInt8], line: Int, column: Int, message: String = "wrong", help: String? = nil
  ) -> String {
    let place = Place(file: "team.yaml", line: line, column: column)
    let finding = Finding(.error, "bad-date", message, at: place, help: help)
    return findingText([finding], sources: ["team.yaml": SourceFile(name: "team.yaml", bytes: source)], colour: false)
  }

  private func lines(_ source: String, line: Int = 1, column: Int) -> [String] {
    text(Array(source.utf8), line: line, column: column).split(separator: "\n").map(String.init)
  }

  @Test("is the line, the caret and the cure") func wholeText() {
    let source = String(repeating: "\n", count: 78) + "  - experience: 2\n"
    let expected = """
      team.yaml:79:5: error: wrong [bad-date]
         79 |   - experience: 2
            |     ^
         help: mend it

      """
    #expect(text(Array(source.utf8), line: 79, column: 5, help: "mend it") == expected)
  }

  @Test(
    "puts the caret under the place",
    arguments: [
      ("a: é", 4, 3), ("\ta: b", 5, 7), ("日本: b", 5, 6), ("e\u{301}: b", 4, 2), ("👍 x", 3, 3),
      ("\u{FEFF}a: b", 4, 3), ("x\r\n", 2, 1),
    ])
  func caret(_ source: String, column: Int, blanks: Int) {
    #expect(lines(source, column: column).last == "      | \(String(repeating: " ", count: blanks))^")
  }

  @Test("counts lines by any line end", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) {
    #expect(lines("one\(end)two\(end)three", line: 3, column: 1)[1] == "    3 | three")
  }

  @Test("shows a part of a long line") func longLine() {
    let source = String(repeating: "a", count: 50_000) + "X" + String(repeating: "b", count: 50_000)
    let shown = lines(source, column: 50_001)
    #expect(shown[1].count < 130)
    let caret = shown[2].firstIndex(of: "^").map { shown[2].distance(from: shown[2].startIndex, to: $0) } ?? 0
    #expect(Array(shown[1])[caret] == "X")
  }

  @Test("reads UTF-16 with its mark") func utf16() {
    let units = Array("a: é\nb: 日".utf16)
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(text(bytes, line: 2, column: 4).contains("    2 | b: 日\n"))
  }

  @Test("passes no control character on") func controls() {
    let source = "a: \u{1B}[31m\u{7}\u{202E}\u{9B}\n"
    let shown = text(Array(source.utf8), line: 1, column: 4, message: "x\u{1B}]0;y\u{7}\nz")
    #expect(!shown.unicodeScalars.contains { $0 != "\n" && $0.isUnprintable })
    #expect(shown.split(separator: "\n").count == 3)
  }

  @Test("takes a place that is not there", arguments: [(0, 0), (1, 999), (9, 1), (-1, -1)])
  func placesOutside(_ line: Int, column: Int) {
    #expect(text(Array("a: b".utf8), line: line, column: column).contains("error: wrong [bad-date]"))
  }

  @Test("colours nothing but its own words") func colours() {
    let finding = Finding(.warning, "x", "m\u{1B}[0m", at: nil)
    let text = findingText([finding], sources: [:], colour: true)
    #expect(text.hasPrefix("\u{1B}[1mcountersign:\u{1B}[0m \u{1B}[1;33mwarning:"))
    #expect(text.contains("m\u{FFFD}[0m"))
  }
}
