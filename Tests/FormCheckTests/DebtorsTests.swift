import FormTesting
import Testing

@testable import FormModel

/// The form, its number and the role in a finding about something absent.
struct DebtorsTests {
  /// What the begun forms of a record lack: `code path: form, role`.
  private func lacking(_ values: KeyValuePairs<String, String>) throws -> [String] {
    let facts = try Checking.facts(values)
    let said = Said(facts)
    let checker = Checker(facts.catalog, today: facts.today)
    let begun = facts.forms.flatMap(\.views).filter(\.isBegun)
    return begun.flatMap { checker.lacking($0, facts, said) }.map { claim in
      let finding = claim.finding
      return "\(finding.code) \(claim.path): \(finding.form?.description ?? "-"), \(finding.role ?? "-")"
    }
  }

  @Test("a finding about absent initials names the role that initials") func initials() throws {
    let found = try lacking(["imp.received.date": "2021-09-20"])
    #expect(found.contains("missing-initials imp.approved.initials: imp, content_advisor"), "\(found)")
    #expect(found.contains("missing-initials imp.received.initials: imp, content_advisor"))
  }

  @Test("a finding about an absent signature, name or day names the form's number and the role that signs")
  func signatures() throws {
    let unsigned = try lacking(["mentor_comments[0].experience": "2", "mentor_comments[0].comments": "x"])
    #expect(
      unsigned.contains("missing-signature mentor_comments[0].signature: mentor-comment 2, mentor"), "\(unsigned)")
    #expect(unsigned.contains("missing-field mentor_comments[0].date: mentor-comment 2, -"))
    let signed = try lacking(["mentor_comments[0].experience": "2", "mentor_comments[0].signature.typed": "Ana"])
    #expect(signed.contains("missing-field mentor_comments[0].signature.name: mentor-comment 2, mentor"), "\(signed)")
    #expect(signed.contains("missing-field mentor_comments[0].signature.date: mentor-comment 2, mentor"))
  }
}
