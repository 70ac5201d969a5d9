import FormModel
import FormReading
import FormTesting
import Testing

/// A program and a form without mistakes, which the tests change.
private enum Sample {
  static let program = """
    title: School
    year: {field: year, begins: July 1}
    roles: {parent: {words: parent, name: parent.name}}
    calendar: {back: May 6}
    packet: {name: trip, forms: [slip]}
    team: {list: students, members: {Parent: parent.name}}
    fields:
      year: {type: year, label: Year}
      parent.name: {type: text, label: Parent}
      parent.note: {type: text, label: Note, printed: false}
    """

  static func form(fields: String = "", body: String = "  - text: Words") -> String {
    "form: slip\ntitle: Slip\nrevision: 1\nfields:\n  day: {type: date, label: Day}\n\(fields)"
      + "body:\n  - cells: [[day]]\n\(body)\n"
  }

  static func read(_ marked: String) -> (template: Template?, findings: [Finding], marks: [Place]) {
    var findings: [Finding] = []
    let program = ProgramReader.read(
      SourceFile(name: "program.yaml", bytes: Array(program.utf8)), into: &findings)
    let text = MarkedText(marked, file: "slip.yaml")
    guard let program else { return (nil, findings, text.marks) }
    return (TemplateReader.read(text.file, of: program, into: &findings), findings, text.marks)
  }
}

struct TemplateReaderTests {
  @Test("a form without mistakes gives no findings") func sound() throws {
    let (template, findings, _) = Sample.read(Sample.form())
    #expect(findings == [])
    #expect(template?.id == "slip")
    #expect(template?.fields.first { $0.id == "day" }?.label == "Day")
  }

  @Test(
    "each mistake has a finding at its place",
    arguments: [
      ("unknown-key", Sample.form(fields: "👉feilds: {a: {type: text, label: A}}\n")),
      ("unknown-key", Sample.form(fields: "  a: {type: text, label: A, printed: false, 👉lable: B}\n")),
      ("missing-key", Sample.form(fields: "  👉a: {type: text, printed: false}\n")),
      ("missing-key", Sample.form(fields: "  👉a: {label: A, printed: false}\n")),
      ("unknown-name", Sample.form(fields: "  a: {type: 👉txet, label: A, printed: false}\n")),
      ("unknown-name", Sample.form(fields: "  a: {type: signature, by: 👉perent, label: A, printed: false}\n")),
      ("missing-key", Sample.form(fields: "  a: 👉{type: signature, label: A, printed: false}\n")),
      ("bad-value", Sample.form(fields: "  a: {type: date, label: A, printed: false, example: 👉May}\n")),
      ("unplaced-field", Sample.form(fields: "  👉a: {type: text, label: A}\n")),
      ("unknown-name", Sample.form(body: "  - cells: [[👉dya]]")),
      ("unknown-name", Sample.form(body: "  - 👉txt: Words")),
      ("unknown-name", Sample.form(body: "  - text: 👉\"on {calendar.bakc}\"")),
      ("unknown-name", Sample.form(body: "  - text: 👉\"of {dya}\"")),
      ("bad-markup", Sample.form(body: "  - text: 👉\"an open {day\"")),
      ("bad-markup", Sample.form(body: "  - text: 👉\"{day | wide 3}\"")),
      ("bad-markup", Sample.form(body: "  - text: 👉\"[words]( ) here\"")),
      ("bad-value", Sample.form(fields: "  a: {type: choice, label: A, printed: false, options: {👉Off: B, on: C}}\n")),
      ("bad-markup", Sample.form(body: "  - text: 👉\"[](https://a.example)\"")),
      ("wrong-type", Sample.form(body: "  - 👉Words")),
      ("wrong-type", Sample.form(body: "  - text: 👉{a: b}")),
      ("bad-value", Sample.form(body: "  - space: 👉far")),
      ("bad-value", Sample.form(body: "  - cells: [[{day: 👉13}]]")),
      ("bad-value", Sample.form(body: "  - table: 👉day")),
      ("unknown-name", Sample.form(body: "  - when: {field: 👉dya, has: value}\n    body: [{text: Words}]")),
      ("unknown-key", Sample.form(body: "  - text: Words\n    👉notice: Small")),
      (
        "unknown-name",
        Sample.form(fields: "  a: {type: choice, label: A, printed: false, options: {b: {label: B, write-in: 👉c}}}\n")
      ),
      ("bad-value", Sample.form(fields: "  s: {type: signature, by: parent, label: S}\n", body: "  - cells: [[👉s]]")),
      ("bad-value", Sample.form(body: "  - signatures: [👉day]")),
      ("bad-value", Sample.form(body: "  - box: {field: 👉day, lines: 2}")),
      ("bad-value", Sample.form(body: "  - cells: 👉[[{day: 12}, {day: 12}]]".replacing("👉[[", with: "[👉["))),
      ("bad-value", Sample.form(body: "  - beside: 👉[{columns: 8, body: []}, {columns: 8, body: []}]")),
      ("bad-value", Sample.form(body: "  - keep: [{new-page: 👉{title: Two}}]")),
      ("bad-markup", Sample.form(body: "  - text: 👉\"{day | width 5000}\"")),
      (
        "bad-value",
        Sample.form(
          fields: "  l: {type: list, count: 2, label: L, fields: {n: {type: text, label: N}}}\n",
          body: "  - each: {list: l, body: [{cells: [[n]]}, {each: {list: 👉/l, body: []}}]}")
      ),
      (
        "bad-value",
        Sample.form(
          fields: "  r: {type: rows, label: R, fields: {👉s: {type: signature, by: parent, label: S}}, groups: []}\n",
          body: "  - table: r")
      ),
      ("bad-value", Sample.form(fields: "  👉day.b: {type: text, label: B, printed: false}\n")),
      ("duplicate-key", Sample.form(fields: "  👉/day: {type: text, label: A}\n")),
      ("duplicate-key", Sample.form(fields: "  👉day: {type: text, label: A}\n")),
    ])
  func mistakes(_ code: String, _ marked: String) throws {
    let (_, findings, marks) = Sample.read(marked)
    #expect(findings.map(\.code.name) == [code])
    #expect(findings.compactMap(\.place) == marks)
  }

