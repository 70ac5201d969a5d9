import FormModel
import FormReading
import FormTesting
import Testing

/// Rosters as people keep them in spreadsheets.
struct SpreadsheetTests {
  private static let program = """
    title: School
    year: {field: year, begins: July 1}
    roles: {parent: {words: parent, name: parent.name}}
    packet: {name: trip, forms: [slip]}
    team: {list: teams, members: {Child: child.name, Parent: parent.name}}
    fields:
      year: {type: year, label: Year, heading: School year}
      child.name: {type: text, label: Child, heading: Child name, headings: [Pupil, Élève]}
      child.school: {type: text, label: "School:", heading: Child school}
      parent.name: {type: text, label: Parent, heading: Parent name}
      parent.email: {type: email, label: "Email:", heading: Parent e-mail}
    """
  private static let form = """
    form: slip
    title: Slip
    revision: 1
    fields:
      trip.day: {type: date, label: Day of the trip}
      stops: {type: list, count: 2, label: Stop, fields: {place: {type: text, label: Place}}}
    body:
      - each: {list: stops, body: [{cells: [[place]]}]}
      - cells: [[trip.day]]
    """

  private func read(_ marked: String) throws -> (records: [Record]?, findings: [Finding], marks: [Place]) {
    try readRoster(marked, "r.csv", program: Self.program, form: Self.form)
  }

  @Test(
    "a heading is known however people write it",
    arguments: [
      ("CHILD NAME", "child.name"), ("child_name", "child.name"), ("Child-Name:", "child.name"),
      ("child.name", "child.name"), ("Child\u{2019}s Name", "child.name"), ("Childs name", "child.name"),
      ("Child\u{A0}name", "child.name"), ("pupil", "child.name"), ("Eleve", "child.name"), ("Child", "child.name"),
      ("Parent's Email", "parent.email"), ("parent e\u{2011}mail", "parent.email"), ("EMAIL", "parent.email"),
      ("Day of the trip", "trip.day"), ("Stops[1].Place", "stops[1].place"),
    ])
  func headings(_ heading: String, _ path: String) throws {
    let other = path == "child.name" ? "parent.name" : "child.name,parent.name"
    let value = path == "trip.day" ? "2022-05-13" : path == "parent.email" ? "a@b.example" : "A"
    let (records, findings, _) = try read("\(heading),\(other)\n\(value),P\(path == "child.name" ? "" : ",Q")\n")
    #expect(findings == [])
    #expect(records?.first?[FieldPath(path)] == value)
  }

  @Test(
    "a heading near a known one is an error, any other a warning",
    arguments: [
      ("👉Parent emial", Finding.Severity.error), ("👉Child shcool", .error), ("👉shoe size", .warning),
      ("👉Parent", .error),
    ])
  func unknownHeadings(_ heading: String, _ severity: Finding.Severity) throws {
    let isSecond = heading == "👉Parent"
    let (records, findings, marks) = try read("Child name,Parent name,\(heading)\nA,P,x\n")
    if isSecond {
      #expect(findings.map(\.code) == [.badCSV])
      #expect(records == nil)
    } else {
      #expect(findings.map(\.code) == ["unknown-key"])
      #expect(findings.map(\.severity) == [severity])
      #expect(records?.count == 1)
    }
    #expect(findings.compactMap(\.place) == marks)
  }

  @Test("an empty column beside a filled one for the same value is no mistake")
  func emptyColumn() throws {
    for text in ["Child,Parent,Parent_Name\nA,,P\n", "Child,Parent name,Parent\nA,P,\n", "Child,Parent,Parent\nA,P,\n"]
    {
      let (records, findings, _) = try read(text)
      #expect(findings == [])
      #expect(records?.first?["parent.name"] == "P")
    }
  }

  @Test(
    "headings that cannot be read give one finding, and no team",
    arguments: [
      "👉A,P\nB,Q\n",
      "School year,👉Child first name,Child last name,Parent name\n2021-2022,A,B,P\n",
      "School year,Name,School,👉Name,School\n2021-2022,A,S,P,T\n",
      "👉Child,,Parent,\nName,School,Name,School\nA,S,P,T\n",
    ])
  func unreadableHeadings(_ marked: String) throws {
    let (records, findings, marks) = try read(marked)
    #expect(findings.map(\.code) == [.badCSV])
    #expect(findings.compactMap(\.place) == marks)
    #expect(records == nil)
  }

  @Test("up to ten rows above the headings are passed over, with a note")
  func rowsAbove() throws {
    let (records, findings, marks) = try read("Trip 2022,,\n,,\nby the office,,\n👉Child,Parent,\nA,P,\n")
    #expect(findings.map(\.code.name) == ["heading-row"])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.compactMap(\.place) == marks)
    #expect(findings.first?.message == "the headings are in row 4; 2 rows above them are passed over")
    #expect(records?.map { $0["child.name"] } == ["A"])
    let many = String(repeating: "x,,\n", count: 11)
    #expect(try read("👉\(many)Child,Parent\nA,P\n").findings.map(\.code) == [.badCSV])
  }

