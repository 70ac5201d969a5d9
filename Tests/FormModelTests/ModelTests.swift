import FormModel
import Testing

struct CalendarDateTests {
  @Test(
    "a day can be written in three ways",
    arguments: ["2021-10-29", "10/29/2021", "October 29, 2021"])
  func reads(_ text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.long == "October 29, 2021")
    #expect(date.short == "10/29/2021")
  }

  @Test(
    "days that do not exist or are written in another way are not read",
    arguments: [
      "2021-02-29", "2021-11-31", "10/29/21", "2021-10-29 2021-10-30", "29.10.2021", "", "Octobre 29, 2021", "2021-1-٣",
    ])
  func refuses(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test("every fourth year is a leap year, but not every hundredth")
  func leapDays() {
    #expect(CalendarDate("2024-02-29") != nil)
    #expect(CalendarDate("2000-02-29") != nil)
    #expect(CalendarDate("1900-02-29") == nil)
  }

  @Test(
    "a program year is two years in a row", arguments: [("2021-2022", true), ("2021-2023", false), ("21-22", false)])
  func years(_ text: String, _ isYear: Bool) { #expect((ProgramYear(text) != nil) == isYear) }
}

struct NameTests {
  @Test(
    "names that people take for the same name have the same folded form",
    arguments: [
      ("D’Angelo O‘Dea", "d'angelo o'dea"), ("Jean‑Luc N´Diaye", "Jean-Luc N`Diaye"), ("Li  Wei", "Li Wei"),
      ("José Núñez-Sørensen", "jose  nunez-sorensen"), ("Nguye\u{302}\u{303}n", "Nguyễn"), ("ŁUKASZ", "lukasz"),
    ])
  func folds(_ a: String, _ b: String) { #expect(a.folded == b.folded) }

  @Test("marks stay in scripts that need them for spelling", arguments: ["हिन्दी", "สมชาย", "עִבְרִית"])
  func keepsMarks(_ name: String) { #expect(name.unaccented == name) }

  @Test(
    "a near miss is one change or swap, or two in long words",
    arguments: [
      ("nmae", "name"), ("emial", "email"), ("progam_yaer", "program_year"), ("xyz", nil as String?),
      ("feilds", "fields"),
    ])
  func nearMisses(_ word: String, _ expected: String?) {
    #expect(nearMiss(of: word, among: ["name", "email", "program_year", "fields"]) == expected)
  }
}

struct FormatTests {
  private func finding(_ kind: Field.Kind, _ text: String) -> Finding.Code? {
    let place = Place(file: "t.yaml", line: 1, column: 1)
    let field = Field(id: "f", kind: kind, label: "F", place: place)
    return field.formatFinding(Value(text: text, place: place), at: "f")?.code
  }

  @Test("emails", arguments: [("a@b.example", true), ("a@b", false), ("a b@c.de", false), ("a@b.de, c@d.de", false)])
  func emails(_ text: String, _ isGood: Bool) { #expect((finding(.email, text) == nil) == isGood) }

  @Test(
    "phone numbers",
    arguments: [
      ("573-555-0142", true), ("(573) 555.0142", true), ("1-573-555-0142 ext. 12", true), ("555-0142", false),
      ("573-555-0142 or 0143", false),
    ])
  func phones(_ text: String, _ isGood: Bool) { #expect((finding(.phone, text) == nil) == isGood) }

  @Test("choices and checks accept only their answers")
  func choices() {
    let kind = Field.Kind.choice([.init(id: "school-day", label: "Only during the school day")])
    #expect(finding(kind, "school-day") == nil)
    #expect(finding(kind, "always") == .badChoice)
    #expect(finding(.check, "Yes") == nil)
    #expect(finding(.check, "maybe") == .badChoice)
  }
}

struct CSVTests {
  @Test(
    "a cell that a spreadsheet takes for a formula has an apostrophe before it",
    arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
  func formulas(_ text: String) { #expect([[text, "x"]].csv == "\u{FEFF}'\(text),x\r\n") }

  @Test("a cell with a comma, a quote or a line end has quotes") func quotes() {
    #expect([["a,b", "say \"x\"", "a\nb", "a-b"]].csv == "\u{FEFF}\"a,b\",\"say \"\"x\"\"\",\"a\nb\",a-b\r\n")
  }
}
