import FormReading
import FormTesting
import Testing

@testable import FormModel

/// Builds records from texts at paths, and runs single checks on them.
enum Checking {
  /// A record of a program. The values are on lines of their own, from line 1 on, in the given order.
  static func record(_ values: KeyValuePairs<String, String>, in forms: FormSet? = nil) throws -> RecordBuilder {
    var builder = RecordBuilder(
      try (forms ?? Inspecting.mentoring.get()).catalog, at: Place(file: "t", line: 1, column: 1))
    for (index, (path, text)) in values.enumerated() {
      let place = Place(file: "t", line: index + 1, column: 1)
      let path = FieldPath(path)
      builder.add(text, to: path, at: place)
      for group in path.groups where !group.isRoot && builder.record.key(group) == nil {
        builder.noteKey(group, at: place)
      }
    }
    return builder
  }

  /// The facts about a record on a day.
  static func facts(
    _ values: KeyValuePairs<String, String>, asOf day: String = "2022-06-30", in forms: FormSet? = nil
  ) throws -> Facts {
    let builder = try record(values, in: forms)
    let source = TeamSource(record: builder.record, known: builder.findings.all, kind: .teamFile)
    let catalog = try (forms ?? Inspecting.mentoring.get()).catalog
    return Facts(source, images: [:], in: catalog, today: try #require(CalendarDate(day)))
  }

  /// The claims of one check, as `code path`. A `~` comes before a warning.
  static func claims(
    _ values: KeyValuePairs<String, String>, asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    _ check: (Checker, Facts, Said) -> [Claim]
  ) throws -> [String] {
    let facts = try facts(values, asOf: day, in: forms)
    return check(Checker(facts.catalog, today: facts.today), facts, Said(facts)).map { claim in
      "\(claim.finding.severity == .error ? "" : "~")\(claim.finding.code) \(claim.path)"
    }
  }

  /// The claims of one rule about a record. The rule is written as in a template.
  static func rule(_ yaml: String, _ values: KeyValuePairs<String, String>) throws -> [String] {
    let forms = try club(rule: yaml)
    return try claims(values, in: forms) { checker, facts, said in
      facts.forms.flatMap { form, views in
        views.flatMap { view in form.template.rules.flatMap { checker.claims(of: $0, view, facts, said) } }
      }
    }
  }

  /// A program with one rule and one form, which has fields of many kinds.
  static func club(rule: String, code: String = "odd") throws -> FormSet {
    let program = """
      title: Club
      year: {field: year, begins: July 1}
      roles: {member: {words: member, name: member.name}}
      calendar: {opening: September 1, return: {from: May 1, day: May 31}}
      packet: {name: club, forms: [slip]}
      team: {list: members, members: {Member: member.name}}
      fields:
        year: {type: year, label: Year, required: true}
        member.name: {type: text, label: "Member:", required: true}
      """
    let form = """
      form: slip
      title: Slip
      revision: 1
      due: opening
      fields:
        slip.day: {type: date, label: Day, required: true, printed: false}
        slip.back: {type: date, label: Back, printed: false}
        slip.zip: {type: text, label: Zip, printed: false}
        slip.image: {type: text, label: Image, printed: false}
        slip.sent: {type: date, label: Sent, printed: false}
        slip.name: {type: text, label: Name, printed: false}
        slip.seen: {type: initials, by: member, label: Seen, printed: false}
        slip.parts:
          type: list
          count: 3
          label: Part
          printed: false
          fields:
            name: {type: text, label: Name, printed: false}
            day: {type: date, label: Day, printed: false}
        slip.state:
          type: rows
          label: State
          printed: false
          fields: {good: {type: check, label: Good}, note: {type: text, label: Note}}
          groups: [{label: Safety, rows: {guard: The guard, cable: The cable}}, {label: Looks, rows: {paint: The paint}}]
      rules:
        - {\(rule), code: \(code), message: it is odd}
      body:
        - text: Words
      """
    var findings: [Finding] = []
    let forms = FormSet.read(
      [
        SourceFile(name: "program.yaml", bytes: Array(program.utf8)),
        SourceFile(name: "slip.yaml", bytes: Array(form.utf8)),
      ], into: &findings)
    #expect(findings == [])
    return try #require(forms)
  }
}
