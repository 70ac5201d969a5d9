import FormKit
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// Checks texts as team files of the mentoring program.
enum Inspecting {
  static let root = Programs.root

  /// The program in a folder, without a mistake.
  static func forms(_ folder: String = "Templates/mentoring") throws -> FormSet { try Programs.forms(folder) }

  static let mentoring = Programs.mentoring

  /// What a check of one file finds, in reading order.
  static func findings(
    _ text: String, file: String = "team.yaml", asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    images: [String: [UInt8]] = [:]
  ) throws -> [Finding] {
    try findings([file: text], asOf: day, in: forms, images: images)
  }

  /// What a check of several files finds, in reading order.
  static func findings(
    _ texts: [String: String], asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    images: [String: [UInt8]] = [:]
  ) throws -> [Finding] {
    let inspection = Inspection(try forms ?? mentoring.get(), asOf: try #require(CalendarDate(day)))
    let files = texts.keys.sorted().map { SourceFile(name: $0, bytes: Array((texts[$0] ?? "").utf8)) }
    let inspected = files.map { inspection.inspect($0, fetch: fetch(images)) }
    let teams = inspection.teams(of: inspected, reread: { files[$0] }, fetch: { _ in fetch(images) })
    return (inspected.flatMap(\.findings) + teams.flatMap(\.report.findings)).inReadingOrder()
  }

  private static func fetch(_ images: [String: [UInt8]]) -> Fetch {
    { path throws(FetchError) in
      guard let image = images[path] else { throw FetchError("no such file") }
      return image
    }
  }

  static func inspect(
    _ text: String, file: String = "team.yaml", asOf day: String = "2022-06-30", in forms: FormSet? = nil,
    images: [String: [UInt8]] = [:]
  ) throws -> InspectedFile {
    let inspection = Inspection(try forms ?? mentoring.get(), asOf: try #require(CalendarDate(day)))
    return inspection.inspect(SourceFile(name: file, bytes: Array(text.utf8)), fetch: fetch(images))
  }

  /// The complete team file, without its marks.
  static func complete() throws -> String {
    try lines().map(\.text).joined(separator: "\n") + "\n"
  }

  /// The lines of the complete team file, and what is found where one is taken out.
  static func lines() throws -> [(text: String, code: String?, path: String?)] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Teams/complete.yaml")
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
