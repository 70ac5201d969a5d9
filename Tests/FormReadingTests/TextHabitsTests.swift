import FormModel
import FormReading
import FormTesting
import Testing

/// Texts as phones, word processors and web pages leave them: what YAML cuts or takes for another character.
struct TextHabitsTests {
  @Test(
    "a value that ends at a comment without a blank is reported, and so is an empty one",
    arguments: [
      ("a: 👉PS #7 Annex\n", "{a: <PS>}"), ("- 👉b #7\n- c\n", "[<b>, <c>]"), ("a: {b: 👉x #y\n}\n", "{a: {b: <x>}}"),
      ("a: 👉x\n  y \t #z\nb: 1\n", "{a: <x y>, b: <1>}"), ("é: 👉é #7\n", "{é: <é>}"),
    ])
  func cutByComment(_ marked: String, _ tree: String) {
    expect(marked, tree, .warning, "cut-text")
  }

  @Test(
    "a comment with a blank, or after quotes, and a `#` inside a text are right",
    arguments: [
      ("a: x # since January\n", "{a: <x>}"), ("a: \"PS #7\"\n", "{a: <PS #7>}"), ("a: C#7\n", "{a: <C#7>}"),
      ("a: 'x' #7\n", "{a: <x>}"), ("a: x ## said\n", "{a: <x>}"), ("a: |\n  x #7\n", "{a: <x #7\n>}"),
      ("#a: x\nb: 1\n  #c: 2\n", "{b: <1>}"), ("a: x #\n", "{a: <x>}"),
    ])
  func comments(_ text: String, _ tree: String) { expect(text, tree, .warning, "cut-text") }

  @Test(
    "what a comma cuts off in braces is reported at the value before it, and is no key",
    arguments: [
      ("a: {n: 👉Lena Marsh, Jr., s: Clinton}\n", "{a: {n: <Lena Marsh>, s: <Clinton>}}"),
      ("a: {c: 👉Columbia, MO 65201}\n", "{a: {c: <Columbia>}}"), ("a: {n: 👉\"x\", y}\n", "{a: {n: <x>}}"),
      ("a: {n: 👉“Marsh, Lena”, s: 1}\n", "{a: {n: <“Marsh>, s: <1>}}"),
    ])
  func cutByComma(_ marked: String, _ tree: String) { expect(marked, tree, .error, "cut-text") }

  @Test(
    "a key with an empty value, a comma in quotes, and a comma outside of braces are right",
    arguments: [
      ("a: {n: , s: 1}\n", "{a: {n: <>, s: <1>}}"), ("a: {n: \"Marsh, Jr.\", s: }\n", "{a: {n: <Marsh, Jr.>, s: <>}}"),
      ("a: Marsh, Jr.\nb:\n", "{a: <Marsh, Jr.>, b: <>}"), ("a: [Marsh, Jr.]\n", "{a: [<Marsh>, <Jr.>]}"),
      ("a: {n}\n", "{a: {n: <>}}"), ("a: {n:\n  s: 1}\n", nil as String?),
    ])
  func commas(_ text: String, _ tree: String?) {
    if let tree { expect(text, tree, .error, "cut-text") }
    #expect(!yaml(SourceFile(text)).findings.contains { $0.code == "cut-text" })
  }

  @Test("the help has the whole text in quotes") func help() {
    let texts = ["a: PS #7 Annex\n", "a: {n: Marsh, Jr.}\n", "a: {n: “Marsh, Lena”}\n", "a: {n: 5\" pipe, long}\n"]
    #expect(
      texts.map { yaml(SourceFile($0)).findings.first?.help } == [
        "put the whole text in quotes: \"PS #7 Annex\"", "put the whole text in quotes: \"Marsh, Jr.\"",
        "put the whole text in straight quotes: \"Marsh, Lena\"", "put the whole text in quotes: '5\" pipe, long'",
      ])
  }

  @Test(
    "curly quotes around a value are reported, unless they are in straight ones or belong to the text",
    arguments: [
      ("a: 👉“x”\n", "{a: <“x”>}"), ("a: [👉‘x y’, „z]\n", "{a: [<‘x y’>, <„z>]}"), ("a: \"“x”\"\n", "{a: <“x”>}"),
      ("a: “x” and “y”\n", "{a: <“x” and “y”>}"), ("a: O’Dea’s “x”\n", "{a: <O’Dea’s “x”>}"),
    ])
  func curlyQuotes(_ marked: String, _ tree: String) { expect(marked, tree, .warning, "curly-quotes") }

  @Test(
    "a blank or a colon that is none for YAML is named at its place",
    arguments: [
      ("p:\n👉\u{A0}\u{A0}name: x\n", "{p: <>}"), ("m:\n  name:👉\u{A0}x\n", "{m: <>}"),
      ("m:\n  name:👉\u{A0}x\n  school: y\n", "{m: <>}"), ("m:\n  name👉：x\n", "{m: <>}"),
      ("👉\u{3000}a: 1\nb: 2\n", "{b: <2>}"), ("name👉\u{A0}: x\n", "{}"),
    ])
  func lookAlikes(_ marked: String, _ tree: String) {
    let text = MarkedText(marked, file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.findings.map(\.code) == ["bad-yaml"])
    #expect(read.findings.compactMap(\.place) == text.marks)
    #expect(read.findings.allSatisfy { $0.message.contains(" is none for YAML") })
  }

  @Test(
    "a no-break blank inside a text is right",
    arguments: ["a: Note:\u{A0}x\n", "a: 5\u{A0}pm\n", "a:\n  At 5\u{A0}pm.\n", "a: \"\u{A0}x\"\n", "n\u{A0}m: x\n"])
  func blanks(_ text: String) { #expect(yaml(SourceFile(text)).findings == []) }

  @Test("U+FFFD is a letter that was lost") func lostLetters() {
    let text = MarkedText("a: Jos👉\u{FFFD}\n", file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.tree == "{a: <Jos\u{FFFD}>}")
    #expect(read.findings.map(\.message) == ["a letter was lost here: U+FFFD stands in its place"])
    #expect(read.findings.map(\.severity) == [.error])
    #expect(read.findings.compactMap(\.place) == text.marks)
  }

  private func expect(_ marked: String, _ tree: String, _ severity: Finding.Severity, _ code: Finding.Code) {
    let text = MarkedText(marked, file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.tree == tree)
    #expect(read.findings.map(\.code) == text.marks.map { _ in code })
    #expect(read.findings.compactMap(\.place) == text.marks)
    #expect(read.findings.allSatisfy { $0.severity == severity })
  }
}
