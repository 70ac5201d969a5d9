import FormAuthoring
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// The JSON Schemas of a team's file and of a roster.
struct TeamSchemaTests {
  private static func object(_ schema: JSON) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(schema.written().utf8)) as? [String: Any])
  }

  @Test("editors show the year and the members first, then the keys as the program declares them") func order() throws {
    guard case .group(let members) = try Programs.mentoring.get().teamSchema,
      case .group(let properties)? = members.first(where: { $0.key == "properties" })?.value
    else {
      Issue.record("no properties")
      return
    }
    #expect(
      properties.map(\.key) == [
        "program_year", "protege", "mentor", "content_area", "content_advisor", "dese_staff", "administrator",
        "visit_planned", "focal_points", "decision_points", "imp", "mentor_comments", "visit_report", "reflections",
        "calendar",
      ])
  }

  @Test("a team file needs the year and the names that make the team; a roster only its list") func required() throws {
    let team = try Self.object(try Programs.mentoring.get().teamSchema)
    #expect(team["required"] as? [String] == ["program_year", "protege", "mentor"])
    let properties = try #require(team["properties"] as? [String: [String: Any]])
    #expect(properties["protege"]?["required"] as? [String] == ["name"])
    #expect(properties["content_advisor"]?["required"] == nil)
    let roster = try Self.object(try Programs.mentoring.get().rosterSchema)
    #expect(roster["required"] as? [String] == ["teams"])
    let definitions = try #require(roster["definitions"] as? [String: [String: Any]])
    #expect(definitions["protege"]?["required"] == nil)
  }

  @Test("what fits on a line stands on it, and no line is longer") func lines() {
    let json: JSON = ["a": ["b": [1, 2, 3], "c": "four"], "d": []]
    #expect(json.written(width: 50) == #"{"a": {"b": [1, 2, 3], "c": "four"}, "d": []}"#)
    #expect(json.written(width: 44) == "{\n  \"a\": {\"b\": [1, 2, 3], \"c\": \"four\"},\n  \"d\": []\n}")
    #expect(json.written(width: 20).split(separator: "\n").map(\.count).max() == 19)
  }
}
