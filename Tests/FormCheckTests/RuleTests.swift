import FormModel
import Testing

/// Each kind of rule alone: the records for which it gives a finding, and those for which it gives none.
struct RuleTests {
  @Test("a day is compared with the first or the last day of a window of the calendar") func windows() throws {
    let values = { (day: String) -> KeyValuePairs<String, String> in ["year": "2025-2026", "slip.day": day] }
    #expect(try Checking.rule("field: slip.day, not-before: return", values("2026-04-30")) == ["odd slip.day"])
    #expect(try Checking.rule("field: slip.day, not-before: return", values("2026-05-01")) == [])
    #expect(try Checking.rule("field: slip.day, not-after: return", values("2026-05-31")) == [])
    #expect(try Checking.rule("field: slip.day, not-after: return", values("2026-06-01")) == ["odd slip.day"])
    #expect(try Checking.rule("field: slip.day, before: return", values("2026-05-31")) == ["odd slip.day"])
    #expect(try Checking.rule("field: slip.day, before: return", values("2026-05-30")) == [])
  }

  @Test("the team's day counts before the program's; a day without a year is not compared") func ownDays() throws {
    let rule = "field: slip.day, not-before: opening"
    #expect(try Checking.rule(rule, ["year": "2025-2026", "slip.day": "2025-09-02"]) == [])
    #expect(
      try Checking.rule(rule, ["year": "2025-2026", "slip.day": "2025-09-02", "calendar.opening": "2025-09-03"])
        == ["odd slip.day"])
    #expect(try Checking.rule(rule, ["slip.day": "2020-01-01"]) == [])
  }

  @Test("a day is compared with another field, but not if that field is empty or has no day") func fields() throws {
    let rule = "field: slip.back, not-before: slip.day"
    #expect(try Checking.rule(rule, ["slip.day": "2025-09-02", "slip.back": "2025-09-01"]) == ["odd slip.back"])
    #expect(try Checking.rule(rule, ["slip.day": "2025-09-02", "slip.back": "2025-09-02"]) == [])
    #expect(try Checking.rule(rule, ["slip.day": "soon", "slip.back": "2025-09-01"]) == [])
    #expect(try Checking.rule(rule, ["slip.back": "2025-09-01"]) == [])
  }

  @Test("if a rule has several fields, the first field with a value is tested") func standIns() throws {
    let rule = "field: slip.back, else: slip.day, not-after: opening"
    #expect(try Checking.rule(rule, ["year": "2025-2026", "slip.day": "2025-09-02"]) == ["odd slip.day"])
    #expect(
      try Checking.rule(rule, ["year": "2025-2026", "slip.day": "2025-09-02", "slip.back": "2025-08-01"]) == [])
  }

  @Test("a list has a number of entries, and empty entries count") func count() throws {
    let rule = "field: slip.parts, count: 2"
    #expect(try Checking.rule(rule, ["slip.parts[1].name": "saw"]) == [])
    #expect(try Checking.rule(rule, ["slip.parts[0].name": "saw"]) == ["odd slip.parts"])
    #expect(try Checking.rule(rule, ["slip.parts[2].name": "saw"]) == ["odd slip.parts"])
  }

  @Test("if one field has a value, another must have one") func needs() throws {
    let rule = "field: slip.name, needs: slip.zip"
    #expect(try Checking.rule(rule, ["slip.name": "Ana"]) == ["odd slip.name"])
    #expect(try Checking.rule(rule, ["slip.name": "Ana", "slip.zip": "65101"]) == [])
    #expect(try Checking.rule(rule, ["slip.zip": "65101"]) == [])
  }

  @Test("a field has a value; initials have the initials themselves") func filled() throws {
    #expect(try Checking.rule("field: slip.name, filled: true", ["slip.day": "2025-09-01"]) == ["odd slip.name"])
    #expect(try Checking.rule("field: slip.name, filled: true", ["slip.name": "Ana"]) == [])
    #expect(
      try Checking.rule("field: slip.seen, filled: true", ["slip.seen.date": "2025-09-01"]) == ["odd slip.seen"])
    #expect(try Checking.rule("field: slip.seen, filled: true", ["slip.seen.initials": "AN"]) == [])
  }

  @Test("two names are the same if only case, accents and blanks differ") func names() throws {
    let values: KeyValuePairs<String, String> = ["member.name": "José  Núñez", "slip.name": "jose nunez"]
    #expect(try Checking.rule("field: slip.name, same: member.name", values) == [])
    #expect(try Checking.rule("field: slip.name, differs: [member.name]", values) == ["odd slip.name"])
    let others: KeyValuePairs<String, String> = ["member.name": "Ana", "slip.name": "Bo"]
    #expect(try Checking.rule("field: slip.name, same: member.name", others) == ["odd slip.name"])
    #expect(try Checking.rule("field: slip.name, differs: [member.name]", others) == [])
  }

  @Test(
    "an ending is five digits alone, or five and four",
    arguments: [("MO 65101", true), ("65101-1234", true), ("MO 651011", false), ("1-65101", true), ("MO 6510a", false)])
  func ends(_ text: String, _ fits: Bool) throws {
    let found = try Checking.rule("field: slip.zip, ends: [\"#####\", \"#####-####\"]", ["slip.zip": text])
    #expect(found == (fits ? [] : ["odd slip.zip"]))
  }

  @Test("entries have different values, except for the values that may occur again") func unique() throws {
    let rule = "each: slip.parts, field: name, unique: {except: [screw]}"
    let values: KeyValuePairs<String, String> = [
      "slip.parts[0].name": "saw", "slip.parts[1].name": "SAW", "slip.parts[2].name": "screw",
    ]
    #expect(try Checking.rule(rule, values) == ["odd slip.parts[1].name"])
    #expect(try Checking.rule(rule, ["slip.parts[0].name": "screw", "slip.parts[1].name": "screw"]) == [])
  }

  @Test("a rule tests the entries and rows that it names, if its condition holds") func entries() throws {
    let values: KeyValuePairs<String, String> = [
      "slip.parts[0].day": "2025-01-01", "slip.parts[1].day": "2025-01-01", "year": "2025-2026",
    ]
    #expect(
      try Checking.rule("each: slip.parts, entries: [2], field: day, not-before: opening", values)
        == ["odd slip.parts[1].day"])
    let rows: KeyValuePairs<String, String> = [
      "slip.state.guard.good": "no", "slip.state.cable.good": "true", "slip.state.paint.good": "false",
    ]
    let rule = "each: slip.state, field: note, filled: true, when: {field: good, is: no}"
    #expect(try Checking.rule(rule, rows) == ["odd slip.state.guard.note", "odd slip.state.paint.note"])
    #expect(try Checking.rule(rule + ", entries: [Safety]", rows) == ["odd slip.state.guard.note"])
  }
}
