import FormReading
import FormTesting
import Testing

@testable import FormModel

/// The record that is merged from several files about one team.
struct MergingTests {
  private func source(
    _ kind: TeamSource.Kind, _ values: KeyValuePairs<String, String>
  ) throws -> TeamSource {
    let builder = try Checking.record(values)
    return TeamSource(record: builder.record, known: builder.findings.all, kind: kind)
  }

  private func merge(_ sources: [TeamSource]) throws -> TeamSource {
    let catalog = try Inspecting.mentoring.get().catalog
    return Checker(catalog, today: try #require(CalendarDate("2022-06-30"))).merge(sources)
  }

  @Test("the days of a second file are days of the team, and decide when a form is due") func days() throws {
    let merged = try merge([
      source(.teamFile, ["program_year": "2021-2022", "visit_report.topics": "x"]),
      source(.teamFile, ["calendar.kickoff": "2021-09-15", "imp.approved.date": "2021-09-20"]),
    ])
    #expect(merged.record.date("calendar.kickoff") == CalendarDate("2021-09-15"))
    #expect(merged.record.date("imp.approved.date") == CalendarDate("2021-09-20"))
    let view = FormView(try Inspecting.mentoring.get().catalog, FormRef("imp"), of: merged.record)
    #expect(view.due() == CalendarDate("2021-09-15"))
  }

  @Test("a team's own file counts before the roster, and the finding is at the file's value") func order() throws {
    let roster = try source(.roster, ["protege.school": "Hayti R-II", "calendar.kickoff": "2021-09-15"])
    let file = try source(.teamFile, ["mentor.name": "Ana", "protege.school": "Prairie Home R-V"])
    for sources in [[roster, file], [file, roster]] {
      let merged = try merge(sources)
      #expect(merged.kind == .teamFile && merged.record["protege.school"] == "Prairie Home R-V")
      #expect(merged.record.date("calendar.kickoff") == CalendarDate("2021-09-15"))
      #expect(merged.known.map(\.code) == [.mismatch])
      #expect(merged.known.first?.place == file.record.value("protege.school")?.place)
    }
  }
}
