import FormAuthoring
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// The examples of `countersign rule`: the wrong one gives its code where the mark stands, the right one does not.
struct RuleExamplesTests {
  private static func examples(_ program: String) throws -> [RuleExample] {
    let url = Inspecting.root.appendingPathComponent("Templates/\(program)/examples/rules.yaml")
    var findings: [Finding] = []
    let file = SourceFile(name: "rules.yaml", bytes: [UInt8](try Data(contentsOf: url)))
    let examples = RuleExample.read(file, into: &findings)
    // One example holds what it warns of.
    #expect(findings.filter { $0.code != "bad-character" } == [])
    return examples
  }

  /// What the images of the examples show; the tests of FormKit compare it with real pictures.
  static let images = [
    "one.png": ImageFacts(isBlank: false, fingerprint: [1]), "two.png": ImageFacts(isBlank: false, fingerprint: [2]),
    "one-again.png": ImageFacts(isBlank: false, fingerprint: [1]),
  ]

  @Test(
    "each example shows its code and nothing else, and the right one does not",
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
