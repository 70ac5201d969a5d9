import FormModel
import FormReading
import FormTesting
import Testing

struct RosterReaderTests {
  private static let program = """
    title: School
    year: {field: year, begins: July 1}
    roles: {parent: {words: parent, name: parent.name}}
    calendar: {back: May 6}
    packet: {name: trip, forms: [slip]}
    team: {list: teams, members: {Child: child.name, Parent: parent.name}}
    fields:
      year: {type: year, label: Year, heading: School year}
      child.name: {type: text, label: Child, heading: Child name}
      parent.name: {type: text, label: Parent}
      parent.email: {type: email, label: Email}
    """
  private static let form = """
    form: slip
    title: Slip
    revision: 1
    fields:
      stops: {type: list, count: 2, label: Stop, fields: {place: {type: text, label: Place}}}
      food: {type: choice, label: Food, options: {meat: Meat, none: None}}
      "visits[].day": {type: date, label: Day, printed: false}
    body:
      - each: {list: stops, body: [{cells: [[place]]}]}
      - cells: [[food]]
    """

  private func read(_ marked: String, _ name: String, limits: ReadingLimits = .data) throws -> (
    records: [Record]?, findings: [Finding], marks: [Place]
  ) {
    try readRoster(marked, name, program: Self.program, form: Self.form, limits: limits)
  }

  @Test("keys above the list count for each team without a value of its own") func inherits() throws {
    let (records, findings, _) = try read(
      "year: 2021-2022\nparent: {name: P, email: p@q.example}\nteams:\n  - child: {name: A}\n"
        + "  - {year: 2022-2023, child: {name: B}, parent: {name: Q}}\n", "r.yaml")
    #expect(findings == [])
    #expect(records?.map { $0["year"] } == ["2021-2022", "2022-2023"])
    #expect(records?.map { $0["parent.name"] } == ["P", "Q"])
    #expect(records?.map { $0["parent.email"] } == ["p@q.example", "p@q.example"])
  }

  @Test("a finding at the first character of a cell is about the field of the cell") func firstCharacter() throws {
    let (_, findings, marks) = try read("year,child.name,parent.name\n2021-2022,A,👉\u{7}P\n", "r.csv")
    #expect(findings.map(\.field) == ["parent.name"])
    #expect(findings.compactMap(\.place) == marks)
  }

  @Test("a spreadsheet and YAML give the same records") func csv() throws {
    let (csv, findings, _) = try read(
      "School Year,child name,parent.name,stops[1].place,food\n2021-2022,A,P,\"Zoo, east\",meat\n", "r.csv")
    let (yaml, _, _) = try read(
      "teams:\n  - {year: 2021-2022, child: {name: A}, parent: {name: P}, food: meat, stops: [{}, {place: 'Zoo, east'}]}",
      "r.yaml")
    #expect(findings == [])
    #expect(csv?.first?.values.mapValues(\.text) == yaml?.first?.values.mapValues(\.text))
  }

