import Foundation
import Testing

/// Characters that hide text, cannot be printed, or are in no font.
struct ValuesTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private static let rows = [
    "best-time", "frequency", "method", "reflection", "accountability", "workload", "resources", "relationships",
    "technology",
  ]

  /// Prints a team with these notes as its decision points, one note on each line from line 4 on, and a plain note.
  private func printNotes(_ notes: [String]) throws -> Command.Outcome {
    let lines = zip(Self.rows, notes).map { "  \($0): {notes: '\($1)'}\n" }
    _ = try folder.write(
      "protege: {name: Ana}\nmentor: {name: Bo}\ndecision_points:\n" + lines.joined()
        + "  state-reporting: {notes: Plain}\n", to: "t.yaml")
    return try Command.run(["render", "decision-points", "--team", "t.yaml", "-o", "p.pdf"], in: folder)
  }

  /// Expects a finding at each of the characters, which come after 'First', and no other finding.
  private func expect(_ finding: String, _ codes: [UInt32], in outcome: Command.Outcome) {
    for (index, code) in codes.enumerated() {
      let place = "t.yaml:\(index + 4):\(Self.rows[index].utf8.count + 19): \(finding)"
      let point = "U+" + String(code, radix: 16, uppercase: true).leftPadded(to: 4)
      let isTold = outcome.errorLines.contains { $0.hasPrefix(place) && $0.contains(point) }
      #expect(isTold, "\(place) \(point) in \(outcome.errors)")
    }
    #expect(outcome.errorLines.count { $0.hasPrefix("t.yaml:") } == codes.count, "\(outcome.errors)")
  }

  private func notes(_ codes: [UInt32]) -> [String] {
    codes.map { "First\(Unicode.Scalar($0).map(String.init) ?? "")ly" }
  }

  @Test("a character that hides is a warning, and its value is printed") func hidden() throws {
    let codes: [UInt32] = [0x200B, 0x200C, 0x200D, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF]
    let outcome = try printNotes(notes(codes))
    #expect(outcome.code == 0)
    expect("warning: the hidden character", codes, in: outcome)
    #expect(!outcome.errors.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    let text = try words(of: "p.pdf", in: folder)
    #expect(text.components(separatedBy: "First").count == codes.count + 1)
    #expect(text.contains("Plain"))
  }

  @Test("so is each other character that has no width or no ink") func hiddenToo() throws {
    let codes: [UInt32] = [0xAD, 0x115F, 0x180E, 0x206A, 0x2800, 0x3164, 0xE0041]
    let outcome = try printNotes(notes(codes))
    #expect(outcome.code == 0)
    expect("warning: the hidden character", codes, in: outcome)
  }

  @Test("joiners that do their work are no mistakes") func joiners() throws {
    let outcome = try printNotes(["می‌خواهم", "র‍্যাব", "क्‍ष", "👩‍🏫"])
    #expect(outcome.errors == "")
    #expect(outcome.code == 0)
  }

  @Test("a control character is an error: its value is not printed, the others are") func controls() throws {
    let codes: [UInt32] = [0, 0x7, 0x1B, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFFFE]
    let outcome = try printNotes(notes(codes))
    #expect(outcome.code == 1)
    expect("error: the control character", codes, in: outcome)
    #expect(!outcome.errors.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    let text = try words(of: "p.pdf", in: folder)
    #expect(text.contains("Plain"))
    #expect(!text.contains("First"))
  }

  @Test("a character that no font has is an error: nothing is written, and what stood there stands there whole")
  func missing() throws {
    #expect(try printNotes(["First"]).code == 0)
    let before = try folder.data("p.pdf")
    let codes: [UInt32] = [0x378, 0xE000, 0xF0000]
    let outcome = try printNotes(notes(codes))
    #expect(outcome.code == 2)
    expect("error: no installed font has the character", codes, in: outcome)
    #expect(try folder.data("p.pdf") == before)
    #expect(folder.names() == ["p.pdf", "t.yaml"])
  }
}

extension String {
  fileprivate func leftPadded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - utf8.count)) + self
  }
}