  private static let lists =
    "  a: {type: list, label: A, count: 1000, fields: {b: {type: list, label: B, count: 1000, fields: "
    + "{c: {type: text, label: C, printed: false}}}}}\n"
  private static let wide = (0..<11).map { "b\($0): {type: text, label: B, printed: false}" }.joined(separator: ", ")

  private static let multiplying: [String] = [
    // This repeats a text a million times.
    Sample.form(fields: lists, body: "  - each: {list: a, body: [{each: {list: b, body: [{text: x}]}}]}")
      .replacing("body:\n  - cells", with: "body:\n  👉- cells"),
    // This puts a long label into a thousand cells.
    Sample.form(
      fields: "  a: {type: text, label: \(String(repeating: "x", count: 9999))}\n",
      body: "  - cells: [\(String(repeating: "[a], ", count: 1000))]"
    ).replacing("body:\n  - cells", with: "body:\n  👉- cells"),
    Sample.form(fields: "  a: {type: 👉list, label: A, printed: false, count: 1000, fields: {\(wide)}}\n"),
    Sample.form(body: "  - text: 👉\(String(repeating: "x", count: 10_001))"),
  ]

  @Test("a template that multiplies its content too often is refused at the place that does it", arguments: multiplying)
  func multiplies(_ marked: String) throws {
    let (_, findings, marks) = Sample.read(marked)
    #expect(findings.map(\.code.name) == ["too-large"])
    #expect(findings.compactMap(\.place) == marks)
  }

  @Test(
    "an id that cannot be a path is refused",
    arguments: [
      "a..b", "a.", "[0]x", "a[", "a[1000].b", "a[#].b", String(repeating: "a.", count: 100) + "b", "/",
    ])
  func badPaths(_ id: String) throws {
    let field = "  👉\"\(id)\": {type: text, label: A, printed: false}\n"
    let (_, findings, marks) = Sample.read(Sample.form(fields: field))
    #expect(findings.map(\.code.name) == ["bad-value"])
    #expect(findings.compactMap(\.place) == marks)
  }

  @Test("a text with nothing but marks is parsed quickly and gives one finding", .timeLimit(.minutes(1)))
  func nothingButMarks() throws {
    for (mark, count) in [("[", 0), ("[x](", 0), ("{x", 1), ("}x", 1), ("*a ", 0), ("*a* ", 1)] {
      let text = String(repeating: mark, count: 10_000 / mark.utf8.count)
      let (_, findings, _) = Sample.read(Sample.form(body: "  - text: \"\(text)\""))
      #expect(findings.count == count, "\(mark)")
    }
  }

  @Test("a form that declares an unprinted shared field again leaves it unprinted") func declaredAgain() throws {
    let (template, findings, _) = Sample.read(Sample.form(fields: "  parent.note: {required: true}\n"))
    #expect(findings == [])
    let field = try #require(template?.fields.first { $0.id == "parent.note" })
    #expect(field.isRequired && !field.isPrinted && field.label == "Note")
  }

  @Test("the help for a misspelt name suggests the nearest name") func nearestName() throws {
    let (_, findings, _) = Sample.read(Sample.form(body: "  - cells: [[dya]]"))
    #expect(findings.first?.help == "did you mean 'day'?")
  }

  @Test("a condition may name a shared field that the form does not place") func conditionOnSharedField() throws {
    let (_, findings, _) = Sample.read(
      Sample.form(body: "  - when: {field: parent.name, has: value}\n    body: [{text: Words}]"))
    #expect(findings == [])
  }

  @Test("one run reports all mistakes") func allAtOnce() throws {
    let (_, findings, _) = Sample.read(
      Sample.form(fields: "  a: {type: txet, label: A}\n", body: "  - cells: [[dya]]\n  - txt: Words"))
    #expect(Set(findings.map(\.code.name)) == ["unknown-name", "unplaced-field"])
    #expect(findings.count == 4)
  }

  @Test(
    "markup becomes words, styles, links and fields",
    arguments: [
      ("a **b** c", [RichText.Piece.words("a ", []), .words("b", .bold), .words(" c", [])]),
      ("P+M-I* and *it*", [.words("P+M-I* and ", []), .words("it", .italic)]),
      ("P+M-I*, and I* are", [.words("P+M-I*, and I* are", [])]),
      ("{{x}}", [.words("{x}", [])]),
      ("2 * 3 * 4", [.words("2 * 3 * 4", [])]),
      ("[here](http://a.example)", [.link("here", address: "http://a.example", [])]),
      ("by {calendar.back}", [.words("by ", []), .day("back", [])]),
      ("{day | width 20 | caption Day}", [.blank(.init(field: "day", width: 20, caption: "Day"), [])]),
    ])
  func markup(_ text: String, _ pieces: [RichText.Piece]) throws {
    let (template, findings, _) = Sample.read(Sample.form(body: "  - text: \"\(text)\""))
    #expect(findings == [])
    guard case .text(let paragraphs)? = template?.body.last else {
      Issue.record("no text")
      return
    }
    #expect(paragraphs == [RichText(pieces)])
  }
}
