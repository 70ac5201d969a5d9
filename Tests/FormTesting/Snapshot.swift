import Foundation
import Testing

/// Compares a text with the file `Snapshots/NAME.txt` beside the test. With `RECORD_SNAPSHOTS=1` it writes the file,
/// and the test fails.
package func expectSnapshot(
  _ text: String, named name: String, testFile: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent(
    "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let difference = zip(old, new).first { $0 != $1 }
  #expect(
    old == new, "first difference: \(difference.map { "\($0.0) → \($0.1)" } ?? "length")", sourceLocation: location)
}
