import FormFiles
import FormKit
import FormModel
import FormReading
import Glibc

/// What is known of all teams in some files. Each file is read and checked alone, on all cores. Then the files about
/// one team are checked together.
struct Survey {
  /// The findings in reading order.
  let findings: [Finding]
  /// The teams in the order of the files, each of them once.
  let teams: [InspectedTeam]
  let files: Int

  init(_ paths: [String], with inspection: Inspection) {
    files = paths.count
    let results = Self.inspectAll(paths, with: inspection)
    teams = inspection.teams(
      of: results,
      reread: { index in
        let input = InputPath(paths[index])
        guard case .bytes(let bytes) = readFile(input.file) else { return nil }
        return SourceFile(name: paths[index], bytes: bytes, sheet: input.sheet)
      }, fetch: { picturesBeside($0) })
    findings = (results.flatMap(\.findings) + teams.flatMap(\.report.findings)).inReadingOrder()
  }

  private static func inspectAll(_ paths: [String], with inspection: Inspection) -> [InspectedFile] {
    let cores = min(8, Press.usableCores)
    guard paths.count >= 20, cores > 1 else { return paths.map { inspect($0, with: inspection) } }
    // Each thread gets several files at a time: waking a thread for each file would cost more than it saves.
    let parts = stride(from: 0, to: paths.count, by: 8).map { paths[$0..<min($0 + 8, paths.count)] }
    let work = OrderedWork(count: parts.count, threads: cores) {
      // Each thread has a copy: if threads share an object, counting its references costs more than the work.
      let own = inspection.copy()
      return { parts[$0].map { inspect($0, with: own) } }
    }
    defer { work.stop() }
    return parts.flatMap { part in work.next() ?? part.map { inspect($0, with: inspection) } }
  }

  private static func inspect(_ path: String, with inspection: Inspection) -> InspectedFile {
    let input = InputPath(path)
    switch readFile(input.file) {
    case .bytes(let bytes):
      let file = SourceFile(name: path, bytes: bytes, sheet: input.sheet)
      return inspection.inspect(file, fetch: picturesBeside(path))
    case .folder: return unreadable(path, systemWords(EACCES))
    case .failed(let code): return unreadable(path, systemWords(code))
    }
  }

  private static func unreadable(_ path: String, _ reason: String) -> InspectedFile {
    InspectedFile(findings: [
      Finding(
        .error, "unreadable-file", "this cannot be read: \(reason)", at: Place(file: path, position: .start),
        nature: .unreadable)
    ])
  }
}
