import Foundation
import Testing

/// A value never covers what is printed around its field.
struct InkTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// Prints the visit report with its values, and a blank one.
  private func printVisit(_ values: [String: Any]) throws {
    let team: [String: Any] = ["protege": ["name": "Ana"], "mentor": ["name": "Bo"], "visit_report": values]
    try JSONSerialization.data(withJSONObject: team).write(to: folder.url.appendingPathComponent("t.yaml"))
    let filled = try Command.run(["render", "visit-report", "--team", "t.yaml", "-o", "filled.pdf"], in: folder)
    #expect(filled.code == 0, "\(filled.errors)")
    _ = try Command.run(["render", "visit-report", "-o", "blank.pdf"], in: folder)
  }

  /// A hash of the pixels in a part of the first page. The part is given in points; a point is four pixels.
  private func pixels(of pdf: String, left: Double, top: Double, width: Double, height: Double) throws -> String {
    let numbers = [left, top, width, height].map { Int(($0 * 4).rounded()) }
    let outcome = try Command.shell(
      "pdftoppm -r 288 -l 1 -x \(numbers[0]) -y \(numbers[1]) -W \(numbers[2]) -H \(numbers[3]) -gray \(pdf) | md5sum",
      in: folder)
    try #require(outcome.code == 0)
    return outcome.output
  }

  @Test(
    "marks that are piled on a letter stay in their field's room",
    arguments: ["ẪỘỬỠ", "ปิ๋ง ญู ฐุ", "မြန်မာ ကျွန်", "Z" + String(repeating: "\u{301}", count: 12) + "algo"])
  func marks(_ value: String) throws {
    try printVisit(["topics": value])
    let label = try #require(placedWords(of: "blank.pdf", in: folder)[0].first { $0.text == "Topics" })
    let images = try ["filled.pdf", "blank.pdf"].map {
      try pixels(of: $0, left: 54, top: label.top, width: 504, height: label.bottom - label.top)
    }
    #expect(images[0] == images[1], "ink of '\(value)' in the label")
  }

  @Test(
    "a write-in stays above its rule",
    arguments: ["Gypsy Hill", "Gypsy Hill Polytechnic, Quayside Joplin grounds, Building gj, page Qy", "မြန်မာ ကျွန်တော်"])
  func writeIn(_ value: String) throws {
    try printVisit(["location": "neutral-site", "site": value])
    let label = try #require(placedWords(of: "blank.pdf", in: folder)[0].first { $0.text == "Neutral" })
    // The label begins at the left edge of its tick box. The rule is 12.5 points below, and half a point thick.
    let images = try ["filled.pdf", "blank.pdf"].map {
      try pixels(of: $0, left: 330, top: label.top + 13, width: 228, height: 3)
    }
    #expect(images[0] == images[1], "ink of '\(value)' below the rule")
  }

  @Test("a value that turns the direction of writing turns no word of the form") func overrides() throws {
    let name = "Ruth \u{202E}" + [String](repeating: "Abernathy", count: 12).joined(separator: " ")
    let team = ["content_advisor": ["name": name], "protege": ["name": "Ana"], "mentor": ["name": "Bo"]]
    try JSONSerialization.data(withJSONObject: team).write(to: folder.url.appendingPathComponent("t.yaml"))
    #expect(try Command.run(["render", "imp", "--team", "t.yaml", "-o", "p.pdf"], in: folder).code == 0)
    // In the order on the page.
    let text = try Command.shell("pdftotext -f 2 -l 2 -layout p.pdf -", in: folder).output.squeezed
    let words = "must initial the IMP to verify that it is approved".squeezed
    #expect(text.holds(words), "\(text.suffix(400))")
  }

  @Test("a year that turns the direction of writing does not turn the title") func overriddenYear() throws {
    _ = try folder.write(
      "program_year: \"2021\u{202E}-2022\"\nprotege: {name: Ana}\nmentor: {name: Bo}\n", to: "t.yaml")
    #expect(try Command.run(["render", "imp", "--team", "t.yaml", "-o", "p.pdf"], in: folder).code == 1)
    let text = try Command.shell("pdftotext -l 1 -layout p.pdf -", in: folder).output
    #expect(text.contains("Individual Mentoring Plan (IMP)"), "\(text.prefix(300))")
  }
}
