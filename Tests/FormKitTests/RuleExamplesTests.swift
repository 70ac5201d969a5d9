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

/// Rules of a program that are wrong themselves.
struct RuleMistakesTests {
  @Test(
    "a rule that names no field of any form, or has no test, is a mistake of the template",
    arguments: [
      ("field: trip.dya, not-before: slips_back", "no form has a field 'trip.dya'", "did you mean 'trip.day'?"),
      ("field: trip.day", "a rule needs a test", "write one of"),
      ("field: trip.day, filled: true, count: 2", "a rule has one test", "write one of"),
    ])
  func mistakes(_ rule: String, _ words: String, _ help: String) throws {
    let folder = Inspecting.root.appendingPathComponent("Tests/CommandTests/FieldTrip")
    func file(_ name: String) throws -> SourceFile {
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
    var form = try file("permission.yaml")
    let text = String(decoding: form.bytes, as: UTF8.self)
    form.bytes = Array(text.replacing("rules:\n", with: "rules:\n  - {\(rule), code: late, message: no}\n").utf8)
    var findings: [Finding] = []
    _ = FormSet.read([try file("program.yaml"), form], into: &findings)
    #expect(findings.count == 1)
    #expect(findings.first?.message.contains(words) == true)
    #expect(findings.first?.help?.contains(help) == true)
  }
}