  @Test(
    "each mistake has a finding at its place",
    arguments: [
      ("r.yaml", "unknown-key", "teams:\n  - {child: {name: A, 👉nmae: B}}"),
      ("r.yaml", "unknown-key", "👉feast: x\nteams:\n  - {child: {name: A}}"),
      ("r.yaml", "bad-year", "year: 👉2021-2023\nteams:\n  - {child: {name: A}}\n  - {child: {name: B}}"),
      ("r.yaml", "bad-date", "calendar: {back: 👉2021-02-29}\nteams:\n  - {child: {name: A}}"),
      ("r.yaml", "bad-email", "teams:\n  - {parent: {email: 👉a.b}}"),
      ("r.yaml", "bad-choice", "teams:\n  - {food: 👉maet}"),
      ("r.yaml", "wrong-type", "teams:\n  - {child: 👉A}"),
      ("r.yaml", "wrong-type", "teams:\n  - {child: {name: 👉[A, B]}}"),
      ("r.yaml", "wrong-type", "teams: 👉{child: {name: A}}"),
      ("r.yaml", "wrong-type", "👉child: {name: A}"),
      ("r.csv", "unknown-key", "child.name,parent.name,👉shoe size\nA,P,9\n"),
      ("r.csv", "bad-csv", "child.name,parent.name,👉Child name\nA,P,B\n"),
      ("r.yaml", "wrong-type", "teams:\n  - 👉A\n  - {child: {name: B}}"),
      ("r.yaml", "unknown-key", "teams:\n  - {stops: [{place: a}, {place: b}, 👉{place: c}]}"),
      ("r.csv", "unknown-key", "child.name,parent.name,👉stops[].place\nA,P,Zoo\n"),
      ("r.csv", "unknown-key", "child.name,parent.name,👉visits[999].day\nA,P,2022-05-13\n"),
      ("r.csv", "missing-field", "👉child.name\nA\n"),
      ("r.csv", "bad-email", "child.name,parent.name,parent.email\nA,P,👉nobody\n"),
    ])
  func mistakes(_ name: String, _ code: String, _ marked: String) throws {
    let (_, findings, marks) = try read(marked, name)
    #expect(findings.map(\.code.name) == [code])
    #expect(findings.compactMap(\.place) == marks)
  }

  @Test("a later entry can have a column when an earlier one has none; its case is ignored") func laterEntry() throws {
    let (records, findings, _) = try read("child.name,parent.name,Stops[1].Place\nA,P,Zoo\n", "r.csv")
    #expect(findings == [])
    #expect(records?.first?["stops[1].place"] == "Zoo")
    #expect(records?.first?.hasKey("stops[0]") == true)
  }

  @Test("thousands of mistakes take little time, and are counted") func manyMistakes() throws {
    let columns = (1...3000).map { "column\($0)" }.joined(separator: ",")
    let start = ContinuousClock.now
    let (_, findings, _) = try read("child.name,parent.name,\(columns)\nA,P\n", "r.csv")
    #expect(findings.count < 1_100)
    let (_, more, _) = try read(
      "teams:\n  - {child: {\((1...5000).map { "k\($0): x" }.joined(separator: ", "))}}\n", "r.yaml")
    #expect(more.count < 1_100)
    // This is no measurement of speed. Once the same file took minutes.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test(
    "teams beyond the limit are not read",
    arguments: [
      ("r.yaml", "teams:\n  - {child: {name: A}}\n  - {child: {name: B}}\n  - 👉{child: {name: C}}\n"),
      ("r.csv", "child.name,parent.name\nA,P\nB,P\n👉C,P\n"),
    ])
  func manyTeams(_ name: String, _ marked: String) throws {
    var limits = ReadingLimits.data
    limits.teams = 2
    let (records, findings, marks) = try read(marked, name, limits: limits)
    #expect(findings.map(\.code) == [.tooLarge])
    #expect(findings.compactMap(\.place) == marks)
    #expect(records?.count == (name == "r.yaml" ? 2 : nil))
  }

  @Test("a list of a team has at most a thousand entries") func manyEntries() throws {
    let entries = String(repeating: "{day: 2022-05-13}, ", count: 1000)
    let (records, findings, marks) = try read(
      "teams:\n  - {child: {name: A}, visits: [\(entries)👉{day: 2022-05-14}]}\n", "r.yaml")
    #expect(findings.map(\.code) == [.tooLarge])
    #expect(findings.compactMap(\.place) == marks)
    #expect(records?.first?.entries(of: "visits").count == 1000)
  }

  @Test("a finding names its team; a finding about an inherited value names no team") func teams() throws {
    let (_, findings, _) = try read(
      "year: 21\nteams:\n  - {child: {name: A}, parent: {name: P, email: x}}\n  - {child: {name: B}}", "r.yaml")
    #expect(findings.map(\.team) == [nil, "A / P"])
  }
}
