import FormAuthoring
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// The examples of `countersign rule`. The wrong example gives a finding with its code at the mark, the right one none.
struct RuleExamplesTests {
  private static func examples(_ program: String) throws -> [RuleExample] {
    let url = Inspecting.root.appendingPathComponent("Templates/\(program)/examples/rules.yaml")
    var findings: [Finding] = []
    let file = SourceFile(name: "rules.yaml", bytes: [UInt8](try Data(contentsOf: url)))
    let examples = RuleExample.read(file, into: &findings)
    // One example contains the hidden character that it warns about.
    #expect(findings.filter { $0.code != "bad-character" } == [])
    return examples
  }

  /// The facts about the images of the examples. Tests of FormKit compare them with real pictures.
  static let images = [
    "one.png": ImageFacts(isBlank: false, fingerprint: [1]), "two.png": ImageFacts(isBlank: false, fingerprint: [2]),
    "one-again.png": ImageFacts(isBlank: false, fingerprint: [1]),
  ]

  @Test(
    "the wrong example gives a finding with its code and no other, and the right example gives none",
    arguments: ["mentoring": "2022-06-30", "starter": "2026-07-30"])
  func examples(_ program: String, day: String) throws {
    let forms = try Inspecting.forms("Templates/\(program)")
    for example in try Self.examples(program) where !example.wrong.isEmpty {
      let wrong = MarkedText(example.wrong, file: example.file)
      let day = example.day ?? day
      func findings(_ text: String) throws -> [Finding] {
        try Inspecting.findings(text, file: example.file, asOf: day, in: forms, images: Self.images)
      }
      let found = try findings(wrong.text)
      let right = try findings(example.right)
      #expect(
        found.filter { $0.code.name == example.code }.compactMap(\.place).contains(wrong.marks[0]),
        "\(example.code): \(found)")
      func count(_ findings: [Finding]) -> Int { findings.count { $0.code.name == example.code } }
      #expect(count(right) < count(found), "\(example.code): \(right)")
    }
  }
}
