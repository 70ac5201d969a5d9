import FormTesting
import Foundation
import Testing

/// Rules for our own sources that the compiler cannot check.
struct HouseRulesTests {
  @Test("no source compares the codes of findings, because authors choose them; sources use the nature")
  func codes() throws {
    let comparison = try Regex(#"\.code(\.name)? *[!=]=|code\.name\.hasPrefix|contains\(finding\.code\)"#)
    var found: [String] = []
    for (name, lines) in try sources() {
      for (index, line) in lines.enumerated() where line.contains(comparison) && !line.contains("example.code") {
        found.append("\(name):\(index + 1): \(line)")
      }
    }
    #expect(found == [])
  }

  /// The lines of all our sources.
  private func sources() throws -> [(name: String, lines: [Substring])] {
    let folder = Programs.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    let swift = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(swift.count > 200)
    return try swift.map { url in
      let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      return (url.lastPathComponent, text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
