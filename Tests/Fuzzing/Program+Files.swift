import FormModel
import Foundation

/// The programs in this package, which are read from their files.
package enum OwnProgram: String, CaseIterable, Sendable {
  /// A small program with each kind of field and each block.
  case fieldTrip = "Tests/CommandTests/FieldTrip"
  case mentoring = "Templates/mentoring"

  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program's files, sorted by their names.
  package func files() throws -> [SourceFile] {
    let folder = Self.root.appendingPathComponent(rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    return try names.sorted().map { name in
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  /// The program and the file that a mutant replaces, by its first line: `# FieldTrip/permission.yaml`.
  static func file(replacedBy bytes: [UInt8]) -> (program: OwnProgram, file: String)? {
    let line = String(decoding: bytes.prefix(200).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    let parts = line.split(separator: "/")
    guard parts.count == 2, let program = allCases.first(where: { "# \($0.name)" == parts[0] }) else { return nil }
    return (program, String(parts[1]))
  }

  /// The first line of a mutant of one of the program's files.
  package func line(for file: String) -> String { "# \(name)/\(file)\n" }

  private var name: String { String(rawValue.split(separator: "/").last ?? "") }
}
