import FormModel
import FormReading
import FormTesting
import Testing

/// Programs that nobody would write, and that the template language allows.
struct OddProgramTests {
  /// - Parameter forms: The forms' files, without what all of them have.
  static func read(packet: String, _ forms: [String: String]) throws -> FormSet {
    func file(_ name: String, _ text: String) -> SourceFile {
      SourceFile(name: "\(name).yaml", bytes: Array(text.utf8))
    }
    let program = """
      title: School
      year: {field: school_year, begins: July 1}
      roles: {teacher: {words: teacher, name: teacher.name}}
      calendar: {first: October 31, second: December 14}
      packet: {name: slips, forms: [\(packet)]}
      team: {list: pairs, members: {Teacher: teacher.name, Child: child.name}}
      fields:
        school_year: {type: year, label: Year, printed: false}
        teacher.name: {type: text, label: Teacher, printed: false}
        child.name: {type: text, label: Child, printed: false}
      """
    var findings: [Finding] = []
    let files = forms.sorted { $0.key < $1.key }.map { name, text in
      file(name, "form: \(name)\ntitle: Slip \(name)\nrevision: 1\ngoes-to: teacher\n\(text)\nbody: [{text: Words}]\n")
    }
    let set = FormSet.read([file("program", program)] + files, into: &findings)
    #expect(findings == [])
    return try #require(set)
  }

  static let head = "school_year: 2021-2022\nteacher: {name: Ann Ay}\nchild: {name: Bo Be}\n"

  /// Findings as `code path form`, and the states of the forms.
  private func check(
    _ text: String, in forms: FormSet, asOf day: String = "2021-08-01", file: String = "team.yaml"
  ) throws -> (findings: [String], states: [String]) {
    let inspected = try Inspecting.inspect(text, file: file, asOf: day, in: forms)
    let team = try #require(inspected.teams.first)
    let findings = (inspected.findings + team.report.findings).inReadingOrder()
    return (
      findings.map { "\($0.code) \($0.field?.text ?? "-") \($0.form?.description ?? "-")" },
      team.report.forms.map { "\($0.ref): \($0.state.rawValue)" }
    )
  }

  @Test("an entry whose number is wrong is the form of no number") func wrongNumber() throws {
    let forms = try Self.read(
      packet: "{visit: [1, 2, 3]}",
      [
        "visit": """
        list: visits
        number: number
        fields:
          number: {type: number, label: Number, from: 1, to: 2, printed: false}
          report: {type: text, label: Report, required: true, printed: false}
        """
      ])
    let found = try check(Self.head + "visits:\n  - {number: 3, report: x}\n  - {number: 1, report: y}\n", in: forms)
    #expect(found.findings == ["bad-number visits[0].number visit"])
    #expect(found.states == ["visit 1: complete", "visit 2: not due", "visit 3: not due"])
  }

  /// Two forms whose own values are under one key.
  private func twins() throws -> FormSet {
    try Self.read(
      packet: "one, two",
      [
        "one": """
        due: first
        completed: trip.sent
        fields:
          trip.day: {type: date, label: Day, required: true, printed: false}
          trip.sent: {type: date, label: Sent, printed: false}
        """,
        "two": """
        fields:
          trip.place: {type: text, label: Place, required: true, printed: false}
          trip.seen: {type: initials, by: teacher, label: Seen, required: true, printed: false}
        """,
      ])
  }

  @Test("of two forms under one key each is judged by what it lacks itself") func oneKey() throws {
    let forms = try twins()
    let open = try check(Self.head + "trip: {day: 2021-10-29, place: Zoo}\n", in: forms, asOf: "2021-11-15")
    #expect(open.findings == ["missing-initials trip.seen.initials two"])
    #expect(open.states == ["one: complete", "two: unsigned"])
    let late = Self.head + "trip: {day: 2021-10-29, sent: 2021-11-02, place: Zoo, seen: {initials: AA}}\n"
    let found = try check(late, in: forms, asOf: "2021-11-15")
    #expect(found.findings == ["late-form trip.sent one"])
    #expect(found.states == ["one: late", "two: complete"])
  }