  @Test("a known heading and a value above the headings hold for all teams without a value of their own")
  func valuesForAll() throws {
    let (records, findings, _) = try read(
      "Trip\nSchool year:,2021-2022\n,Parent,P\nChild,Parent name\nA,\nB,Q\n")
    #expect(findings.map(\.code.name) == ["heading-row", "row-skipped"])
    #expect(records?.map { $0["year"] } == ["2021-2022"])
    #expect(records?.map { $0["parent.name"] } == ["Q"])
    let (others, more, marks) = try read("School year,👉21\n👉Child,Child school\nA,S\nB,T\n👉Parent name,\n")
    #expect(others?.map { $0["year"] } == ["21", "21"])
    #expect(more.map(\.code.name).filter { $0 != "missing-field" } == ["bad-year", "heading-row", "row-skipped"])
    #expect(more.filter { $0.code != "missing-field" }.compactMap(\.place) == marks)
  }

  @Test(
    "a remark, a total and repeated headings are no teams",
    arguments: ["👉* waiting,,", ",👉see below,", "👉Total,,2", "👉Grand total:,3,4", "👉Child,Parent,", ",,👉remark"])
  func remarks(_ row: String) throws {
    let (records, findings, marks) = try read("Child,Parent,School year\nA,P,2021-2022\n\(row)\nB,Q,\n")
    #expect(findings.map(\.code.name) == ["row-skipped"])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.compactMap(\.place) == marks)
    #expect(records?.map { $0["child.name"] } == ["A", "B"])
  }

  @Test("a row with two values is a team, even if its child is called Total", arguments: ["Total,Q,", "B,,2021-2022"])
  func noRemarks(_ row: String) throws {
    let (records, findings, _) = try read("Child,Parent,School year\nA,P,2021-2022\n\(row)\n")
    #expect(findings == [])
    #expect(records?.count == 2)
  }

  @Test("two people in one cell are an error that says what to do")
  func twoPeople() throws {
    let (records, findings, marks) = try read("Child,Parent,School year\nA,👉Ann Lee & Bo Day,2021-2022\n")
    #expect(findings.map(\.code.name) == ["wrong-type"])
    #expect(findings.compactMap(\.place) == marks)
    #expect(findings.first?.message == "a team has one parent, and here are 2: 'Ann Lee' and 'Bo Day'")
    #expect(findings.first?.help?.contains("write a row for each") == true)
    #expect(records?.first?["parent.name"] == "Ann Lee & Bo Day")
    let (_, yaml, _) = try readRoster(
      "teams:\n  - {child: {name: A}, parent: [{name: P}, {name: Q}]}\n  - {child: {name: B}, parent: P}\n", "r.yaml",
      program: Self.program, form: Self.form)
    #expect(
      yaml.map(\.message) == [
        "a team has one parent, and here is a list of 2", "'parent' must be a group of keys (key: value)",
      ])
    #expect(yaml.last?.help == "write `parent: {name: …}`")
  }

  @Test(
    "a file of another format is named for what it is",
    arguments: [
      ("r.xls", "\u{D0}", "an Excel workbook of the old kind (.xls)"),
      ("r.ods", "PK", "a LibreOffice spreadsheet (.ods)"),
      ("r.numbers", "PK", "a Numbers spreadsheet"), ("r.docx", "PK", "a text document, as of Word"),
      ("r.pdf", "%PDF-1.7", "a PDF"), ("roster.csv", "%PDF-1.7", "a PDF"),
      ("r.gsheet", "{}", "only a link to a Google sheet"),
    ])
  func foreignFormats(_ name: String, _ text: String, _ words: String) throws {
    let (records, findings, _) = try readRoster(text, name, program: Self.program, form: Self.form)
    #expect(records == nil)
    #expect(findings.map(\.code.name) == ["unreadable-file"])
    #expect(findings.first?.message == "this is \(words), which cannot be read")
    #expect(findings.first?.help != nil)
  }

  @Test("curly quotes around a cell are reported at it, but not around a heading, nor within a name")
  func curlyQuotes() throws {
    let (records, findings, marks) = try read("Child,“Parent”,School year\n👉“A”,O’Dea,2021-2022\nB,“z,\n")
    #expect(findings.map(\.code.name) == ["curly-quotes"])
    #expect(findings.map(\.field) == ["child.name"])
    #expect(findings.compactMap(\.place) == marks)
    #expect(records?.map { $0["parent.name"] } == ["O’Dea", "“z"])
  }

  @Test("a lost letter and a control character are about the field of their cell")
  func characters() throws {
    let (_, findings, marks) = try read("Child,Parent\nA👉\u{FFFD},P\nB,Q👉\u{7}\n")
    #expect(findings.map(\.code) == [.badCharacter, .badCharacter])
    #expect(findings.map(\.field) == ["child.name", "parent.name"])
    #expect(findings.compactMap(\.place) == marks)
  }
}
