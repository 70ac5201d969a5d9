import Foundation

/// A folder for one test. It is removed with the last reference to it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("countersign-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    chmod(url.path, 0o755)
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return name
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent(name), withIntermediateDirectories: true)
  }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }

  /// Makes a file and opens it for writing.
  func handle(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appendingPathComponent(name))
  }

  /// The names in a folder, sorted, with hidden files; empty if there is no such folder.
  func names(in folder: String = ".") -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(folder).path)
    return (names ?? []).sorted()
  }

  /// The names of temporary files in a folder. A run must not leave any.
  func temporaries(in folder: String = ".") -> [String] { names(in: folder).filter { $0.hasSuffix(".tmp") } }

  /// The PDFs in a folder that are not complete.
  func brokenFiles(in folder: String) throws -> [String] {
    try names(in: folder).filter { $0.hasSuffix(".pdf") }.filter { try !isWhole("\(folder)/\($0)") }
  }

  /// Whether a file begins and ends as a PDF does.
  func isWhole(_ name: String) throws -> Bool {
    let data = try data(name)
    let end = String(decoding: data.suffix(16), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return data.starts(with: Data("%PDF-".utf8)) && end.hasSuffix("%%EOF")
  }

  /// Writes a roster with a number of teams, all with different names.
  func writeRoster(teams: Int, to name: String = "roster.csv") throws -> String {
    let rows = (0..<teams).map { "2021-2022,Ann Able\($0),Bo Bell\($0)\n" }
    return try write("program_year,protege.name,mentor.name\n" + rows.joined(), to: name)
  }

  /// Writes a roster with these pairs of names.
  func writeRoster(_ pairs: [(protege: String, mentor: String)], to name: String = "roster.csv") throws -> String {
    let rows = pairs.map { "2021-2022,\"\($0.protege)\",\"\($0.mentor)\"\n" }
    return try write("program_year,protege.name,mentor.name\n" + rows.joined(), to: name)
  }
}
