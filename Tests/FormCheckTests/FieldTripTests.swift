import FormModel
import FormReading
import FormTesting
import Testing

/// A program with other words. All its checks come from its templates, and none from Swift code.
struct FieldTripTests {
  private func check(_ text: String, asOf day: String = "2022-05-20") throws -> [String] {
    let forms = try Inspecting.forms("Tests/CommandTests/FieldTrip")
    let whole = "school_year: 2021-2022\nstudent: {name: Ana Ortiz}\nparent: {name: Marta Ortiz}\n" + text
    return try Inspecting.findings(whole, asOf: day, in: forms).map {
      "\($0.code) \($0.field?.text ?? "-"): \($0.message)"
    }
  }

  private let slip = """
    trip: {destination: Museum of Transportation, day: 2022-05-13}
    emergency: {phone: 314-555-0188}
    medication: {needed: none}
    signature: {name: Marta Ortiz, date: 2022-05-02, typed: Marta Ortiz}

    """

  @Test("a complete slip has no findings") func whole() throws { #expect(try check(slip) == []) }

  @Test("a slip is due on its day, and missing after it") func due() throws {
    #expect(try check("", asOf: "2022-05-06") == [])
    #expect(
      try check("", asOf: "2022-05-07")
        == ["missing-form emergency: the permission slip is missing: it was due on May 6, 2022"])
  }

  @Test(
    "each mistake gives one finding in the words of the program",
    arguments: [
      (
        "{phone: 314-555-0188}", "{phone: ~}",
        "missing-field emergency.phone: 'Phone in an emergency' is missing on the permission slip"
      ),
      ("typed: Marta Ortiz", "typed: ~", "missing-signature signature: Marta Ortiz has not signed the permission slip"),
      (
        "name: Marta Ortiz, date", "name: Ana Ortiz, date",
        "signer-name signature.name: 'Ana Ortiz' signed as parent, but the parent is Marta Ortiz"
      ),
      (
        "needed: none", "needed: brings",
        "missing-field medication.which: 'Medication' is missing on the permission slip"
      ),
      ("needed: none", "needed: sometimes", "bad-choice medication.needed: 'sometimes' is not one of the answers"),
      (
        "2022-05-13", "2022-05-05",
        "trip-too-early trip.day: the trip to Museum of Transportation is before May 6, 2022, when the slips are due"
      ),
      (
        "date: 2022-05-02", "date: 2022-05-12",
        "late-form signature.date: the permission slip was complete 6 days late: it was due on May 6, 2022"
      ),
    ])
  func mistakes(_ old: String, _ new: String, _ expected: String) throws {
    #expect(try check(slip.replacing(old, with: new)) == [expected])
  }
}

/// How the check uses the conditions and rules that a designer writes.
struct ConditionalDutiesTests {
  private static let program = """
    title: Bicycles
    year: {field: year, begins: July 1}
    roles: {parent: {words: parent, name: parent.name}}
    calendar: {back: May 6}
    packet: {name: loan, forms: [loan, {care: [1, 2]}]}
    team: {list: loans, members: {Parent: parent.name}}
    fields:
      year: {type: year, label: Year}
      parent.name: {type: text, label: Parent}
      lent: {type: date, label: Lent}
    """
  private static let loan = """
    form: loan
    title: Loan
    revision: 1
    goes-to: parent
    due: back
    fields:
      loan.minor: {type: check, label: Minor}
      loan.signed: {type: signature, by: parent, label: S, required: {field: loan.minor, is: true}}
      loan.seen: {type: initials, by: parent, label: I, required: {field: loan.minor, is: true}}
      loan.mood: {type: ratings, label: M, scale: {1: a, 2: b}, statements: [x], required: {field: loan.minor, is: true}}
      loan.parts:
        type: rows
        label: Parts
        fields: {good: {type: check, label: Good}}
        groups: [{label: All, rows: {bell: Bell}, required: [good]}]
    rules:
      - {field: lent, not-before: back, code: too-early, message: too early}
    body:
      - cells: [[parent.name, lent, loan.minor], [loan.seen]]
      - ratings: {columns: [[loan.mood]]}
      - table: loan.parts
      - signatures: [loan.signed]
    """
  private static let care = """
    form: care
    title: Care
    revision: 1
    list: cares
    when: {field: kind, is: long}
    goes-to: parent
    fields: {kind: {type: text, label: Kind}, note: {type: text, label: Note, required: true}}
    body: [{cells: [[kind, note]]}]
    """

  private func inspect(_ text: String) throws -> (findings: [Finding], states: [FormState]) {
    var findings: [Finding] = []
    let files = [("program.yaml", Self.program), ("loan.yaml", Self.loan), ("care.yaml", Self.care)].map {
      SourceFile(name: $0.0, bytes: Array($0.1.utf8))
    }
    let forms = try #require(FormSet.read(files, into: &findings))
    #expect(findings == [])
    let day = try #require(CalendarDate("2022-05-20"))
    let inspection = Inspection(forms, asOf: day) { (_, _) throws(FetchError) in throw FetchError("none") }
    let head = "year: 2021-2022\nparent: {name: Ann}\n"
    let file = inspection.inspect(SourceFile(name: "team.yaml", bytes: Array((head + text).utf8))) {
      (_) throws(FetchError) in throw FetchError("none")
    }
    let teams = inspection.teams(
      of: [file], reread: { _ in nil }, fetch: { _ in { (_) throws(FetchError) in throw FetchError("none") } })
    return (file.findings + teams.flatMap(\.report.findings), teams.flatMap(\.report.forms).map(\.state))
  }

  @Test("signatures, initials and ratings are required only if their condition holds") func conditions() throws {
    let whole = "loan: {parts: {bell: {good: yes}}, minor: "
    #expect(try inspect(whole + "no}\n").findings == [])
    let asked = try inspect(whole + "yes}\n").findings.map(\.code.name).sorted()
    #expect(asked == ["missing-field", "missing-initials", "missing-signature"])
  }

  @Test("the help says what to write below the keys that the file has") func help() throws {
    let helps = try inspect("loan: {minor: yes}\n").findings.compactMap(\.help)
    #expect(helps.contains { $0.hasPrefix("add `parts: {bell: {good: …}}` here") }, "\(helps)")
    #expect(helps.contains { $0.contains("then add `signed: {name: …, date: …, typed: …}` here") })
  }

  @Test("an entry that does not meet the form's condition has no missing form") func entries() throws {
    let (findings, states) = try inspect(
      "loan: {minor: no, parts: {bell: {good: yes}}}\ncares: [{kind: short}, {kind: long}]\n")
    #expect(findings.map(\.message) == ["'Note' is missing on the Care"])
    #expect(states == [.complete, .incomplete])
  }

  @Test("a form without required fields is missing when it is due") func unasked() throws {
    #expect(try inspect("").findings.map(\.code.name) == ["missing-form"])
  }

  @Test("if a form's rule fails for a shared field, that form is not complete") func shared() throws {
    let (findings, states) = try inspect("lent: 2022-05-02\nloan: {minor: no, parts: {bell: {good: yes}}}\n")
    #expect(findings.map(\.code.name) == ["too-early"])
    #expect(states.first == .incomplete)
  }
}
