import FormKit
import FormModel
import Testing

/// Another program, in other words: its checks are its templates, and no line of Swift.
struct FieldTripTests {
  private func check(_ text: String, asOf day: String = "2022-05-20") throws -> [String] {
    let forms = try Inspecting.forms("Tests/CommandTests/FieldTrip")
    let whole = "school_year: 2021-2022\nstudent: {name: Ana Ortiz}\nparent: {name: Marta Ortiz}\n" + text
    return try Inspecting.findings(whole, asOf: day, in: forms).map {
      "\($0.code) \($0.field?.text ?? "-"): \($0.message)"
    }
  }

  private let slip = """
    trip: {destination: Museum of Transportation, day: 2022-05-13}
    emergency: {phone: 314-555-0188}
    medication: {needed: none}
    signature: {name: Marta Ortiz, date: 2022-05-02, typed: Marta Ortiz}

    """

  @Test("a slip that is whole has nothing to mend") func whole() throws { #expect(try check(slip) == []) }

  @Test("a slip is due on its day, and missing after it") func due() throws {
    #expect(try check("", asOf: "2022-05-06") == [])
    #expect(
      try check("", asOf: "2022-05-07")
        == ["missing-form emergency: the permission slip is missing: it was due on May 6, 2022"])
  }

  @Test(
    "each mistake is one finding in the program's own words",
    arguments: [
      (
        "{phone: 314-555-0188}", "{phone: ~}",
        "missing-field emergency.phone: 'Phone in an emergency' is missing on the permission slip"
      ),
      ("typed: Marta Ortiz", "typed: ~", "missing-signature signature: Marta Ortiz has not signed the permission slip"),
      (
        "name: Marta Ortiz, date", "name: Ana Ortiz, date",
        "signer-name signature.name: 'Ana Ortiz' signed, and the parent is Marta Ortiz"
      ),
      (
        "needed: none", "needed: brings",
        "missing-field medication.which: 'Medication' is missing on the permission slip"
      ),
      ("needed: none", "needed: sometimes", "bad-choice medication.needed: 'sometimes' is not one of the answers"),
      (
        "2022-05-13", "2022-05-05",
        "trip-too-early trip.day: the trip to Museum of Transportation is before May 6, 2022, when the slips are due"
      ),
      (
        "date: 2022-05-02", "date: 2022-05-12",
        "late-form signature.date: the permission slip was complete 6 days late: it was due on May 6, 2022"
      ),
    ])
  func mistakes(_ old: String, _ new: String, _ expected: String) throws {
    #expect(try check(slip.replacing(old, with: new)) == [expected])
  }
}
