import FormModel
import FormReading
import Foundation
import Testing

/// Checks texts as if they were team files of the mentoring program.
public enum Inspecting {
  public static let root = Programs.root

  /// The forms of the program in a folder. A mistake in its templates is an error.
  public static func forms(_ folder: String = "Templates/mentoring") throws -> FormSet { try Programs.forms(folder) }

  public static let mentoring = Programs.mentoring

  /// The findings of checking one file, in reading order.
  public static func findings(
    _ text: String, file: String = "team.yaml", asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    images: [String: ImageFacts] = [:]
  ) throws -> [Finding] {
    try findings([file: text], asOf: day, in: forms, images: images)
  }

  /// The findings of checking several files, in reading order.
  public static func findings(
    _ texts: [String: String], asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    images: [String: ImageFacts] = [:]
  ) throws -> [Finding] {
    let inspection = try inspection(forms, asOf: day, images: images)
    let files = texts.keys.sorted().map { SourceFile(name: $0, bytes: Array((texts[$0] ?? "").utf8)) }
    let inspected = files.map { inspection.inspect($0, fetch: fetch) }
    let teams = inspection.teams(of: inspected, reread: { files[$0] }, fetch: { _ in fetch })
    return (inspected.flatMap(\.findings) + teams.flatMap(\.report.findings)).inReadingOrder()
  }

  /// - Parameter images: The facts about the images that files name, by their paths.
  private static func inspection(
    _ forms: FormSet?, asOf day: String, images: [String: ImageFacts]
  ) throws -> Inspection {
    Inspection(try forms ?? mentoring.get(), asOf: try #require(CalendarDate(day))) { (path, _) throws(FetchError) in
      guard let image = images[path] else { throw FetchError("no such file") }
      return image
    }
  }

  /// Fetches nothing, because the facts about images are given.
  private static let fetch: Fetch = { _ throws(FetchError) in [] }

  /// The result of checking one file.
  public static func inspect(
    _ text: String, file: String = "team.yaml", asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    images: [String: ImageFacts] = [:]
  ) throws -> InspectedFile {
    let inspection = try inspection(forms, asOf: day, images: images)
    return inspection.inspect(SourceFile(name: file, bytes: Array(text.utf8)), fetch: fetch)
  }

  /// The complete team file, without the marks of expected findings.
  public static func complete() throws -> String {
    try lines().map(\.text).joined(separator: "\n") + "\n"
  }

  /// The lines of the complete team file, each with the expected finding if it is removed.
  public static func lines() throws -> [(text: String, code: String?, path: String?)] {
    let url = root.appendingPathComponent("Tests/FormCheckTests/Teams/complete.yaml")
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      let parts = line.components(separatedBy: "#! ")
      let words = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
      var text = parts[0]
      while text.last == " " { text.removeLast() }
      return (text, words.first, words.last)
    }
  }
}
