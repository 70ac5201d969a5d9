import Foundation

/// A team's file with a value in every field that takes a text.
struct FilledTeam {
  /// The values by path.
  private(set) var values: [String: String] = [:]
  private(set) var file = Data()

  /// Makes the file.
  ///
  /// - Parameter value: Makes the value at a path. `isParagraph` says that it may have paragraphs.
  init(_ value: (_ path: String, _ isParagraph: Bool) -> String) throws {
    var values: [String: String] = [:]
    func text(_ path: String, _ isParagraph: Bool = false) -> String {
      let text = value(path, isParagraph)
      values[path] = text
      return text
    }
    func group(_ path: String, _ keys: String) -> [String: Any] {
      Dictionary(
        uniqueKeysWithValues: keys.split(separator: " ").map { (String($0), text("\(path).\($0)") as Any) })
    }
    func signature(_ path: String) -> [String: Any] { group(path, "typed name").merging(["date": "2021-10-21"]) { $1 } }
    let experiences = (0..<4).map { index -> [String: Any] in
      let path = "imp.experiences[\(index)]"
      return [
        "number": [1, 2, 6, 20][index], "target_date": "2021-10-29", "planned": text("\(path).planned", true),
        "notes": text("\(path).notes", true),
      ].merging(index == 3 ? ["description": text("\(path).description", true)] : [:]) { $1 }
    }
    let comments = (0..<4).map { index -> [String: Any] in
      let path = "mentor_comments[\(index)]"
      return [
        "experience": index + 1, "date": "2021-12-15", "identified": text("\(path).identified", true),
        "comments": text("\(path).comments", true), "signature": signature("\(path).signature"),
      ]
    }
    let notes = Self.decisionPoints.map { ($0, ["discussed": true, "notes": text("decision_points.\($0).notes")]) }
    let reflection: [String: Any] = [
      "who": text("reflections[0].who"), "week_of": "2021-10-04", "positives": text("reflections[0].positives", true),
      "negatives": text("reflections[0].negatives", true), "interesting": text("reflections[0].interesting", true),
    ]
    let visit: [String: Any] = [
      "date": "2021-10-21", "location": "neutral-site", "site": text("visit_report.site"),
      "topics": text("visit_report.topics", true), "strategies": text("visit_report.strategies", true),
      "signatures": Dictionary(
        uniqueKeysWithValues: ["mentor", "protege", "administrator"].map {
          ($0, signature("visit_report.signatures.\($0)"))
        }),
    ]
    let team: [String: Any] = [
      "program_year": "2021-2022", "content_area": text("content_area"), "protege": group("protege", "name school"),
      "mentor": group("mentor", "name school"),
      "content_advisor": group("content_advisor", "name mailing_address city_state_zip"),
      "dese_staff": group("dese_staff", "name"), "decision_points": Dictionary(uniqueKeysWithValues: notes),
      "imp": ["experiences": experiences], "mentor_comments": comments, "visit_report": visit,
      "reflections": [reflection],
    ]
    self.values = values
    // JSON is also YAML.
    file = try JSONSerialization.data(withJSONObject: team, options: [.sortedKeys, .withoutEscapingSlashes])
  }

  private static let decisionPoints = [
    "best-time", "frequency", "method", "reflection", "visit-planned", "accountability", "classroom-instruction",
    "classroom-management", "workload", "resources", "relationships", "socio-cultural-awareness",
    "solitary-work-environment", "student-motivation", "technology", "time-management", "certification",
    "cooperative-strategies", "organizations", "record-keeping", "state-reporting", "student-organizations",
  ]

  /// Prints each form that has a value.
  ///
  /// - Returns: The PDFs.
  func printAll(in folder: TemporaryFolder, _ settings: String = "") throws -> [String] {
    try file.write(to: folder.url.appendingPathComponent("team.yaml"))
    let runs = ["packet", "render alternate-experience", "render reflection"]
    return try runs.enumerated().map { index, run in
      let outcome = try Command.shell(
        "\"$countersign\" \(run) --team team.yaml \(settings) -o \(index).pdf", in: folder)
      guard outcome.code == 0 else { throw Failure(words: outcome.errors) }
      return "\(index).pdf"
    }
  }

  struct Failure: Error { var words: String }
}
