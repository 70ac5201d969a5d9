import FormModel
import Testing

/// Values as spreadsheets, phones and people write them. Each is read as it is meant, or a finding says what is wrong.
struct ValueHabitsTests {
  @Test(
    "a value is read as it is meant",
    arguments: [
      ("program_year", "2021\u{2013}2022", "2021-2022"), ("program_year", "2021 - 2022", "2021-2022"),
      ("imp.experiences[0].number", "1.0", "1"), ("imp.experiences[0].number", "7.", "7"),
      ("imp.experiences[0].number", "7", "7"), ("focal_points.workload[0]", "2.0", "2"),
      ("protege.email_checked", "Only during the school day", "school-day"),
      ("protege.email_checked", "School-Day", "school-day"), ("protege.email_checked", "school day", "school-day"),
      ("protege.email_checked", "school-day", "school-day"),
      ("protege.email_checked", "Any time", "any-time"),
      ("visit_report.location", "MENTOR\u{A0}SCHOOL", "mentor-school"),
      ("visit_report.location", "Neutral school site", "neutral-site"),
      ("decision_points.frequency.discussed", "✓", "yes"), ("decision_points.frequency.discussed", "✔", "yes"),
      ("decision_points.frequency.discussed", "X", "yes"), ("decision_points.frequency.discussed", "y", "yes"),
      ("decision_points.frequency.discussed", "1", "yes"), ("decision_points.frequency.discussed", "N", "no"),
      ("decision_points.frequency.discussed", "0", "no"), ("decision_points.frequency.discussed", "TRUE", "TRUE"),
      ("protege.school_phone", "660\u{202F}555\u{A0}0142", "660\u{202F}555\u{A0}0142"),
      ("protege.school_phone", "660\u{2012}555\u{2212}0142", "660\u{2012}555\u{2212}0142"),
    ])
  func meant(_ path: String, _ text: String, _ value: String) throws {
    let builder = try Checking.record([path: text])
    #expect(builder.findings.all.map(\.message) == [])
    #expect(builder.record[FieldPath(path)] == value)
  }

  @Test(
    "a value that is not clear stays as it was typed, and a finding says why",
    arguments: [
      ("program_year", "2021-22", "'2021-22' is not a program year", "write two years in a row, as 2021-2022"),
      (
        "imp.experiences[0].number", "1,200", "'1,200' is not a whole number from 1 to 20",
        "write it in figures, as 3"
      ),
      ("imp.experiences[0].number", "1.5", "'1.5' is not a whole number from 1 to 20", "write it in figures, as 3"),
      ("decision_points.frequency.discussed", "?", "'?' is neither yes nor no", "write true or false"),
      (
        "protege.email_checked", "sometimes", "'sometimes' is not one of the answers",
        "write one of: school-day, any-time"
      ),
      (
        "protege.email", "mailto:lm@odessa.example", "'mailto:lm@odessa.example' is not one email address",
        "write only 'lm@odessa.example'"
      ),
      (
        "protege.email", "bo day@x.example", "'bo day@x.example' is not one email address",
        "write one, as name@school.example"
      ),
      (
        "protege.email", "ann@x.example;", "'ann@x.example;' is not one email address",
        "write one, as name@school.example"
      ),
      ("visit_planned", "10/21/21", "'10/21/21' has a year of two digits", "write all four digits: 10/21/2021"),
      (
        "visit_planned", "21/10/2021", "'21/10/2021' has the day before the month",
        "write 10/21/2021, or October 21, 2021"
      ),
      (
        "visit_planned", "44490",
        "'44490' is not a day: it is the number that a spreadsheet keeps for October 21, 2021",
        "write 2021-10-21, or give the column the format of a date"
      ),
      (
        "visit_planned", "2021-02-29", "'2021-02-29' is not a day: February 2021 has 28 days",
        "write it as 2021-10-29 or October 29, 2021"
      ),
      ("visit_planned", "soon", "'soon' is not a day", "write it as 2021-10-29 or October 29, 2021"),
    ])
  func notMeant(_ path: String, _ text: String, _ message: String, _ help: String) throws {
    let builder = try Checking.record([path: text])
    #expect(builder.findings.all.map(\.message) == [message])
    #expect(builder.findings.all.map(\.help) == [help])
    #expect(builder.record[FieldPath(path)] == text)
  }

  @Test(
    "text that a wrong encoding garbled is reported, with the text that was meant",
    arguments: [
      ("JosÃ© NÃºÃ±ez", "José Núñez"), ("GrÃ©goire", "Grégoire"), ("Â“xÂ”", nil as String?),
      ("Oâ€™Dea", "O’Dea"), ("Nguyá»…n", "Nguyễn"), ("LukÃ¡Å¡", "Lukáš"), ("José Núñez", nil), ("Ãna", nil),
      ("50 Â°F", nil),
      ("Sørensen", nil), ("Ã©", "é"), ("Þórunn Ægisdóttir", nil), ("Ελένη", nil), ("日本", nil), ("São João", nil),
    ])
  func garbled(_ text: String, _ meant: String?) throws {
    let builder = try Checking.record(["protege.name": text])
    let message = meant.map { "'\(text)' was garbled by a wrong encoding; it probably was '\($0)'" }
    #expect(builder.findings.all.map(\.message) == [message].compactMap(\.self))
    #expect(builder.record["protege.name"] == text)
  }

  @Test("curly quotes are no part of a day or an answer, but of words") func curlyQuotes() throws {
    let builder = try Checking.record([
      "program_year": "“2021-2022”", "visit_planned": "‘10/29/2021’", "protege.name": "“Lena”",
    ])
    #expect(builder.findings.all == [])
    #expect(builder.record["program_year"] == "2021-2022")
    #expect(builder.record.date("visit_planned")?.iso == "2021-10-29")
    #expect(builder.record["protege.name"] == "“Lena”")
  }
}