  @Test("a form is not late where a later form's rule finds an error on it") func lateAndWrong() throws {
    let forms = try Self.read(
      packet: "one, two",
      [
        "one": """
        due: first
        completed: one.sent
        fields:
          one.day: {type: date, label: Day, required: true, printed: false}
          one.sent: {type: date, label: Sent, printed: false}
        """,
        "two": """
        fields: {two.day: {type: date, label: Day, required: true, printed: false}}
        rules:
          - {field: one.day, not-after: two.day, code: day-order, message: wrong}
        """,
      ])
    let late = Self.head + "one: {day: 2021-10-29, sent: 2021-11-02}\n"
    #expect(try check(late, in: forms, asOf: "2021-11-15").states == ["one: late", "two: not due"])
    let found = try check(late + "two: {day: 2021-10-01}\n", in: forms, asOf: "2021-11-15")
    #expect(found.findings == ["day-order one.day one"])
    #expect(found.states == ["one: incomplete", "two: complete"])
  }

  /// A form of a list with a list and a table inside.
  private func reports() throws -> FormSet {
    try Self.read(
      packet: "{report: [1, 2]}",
      [
        "report": """
        list: reports
        fields:
          days:
            type: list
            label: Day
            count: 2
            printed: false
            fields:
              work: {type: text, label: Work, printed: false, required: true}
              seen: {type: initials, by: teacher, label: Seen, printed: false, required: true}
              signed:
                {type: signature, by: teacher, label: Signed, printed: false, required: {field: work, is: Saw}}
          gear:
            type: rows
            label: Gear
            printed: false
            fields: {packed: {type: check, label: Packed}, note: {type: text, label: Note}}
            groups: [{label: Clothes, rows: {boots: Boots, coat: Coat}}]
          mood: {type: ratings, label: Mood, scale: {1: low, 2: high}, statements: [First, Second], printed: false}
        rules:
          - {each: gear, field: note, filled: true, when: {field: packed, is: yes}, code: no-note, message: wrong}
        """
      ])
  }

  @Test("what each entry of a list inside must have is asked of each entry, and rules for rows hold there")
  func innerList() throws {
    let forms = try reports()
    let whole = "{work: Saw, seen: {initials: AA}, signed: {name: Ann Ay, date: 2021-07-20, typed: Ann Ay}}"
    let text = Self.head + "reports:\n  - days: [\(whole), {work: Nails, seen: {initials: AA}}]\n"
    #expect(try check(text, in: forms).findings == [])
    let days = "[{seen: {date: 2021-07-20}}, {work: Saw, seen: {initials: AA}}]"
    let bare = "  - {days: \(days), gear: {coat: {packed: yes}}}\n"
    let found = try check(text + bare, in: forms)
    #expect(
      Set(found.findings) == [
        "missing-field reports[1].days[0].work report 2", "missing-initials reports[1].days[0].seen.initials report 2",
        "missing-signature reports[1].days[1].signed report 2", "no-note reports[1].gear.coat.note report 2",
      ])
    #expect(found.states == ["report 1: complete", "report 2: incomplete"])
  }

  @Test("a column is a rating's where nothing follows its position") func ratingColumn() throws {
    let csv = "school_year,teacher.name,child.name,reports[0].MOOD[1],reports[0].mood[0].x\n2021-2022,Ann,Bo,1,2\n"
    let found = try check(csv, in: try reports(), file: "r.csv")
    #expect(found.findings == ["unknown-key reports[0].mood[0].x -"])
  }

  @Test("a field that only one entry has is one of each entry for reading and for checks") func oneEntry() throws {
    let forms = try Self.read(
      packet: "one",
      [
        "one": """
        fields:
          "one.stops[0].day": {type: text, label: First, printed: false}
          "one.stops[1].day": {type: date, past: true, label: Second, printed: false}
        """
      ])
    for _ in 0..<8 {
      #expect(forms.catalog["one.stops[2].day"]?.name == "Second")
      let found = try check(Self.head + "one: {stops: [{day: x}, {day: 2021-10-01}, {day: 2021-10-02}]}\n", in: forms)
      #expect(
        found.findings == [
          "bad-date one.stops[0].day one", "future-date one.stops[1].day one", "future-date one.stops[2].day one",
        ])
    }
  }
}
