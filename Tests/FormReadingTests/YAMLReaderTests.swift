import FormModel
import FormReading
import FormTesting
import Testing

struct YAMLReaderTests {
  @Test(
    "reads every scalar as a text",
    arguments: [
      "no", "~", "null", "12:30", "007", "1e3", "2021-10-29", "59:59:59:59:59:59:59:59:59:59:59:59", "50%",
      "1_000", "0x1F", ".inf", "=",
    ])
  func takesTexts(_ text: String) {
    #expect(yaml(SourceFile("a: '\(text)'")).tree == "{a: <\(text)>}")
    #expect(yaml(SourceFile("a: \(text)")).tree == "{a: <\(text)>}")
  }

  @Test(
    "reads block style and flow style",
    arguments: [
      ("a: 1\nb:\n- 2\n- c: 3\n  d:\n", "{a: <1>, b: [<2>, {c: <3>, d: <>}]}"),
      ("a: {b: 1, c: [2, {}]}\n", "{a: {b: <1>, c: [<2>, {}]}}"),
      ("- - 1\n  - 2\n-\n", "[[<1>, <2>], <>]"),
      ("a: >\n  x\n  y\nb: |\n  x\n  y\n", "{a: <x y\n>, b: <x\ny\n>}"),
      ("--- # one document\na: 1\n...\n", "{a: <1>}"),
      ("%YAML 1.2\n---\na: 1\n", "{a: <1>}"),
      ("? a\n: 1\n", "{a: <1>}"),
      ("a: \"x\\ty \\u00e9 \\\"\"\n", "{a: <x\ty é \">}"),
      ("a: 1\rb: 2\r", "{a: <1>, b: <2>}"),
      ("text", "<text>"),
      ("a: '~'", "{a: <~>}"),
    ])
  func readsShapes(_ text: String, tree: String) {
    let read = yaml(SourceFile(text))
    #expect(read.tree == tree)
    #expect(read.findings.isEmpty)
  }

  @Test(
    "knows the places of keys and values",
    arguments: [
      "👉👉é: 👉'ü'\r\n👉b:👉\r\n👉c: 👉x\r\n",  // an empty value has a place after its key
      "\u{FEFF}👉👉a: 👉\"1\"\n👉b: 👉|\n  x\n",
      "👉👉a:\n👉- 👉1\n-👉\n- 👉👉b: 👉2\n",
      "👉👉a: 👉{👉b: 👉[👉1, 👉2], 👉c👉}\n",
      "👉- 👉😀 x\n- 👉- 👉y\n",
    ])
  func knowsPlaces(_ marked: String) {
    let text = MarkedText(marked, file: "team.yaml")
    #expect(yaml(text.file).node.map(places) == text.marks)
  }

  @Test("knows empty values", arguments: ["''", "~", "'~'", "'  '", "[]", "{}", "{b: ~, c: ['', []]}", "\u{A0}"])
  func judgesEmpty(_ text: String) {
    #expect(yaml(SourceFile("a: \(text)")).node?.isEmpty == true)
  }

  @Test("knows other values", arguments: ["0", "no", "'-'", "{b: ~, c: ['', [x]]}"])
  func judgesFilled(_ text: String) {
    #expect(yaml(SourceFile("a: \(text)")).node?.isEmpty == false)
  }

  @Test("reports a file without content as empty", arguments: ["", "\n\n", "# only words\n", "---\n", "\u{FEFF}"])
  func callsEmpty(_ text: String) {
    let read = yaml(SourceFile(text))
    #expect(read.tree == nil)
    #expect(read.findings.map(\.code) == ["wrong-type"])
    #expect(read.findings.first?.place == Place(file: "team.yaml", line: 1, column: 1))
  }
}
