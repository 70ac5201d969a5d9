import FormAuthoring
import FormModel
import FormReading
import FormTesting
import Testing

/// Starting files, as bytes.
struct StartingTests {
  private let head = StartingHead(schema: "schemas/team.json", check: "countersign check team.yaml")

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test("earlier names of a roster are in the team's file, and in no other file") func earlierNames() throws {
    let forms = try Programs.forms("Tests/CommandTests/FieldTrip")
    let roster =
      "students:\n  - {student: {name: Ana}, parent: {name: Bo, formerly: [\"No\", Ray]}}\n  - {student: {name: Cy}}\n"
    var findings: [Finding] = []
    let source = SourceFile(name: "r.yaml", bytes: Array(roster.utf8))
    let teams = try #require(forms.readRoster(source, into: &findings))
    let files = try teams.map { team in
      String(decoding: forms.startingTeamFile(of: team, on: try day("2026-09-01"), head: head), as: UTF8.self)
    }
    #expect(
      files.map { $0.split(separator: "\n").filter { $0.contains("formerly") } } == [["  formerly: [\"No\", Ray]"], []])
  }

  @Test("a team's file says of each line what it is for") func text() throws {
    let forms = try Programs.forms("Tests/CommandTests/FieldTrip")
    let bytes = forms.startingTeamFile(on: try day("2026-09-01"), head: head)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        # yaml-language-server: $schema=schemas/team.json
        ## One team's file, for all of its forms. To fill in a line, take away its "# " and write over the example; keep the
        ## quotes, and the spaces before the line. Do not change a name with nothing after its colon.
        ## Then see what is missing or wrong: countersign check team.yaml

        ## Prairie Home School
        school_year: 2026-2027  # School year; the first year in which no form is due yet

        ## Student
        student:
          name: Student  # Student (required); on permission

        ## Parent
        parent:
          name: Parent  # Parent or guardian (required); on permission

        ## Field Trip Permission. Filled in by the parent. Goes to the teacher.
        trip:
          # destination: …                  # Destination
          # day: 2026-08-15                 # Day
        emergency:
          # phone: 573-555-0142             # Phone in an emergency (required)
        medication:
          # needed: none                    # Does your child take medication during the day? (required)
            ## none: No
            ## school: Yes, the school has it
            ## brings: Yes, my child brings it; fill in which too
          # which: …                        # Medication (required where needed is brings)
        # photos: true                      # My child may be photographed; true or false
        stops:                              # Stop; room for 3; place: Stop; time: Time
          # - {place: …, time: …}
          # - {place: …, time: …}
          # - {place: …, time: …}
        gear:                               # What to bring; packed: Packed; note: Note
          ## Clothes
          # boots: {packed: true, note: …}  # Rubber boots
          # coat: {packed: true, note: …}   # Rain coat
        # mood: [2, 2]                      # How excited are you?; 1 a little, 2 very
          ## - The bus
          ## - The museum
        # notes: "…"                        # Anything that we should know
          ## a text of several lines: | in its place, and below it each line two spaces further in
        # signature: {name: Parent, date: 2026-08-15, typed: Parent}  # Parent Signature (required); by the parent
          ## with a picture of it beside this file: {name: …, date: …, image: FILE.png}
          ## on paper, once it was seen: {name: …, date: …, ink: true, seen_by: …, seen_on: …}

        ## Days that are other than the program's
        calendar:
          # slips_back: 2027-05-06  # otherwise May 6

        """)
  }

  @Test("a file offers an entry for each number of a form, and different numbers in a plan")
  func numbers() throws {
    let forms = try Programs.mentoring.get()
    let file = String(decoding: forms.startingTeamFile(on: try day("2026-09-01"), head: head), as: UTF8.self)
    func numbers(_ key: String) -> [String] {
      file.ranges(of: "- \(key): ").map { String(file[$0.upperBound...].prefix { $0.isNumber }) }
    }
    #expect(numbers("experience") == ["1", "2", "3", "4"])
    #expect(numbers("number") == ["1", "2", "3", "4"])
  }

  @Test("the year is the one that begins, or has begun and in which nothing is due yet")
  func year() throws {
    let forms = try Programs.mentoring.get()
    for (today, year) in [
      ("2026-06-30", "2026-2027"), ("2026-07-01", "2026-2027"), ("2026-10-31", "2026-2027"),
      ("2026-11-01", "2027-2028"), ("2027-06-30", "2027-2028"),
    ] {
      let file = String(decoding: forms.startingTeamFile(on: try day(today), head: head), as: UTF8.self)
      #expect(file.contains("\nprogram_year: \(year) "), "\(today)")
    }
  }
}
