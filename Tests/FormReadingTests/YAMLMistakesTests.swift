import FormModel
import FormReading
import FormTesting
import Testing

struct YAMLMistakesTests {
  /// A text with 👉 at each mistake, and the tree that is read from it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var marked: String
    var tree: String?
    var code = Finding.Code.badYAML
    var testDescription: String { marked }

    init(_ marked: String, _ tree: String?, code: Finding.Code = .badYAML) {
      self.marked = marked
      self.tree = tree
      self.code = code
    }
  }

  @Test(
    "refuses YAML that could hide a value, and continues",
    arguments: [
      Mistake("a: 👉&x 1\nb: 2\n", "{a: <1>, b: <2>}"),
      Mistake("a: 👉&x\n  c: 1\nb: 👉*x\nc: 3\n", "{a: {c: <1>}, b: <>, c: <3>}"),
      Mistake("a: 👉!!str 1\nb: 👉!x [1]\n", "{a: <1>, b: [<1>]}"),
      Mistake("a: 👉!x &y 1\n", "{a: <1>}"),
      Mistake("a:\n  👉<<: *x\n  b: 1\n", "{a: {b: <1>}}"),
      Mistake("a:\n  👉<<: {c: 2}\n  b: 1\n", "{a: {b: <1>}}"),
      Mistake("👉*x : 1\nb: 2\n", "{b: <2>}"),
      Mistake("- 👉*x\n- b\n", "[<>, <b>]"),
      Mistake("a: 1\n👉---\nb: 2\n", "{a: <1>}"),
      Mistake("👉[a]: 1\nb: 2\n", "{b: <2>}"),
      Mistake("? 👉{a: 1}\n: {c: 3}\nb: 2\n", "{b: <2>}"),
      Mistake("{👉\"\": 1, b: 2}\n", "{b: <2>}"),
      Mistake("a: 1\nb: 2\n👉a: 3\n👉'a': {x: 1}\n", "{a: <1>, b: <2>}", code: .duplicateKey),
      Mistake("a: {b: 1, 👉b: 2}\nb: 3\n", "{a: {b: <1>}, b: <3>}", code: .duplicateKey),
    ])
  func refusesAndGoesOn(_ mistake: Mistake) { expect(mistake) }

  @Test(
    "reports text that cannot be read, at its place",
    arguments: [
      Mistake("a: 1\nb: 👉\"x\nc: 3\n", "{a: <1>, b: <>}"),
      Mistake("a: 1\nb:\n  c: 👉'x\n", "{a: <1>, b: {c: <>}}"),
      Mistake("a: 👉\"x\nb: \"y\"\n", "{a: <x b: >}"),
      Mistake("- 👉\"x\n- \"y\"\n", "[<x - >]"),
      Mistake("a: \"é\" 👉y\n", "{a: <é>}"),
      Mistake("a:\n👉\tb: 1\n", "{a: <>}"),
      Mistake("a:\n  b: 1\n👉\tc: 2\n", "{a: {b: <>}}"),
      Mistake("- a\n👉\t- b\n", "[]"),
      Mistake("a: b👉: c\n", "{a: <b>}"),
      Mistake("a: 1\n b👉: 2\n", "{a: <1 b>}"),
      Mistake("a:\n  b: 1\n 👉c: 2\n", "{a: {b: <1>}}"),
      Mistake("a: 1\nfoo\n👉b: 2\n", "{a: <1>}"),
      Mistake("a: [1, 2👉", "{a: [<1>, <2>]}"),
      Mistake("a: [1\n👉", "{a: [<1>]}"),
      Mistake("a: {b: 1\nc👉: 2\n", "{a: {b: <1 c>}}"),
      Mistake("a: 👉**b**\n", "{a: <>}"),
      Mistake("a: 👉@b\n", "{a: <>}"),
      Mistake("a: {b} 👉c\n", "{a: {b: <>}}"),
      Mistake("a: \"C:\\U👉sers\"\n", "{a: <>}"),
      Mistake("a: 👉]\n", "{a: <>}"),
      Mistake("a: 👉- b\n", "{a: <>}"),
      Mistake("- a\n👉b: 1\n", "[<a>]"),
      Mistake("a: 👉!x!y z\n", "{a: <>}"),
    ])
  func pointsAtProblem(_ mistake: Mistake) { expect(mistake) }

  @Test(
    "explains mistakes in words of its own",
    arguments: [
      ("a: \"x", "the quote that opens here is never closed"), ("a:\n\tb: 1", "a tab cannot indent a line"),
      ("a: \"x\nb: \"y\"\n", "the quote that opens here is closed only on line 2, before other text"),
      ("a: b: c", "a ':' cannot stand here"), ("a: @b", "a text cannot begin with '@' unless it is in quotes"),
      ("a: 1\nfoo\nb: 2", "line 2 is no 'key: value', its ':' is missing"),
      ("a: [1\nb: 2\n", "the '[' of line 1 is not closed before this"),
      ("a: 1\na: 2", "key 'a' is already on line 1"), ("a: *x", "an alias (*name) is not allowed"),
      ("a: {b} c", "nothing can follow the value on its line"),
    ])
  func saysIt(_ text: String, message: String) {
    let findings = yaml(SourceFile(text)).findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.first?.help != nil)
  }

  @Test("a key is found twice however many keys its mapping has", arguments: [2, 31, 32, 33, 40])
  func longMapping(_ count: Int) {
    let keys = (1...count).map { " k\($0): 1\n" }.joined()
    let findings = yaml(SourceFile("team:\n\(keys) k\(count): 2\n k1: 3\n")).findings
    #expect(findings.map(\.code) == [.duplicateKey, .duplicateKey])
    #expect(findings.map(\.field) == [FieldPath("team.k\(count)"), "team.k1"])
    #expect(
      findings.map(\.message) == ["key 'k\(count)' is already on line \(count + 1)", "key 'k1' is already on line 2"])
  }

  private func expect(_ mistake: Mistake) {
    let text = MarkedText(mistake.marked, file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.tree == mistake.tree)
    #expect(read.findings.map(\.code) == text.marks.map { _ in mistake.code })
    #expect(read.findings.compactMap(\.place) == text.marks)
    #expect(read.findings.allSatisfy { $0.severity == .error })
  }
}
