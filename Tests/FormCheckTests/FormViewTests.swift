import FormReading
import FormTesting
import Testing

@testable import FormModel

struct FormViewTests {
  private func view(_ ref: FormRef, _ values: KeyValuePairs<String, String>, year: String? = nil) throws -> FormView {
    FormView(try Inspecting.mentoring.get().catalog, ref, of: try Checking.record(values).record, year: year)
  }

  @Test("a form of a list is the entry with its number, at any position in the file") func entries() throws {
    let values: KeyValuePairs<String, String> = [
      "mentor_comments[0].experience": "2", "mentor_comments[0].comments": "Two",
      "mentor_comments[1].experience": "1", "mentor_comments[1].comments": "One",
    ]
    let second = try view(FormRef("mentor-comment", 2), values)
    #expect(second.entry == "mentor_comments[0]")
    #expect(second.text("mentor_comments[].comments") == "Two")
    #expect(second.fullName("mentor_comments[].comments") == "mentor_comments[1].comments")
    let third = try view(FormRef("mentor-comment", 3), values)
    #expect(third.entry == nil && third.path("mentor_comments[].comments") == nil)
    #expect(third.text("mentor_comments[].experience") == "3")
    #expect(third.text("mentor_comments[].comments") == nil)
  }

  @Test("forms of a kind: the packet's numbers, then the entries whose number is empty, wrong or taken") func all()
    throws
  {
    let record = try Checking.record([
      "mentor_comments[0].experience": "2", "mentor_comments[1].experience": "2", "mentor_comments[2].experience": "9",
      "mentor_comments[3].comments": "?",
    ]).record
    let catalog = try Inspecting.mentoring.get().catalog
    let form = try #require(catalog.form("mentor-comment"))
    let views = FormView.all(
      form, form.entries(in: record) { _ in false }, of: .init(record, in: catalog))
    let none = FieldPath.root
    #expect(views.map(\.number) == [1, 2, 3, 4, nil, nil, nil])
    #expect(
      views.map { $0.entry ?? none } == [
        none, "mentor_comments[0]", none, none, "mentor_comments[1]", "mentor_comments[2]", "mentor_comments[3]",
      ])
  }

  @Test("a value of its own begins a form; its number, a printed name or a shared value does not") func begun()
    throws
  {
    #expect(try !view(FormRef("mentor-comment", 1), ["mentor_comments[0].experience": "1"]).isBegun)
    #expect(
      try view(
        FormRef("mentor-comment", 1), ["mentor_comments[0].experience": "1", "mentor_comments[0].comments": "x"]
      ).isBegun)
    #expect(try !view(FormRef("visit-report"), ["visit_report.signatures.mentor.name": "Ana"]).isBegun)
    #expect(try view(FormRef("visit-report"), ["visit_report.signatures.mentor.typed": "Ana"]).isBegun)
    #expect(try !view(FormRef("imp"), ["mentor.name": "Ana"]).isBegun)
  }

  @Test("the year of the run is used if the record has no year") func years() throws {
    #expect(try view(FormRef("imp"), [:], year: "2021-2022").text("program_year") == "2021-2022")
    #expect(
      try view(FormRef("imp"), ["program_year": "2025-2026"], year: "2021-2022").text("program_year") == "2025-2026")
  }

  @Test("a condition compares the meaning: a check in any words, a number in any digits") func conditions() throws {
    let view = try view(
      FormRef("imp"), ["decision_points.frequency.discussed": "TRUE", "imp.experiences[0].number": "020"])
    #expect(view.holds(.isEqual("decision_points.frequency.discussed", "yes")))
    #expect(view.holds(.isOneOf("imp.experiences[0].number", ["19", "20"])))
    #expect(!view.holds(.isEqual("imp.experiences[0].number", "2")))
    #expect(view.holds(.hasValue("imp.experiences[0]")) && !view.holds(.hasValue("imp.experiences[1]")))
    #expect(view.holds(.all([.hasValue("imp.experiences"), .not(.hasValue("mentor.name"))])))
    #expect(view.holds(.any([.hasValue("mentor.name"), .hasValue("imp.experiences")])))
    let second: [FormView.Each] = [.init("imp.experiences[0]", of: "imp.experiences")]
    #expect(view.holds(.isEqual("imp.experiences[].number", "20"), in: second))
  }

  @Test("a form is due on its day of the calendar; the team's day counts before the program's") func due() throws {
    let year: KeyValuePairs<String, String> = ["program_year": "2021-2022"]
    #expect(try view(FormRef("mentor-comment", 1), year).due() != nil)
    #expect(try view(FormRef("mentor-comment", 1), year).due() != view(FormRef("mentor-comment", 3), year).due())
    #expect(try view(FormRef("imp"), year).due() == CalendarDate("2021-10-31"))
    let own: KeyValuePairs<String, String> = ["program_year": "2021-2022", "calendar.kickoff": "2021-09-15"]
    #expect(try view(FormRef("imp"), own).due() == CalendarDate("2021-09-15"))
    #expect(try view(FormRef("imp"), own).due { $0 == "calendar.kickoff" } == CalendarDate("2021-10-31"))
    #expect(try view(FormRef("imp"), [:]).due() == nil)
    #expect(try view(FormRef("visit-report"), year).due() == nil)
  }

  @Test("a form is completed when it was sent, or on the last day beside a signature, or on its own day")
  func completed() throws {
    var values: [(String, String)] = [("visit_report.date", "2021-10-20")]
    func completed() throws -> String? {
      var builder = try Checking.record([:])
      for (index, (path, text)) in values.enumerated() {
        builder.add(text, to: FieldPath(path), at: Place(file: "t", line: index + 1, column: 1))
      }
      let view = FormView(try Inspecting.mentoring.get().catalog, FormRef("visit-report"), of: builder.record)
      return view.completed().map { "\($0.at) \($0.on.iso)" }
    }
    #expect(try completed() == "visit_report.date 2021-10-20")
    values.append(("visit_report.signatures.protege.date", "2021-10-24"))
    values.append(("visit_report.signatures.mentor.date", "2021-10-22"))
    #expect(try completed() == "visit_report.signatures.protege.date 2021-10-24")
    values.append(("visit_report.signatures.administrator.date", "2021-10-24"))
    #expect(try completed() == "visit_report.signatures.administrator.date 2021-10-24")
    values.append(("visit_report.sent", "2021-10-23"))
    #expect(try completed() == "visit_report.sent 2021-10-23")
  }

  @Test("a text has the values of the record, the form's number and days in words") func words() throws {
    let view = try view(
      FormRef("mentor-comment", 2), ["program_year": "2021-2022", "mentor.name": "Ana"])
    let text = RichText([
      .words("By ", []), .blank(.init(field: "mentor.name"), []), .words(", ", []), .number([]), .words(", ", []),
      .blank(.init(field: "protege.name"), []), .words(", ", []), .day("kickoff", []),
    ])
    #expect(view.words(text) == "By Ana, 2, …, October 31, 2021")
  }

  @Test("the name of a field says which entry it is in") func names() throws {
    let view = try view(FormRef("imp"), ["imp.approved.date": "2021-10-29"])
    #expect(view.field("imp.experiences[1].number")?.id == "imp.experiences[1].number")
    #expect(view.field("imp.experiences[1].number")?.spoken?.hasPrefix("Experience 2, ") == true)
    #expect(view.field("imp.nothing") == nil)
    #expect(view.display("imp.approved.date") == "October 29, 2021")
  }
}
