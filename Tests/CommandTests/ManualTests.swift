import Foundation
import Testing

/// The words of a PDF, in the order of drawing.
func words(of pdf: String, pages: String = "", in folder: TemporaryFolder) throws -> String {
  let outcome = try Command.shell("pdftotext -raw \(pages) '\(pdf)' -", in: folder)
  try #require(outcome.code == 0, "pdftotext: \(outcome.errors)")
  return outcome.output
}

/// Each printed word is in the manual of the program.
struct ManualTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Manual")

  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(
    "every phrase of the manual is on its blank form, in order, as often as there",
    arguments: [
      "suggested-timeline", "focal-points", "decision-points", "imp", "experience-suggestions", "mentor-comment",
      "visit-report",
    ])
  func phrases(_ form: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["render", form, "-o", "form.pdf"], in: folder)
    #expect(outcome.code == 0)
    let page = squeezed(try words(of: "form.pdf", in: folder))
    let file = Self.folder.appendingPathComponent("\(form).txt")
    let phrases = try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("# ") }
    #expect(phrases.count > 10)
    var rest = page[...]
    for phrase in phrases {
      guard let found = rest.range(of: squeezed(String(phrase))) else {
        Issue.record("'\(phrase)' is not on the form, or not after what stands before it in the manual")
        continue
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test(
    "each form has the pages that the program says",
    arguments: [
      ("suggested-timeline", 1), ("focal-points", 1), ("decision-points", 1), ("imp", 2), ("experience-suggestions", 2),
      ("mentor-comment", 1), ("visit-report", 1),
    ])
  func pageCounts(_ form: String, _ pages: Int) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["render", form, "-o", "form.pdf"], in: folder)
    #expect(outcome.outputLines == ["form.pdf  \(pages) page\(pages == 1 ? "" : "s")"])
  }
}
