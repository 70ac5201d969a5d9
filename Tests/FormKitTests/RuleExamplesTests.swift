import FormKit
import FormModel
import FormTesting
import Foundation
import Testing

/// The examples of `countersign rule`: the wrong one gives its code where the mark stands, the right one does not.
struct RuleExamplesTests {
  private static func examples() throws -> [RuleExample] {
    let url = Inspecting.root.appendingPathComponent("Templates/mentoring/examples/rules.yaml")
    var findings: [Finding] = []
    let file = SourceFile(name: "rules.yaml", bytes: [UInt8](try Data(contentsOf: url)))
    let examples = RuleExample.read(file, into: &findings)
    // One example holds what it warns of.
    #expect(findings.filter { $0.code != "bad-character" } == [])
    return examples
  }

  static let images: [String: [UInt8]] = {
    let folder = Inspecting.root.appendingPathComponent("Tests/FormDrawingTests/Pictures")
    func image(_ name: String) -> [UInt8] {
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { [UInt8]($0) } ?? []
    }
    return ["one.png": image("clear.png"), "two.png": image("photo.jpg"), "one-again.png": image("palette.png")]
  }()

  @Test("each example shows its code and nothing else, and the right one does not") func examples() throws {
    for example in try Self.examples() where !example.wrong.isEmpty {
      let wrong = MarkedText(example.wrong, file: example.file)
      let day = example.day ?? "2022-06-30"
      let found = try Inspecting.findings(wrong.text, file: example.file, asOf: day, images: Self.images)
      let right = try Inspecting.findings(example.right, file: example.file, asOf: day, images: Self.images)
      #expect(
        found.filter { $0.code.name == example.code }.compactMap(\.place).contains(wrong.marks[0]),
        "\(example.code): \(found)")
      func count(_ findings: [Finding]) -> Int { findings.count { $0.code.name == example.code } }
      #expect(count(right) < count(found), "\(example.code): \(right)")
    }
  }
}
