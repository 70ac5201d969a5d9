import FormReading
import FormTesting
import Testing

@testable import FormModel

struct CatalogTests {
  @Test("a path leads to a field: in an entry, to a part, to a rating or to a day") func fields() throws {
    let catalog = try Inspecting.mentoring.get().catalog
    #expect(catalog["mentor.name"]?.kind.name == .text)
    #expect(catalog["imp.experiences[2].number"]?.path == "imp.experiences[].number")
    #expect(catalog["focal_points.lessons[1]"]?.kind.name == catalog["focal_points.lessons"]?.kind.name)
    #expect(catalog["calendar.kickoff"]?.kind.name == .date)
    #expect(catalog["imp"] == nil)
    #expect(catalog["imp.experience"] == nil)
    #expect(catalog["calendar.kickof"] == nil)
  }

  @Test("below a signature and initials, a path leads to a part") func parts() throws {
    let catalog = try Inspecting.mentoring.get().catalog
    let signature: FieldPath = "visit_report.signatures.mentor"
    for part in Field.Part.ofSignature {
      #expect(catalog[signature.part(part)]?.part == part)
      #expect(catalog[signature.part(part)]?.kind.name == part.kind.name)
    }
    #expect(catalog[signature]?.part == .whole)
    #expect(catalog[signature.part(.certificate)]?.part == .certificate)
    #expect(catalog["mentor_comments[1].signature.digital"]?.part == .certificate)
    #expect(catalog["mentor.digital"] == nil)
    #expect(catalog["imp.approved.initials"]?.part == .initials)
    #expect(catalog["imp.approved.date"]?.part == .date)
    // A field with this name of its own is a whole field.
    #expect(catalog["visit_report.date"]?.part == .whole)
  }

  @Test("a value belongs to a form, to the program, or to the team's calendar") func owners() throws {
    let catalog = try Inspecting.mentoring.get().catalog
    func owner(_ path: FieldPath) -> String {
      switch catalog.owner(of: path) {
      case .form(let form): form.template.id
      case .program: "program"
      case .calendar: "calendar"
      }
    }
    #expect(owner("imp.approved.date") == "imp")
    #expect(owner("mentor_comments[1].comments") == "mentor-comment")
    #expect(owner("mentor_comments[1].coments") == "mentor-comment")
    #expect(owner("mentor.name") == "program")
    #expect(owner("calendar.kickoff") == "calendar")
  }

  @Test("a column is known by its path and its heading, and in a list by its path") func columns() throws {
    let catalog = try Inspecting.mentoring.get().catalog
    #expect(catalog.column("MENTOR.NAME", entries: 20)?.path == "mentor.name")
    #expect(catalog.column("protege name", entries: 20)?.path == "protege.name")
    #expect(catalog.column("Imp.Experiences[1].Number", entries: 20)?.path == "imp.experiences[1].number")
    #expect(catalog.column("imp.experiences[4].number", entries: 20) == nil)
    #expect(catalog.column("mentor_comments[3].comments", entries: 3) == nil)
    #expect(catalog.column("focal_points", entries: 20) == nil)
  }

  @Test("the judged forms of the packet are in its order, once for each of their numbers") func packet() throws {
    let catalog = try Inspecting.mentoring.get().catalog
    #expect(
      catalog.packet.map(\.description) == [
        "focal-points", "decision-points", "imp", "mentor-comment 1", "mentor-comment 2", "mentor-comment 3",
        "mentor-comment 4", "visit-report",
      ])
  }

  @Test("two forms that declare one field have words of their own for it; the first one checks the data") func words()
    throws
  {
    let catalog = try Inspecting.mentoring.get().catalog
    let imp = try #require(catalog.form("imp"))
    let report = try #require(catalog.form("visit-report"))
    #expect(imp["protege.name"]?.field.label == "Protégé Name:")
    #expect(report["protege.name"]?.field.label == "Protégé:")
  }
}

struct RecordBuilderTests {
  @Test("texts are trimmed, empty texts are left out, and days are read") func values() throws {
    let record = try Checking.record([
      "mentor.name": "  Ana ", "mentor.school": " ~", "protege.name": "", "imp.approved.date": "10/29/2021",
    ]).record
    #expect(record["mentor.name"] == "Ana")
    #expect(record["protege.name"] == nil && record.hasKey("protege.name"))
    #expect(record.date("imp.approved.date") == CalendarDate("2021-10-29"))
  }

  @Test("a value of a wrong format is kept, and its finding is at its place") func format() throws {
    let builder = try Checking.record(["mentor.name": "Ana", "mentor.email": "ana", "imp.approved.date": "soon"])
    #expect(
      builder.findings.all.map { "\($0.code) \($0.place?.spot.description ?? "")" } == [
        "bad-email 2:1", "bad-date 3:1",
      ])
    #expect(builder.record["mentor.email"] == "ana")
    #expect(builder.record.date("imp.approved.date") == nil)
  }

  @Test("an undeclared path is an unknown key; a later entry notes the entries before it") func paths() throws {
    let record = try Checking.record(["mentor.nickname": "A", "imp.experiences[2].number": "7"]).record
    #expect(record.allUnknown == ["mentor.nickname"])
    #expect(
      record.entries(of: "imp.experiences") == ["imp.experiences[0]", "imp.experiences[1]", "imp.experiences[2]"])
  }

  @Test("one call adds a value of a returned PDF's page: its key, the entries on the way, and its form is begun")
  func page() throws {
    let catalog = try Inspecting.mentoring.get().catalog
    var builder = RecordBuilder(catalog)
    let place = Place(file: "form.pdf", spot: .page(2, field: "mentor_comments[1].comments"))
    builder.add("2", to: "mentor_comments[1].experience", at: place)
    builder.add("Well done.", to: "mentor_comments[1].comments", at: place)
    let view = FormView(catalog, FormRef("mentor-comment", 2), of: builder.record)
    #expect(view.isBegun && view.entry == "mentor_comments[1]")
    #expect(view.value("mentor_comments[].comments")?.place.page == 2)
    #expect(place.spot.description == "page 2" && place.textPosition == nil)
  }

  @Test("an index out of every bound adds no entries") func bounds() throws {
    let record = try Checking.record(["mentor_comments[300000].comments": "x", "mentor_comments[-1].comments": "x"])
      .record
    #expect(record.keys.count < 10)
    #expect(record.values.isEmpty)
  }
}
