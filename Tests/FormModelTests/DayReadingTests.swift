import FormModel
import Testing

struct DayReadingTests {
  @Test(
    "a day is read in the ways in which people and spreadsheets write it",
    arguments: [
      "2021-10-29", "10/29/2021", "10-29-2021", "October 29, 2021", "Oct. 29, 2021", "oct 29 2021",
      "October 29th, 2021",
      "29 October 2021", "29-Oct-2021", "Friday, October 29, 2021", "Fri 10/29/2021", "2021-10-29 00:00:00",
      "2021-10-29T00:00:00Z", "10/29/2021 3:30 PM", "October\u{A0}29,\u{202F}2021", "2021\u{2011}10\u{2011}29",
      "29\u{2013}Oct\u{2013}2021",
    ])
  func reads(_ text: String) { #expect(CalendarDate(text)?.iso == "2021-10-29") }

  @Test(
    "what is not a day is not read, and the cause is found where it is known",
    arguments: [
      ("10/21/21", CalendarDate.Reading.shortYear(day("2021-10-21"))), ("29-Oct-21", .shortYear(day("2021-10-29"))),
      ("21/10/2021", .dayFirst(day("2021-10-21"))), ("21.10.2021", .dayFirst(day("2021-10-21"))),
      ("44490", .spreadsheetNumber(day("2021-10-21"))), ("44498.5", .spreadsheetNumber(day("2021-10-29"))),
      ("2021-02-29", .beyondMonth(month: 2, year: 2021)), ("6/31/2021", .beyondMonth(month: 6, year: 2021)),
    ])
  func causes(_ text: String, _ reading: CalendarDate.Reading) {
    #expect(CalendarDate(text) == nil)
    #expect(CalendarDate.read(text) == reading)
  }

  @Test(
    "a text that says no day has no cause",
    arguments: [
      "", "soon", "10/2021", "13/13/2021", "5.10.2021", "2021-10-32", "Octember 29, 2021", "Ma 29, 2021",
      "October 2021",
      "123456", "4449", "29-Oct-021", "12:30", "2021-10-29-30", "0000-01-01",
    ])
  func nothing(_ text: String) { #expect(CalendarDate.read(text) == .nothing) }

  @Test(
    "a spreadsheet's number is its day, in every year",
    arguments: [
      (61, "1900-03-01"), (36_585, "2000-02-29"), (44_196, "2020-12-31"), (44_197, "2021-01-01"),
      (73_050, "2099-12-31"),
    ])
  func numbers(_ number: Int, _ day: String) { #expect(CalendarDate(inSpreadsheet: number).iso == day) }
}

private func day(_ iso: String) -> CalendarDate { CalendarDate(iso)! }
