import Glibc
import Synchronization

/// The files that a run reads, and the state of each before it was read.
///
/// The states are compared five times a second. The system's own notices (inotify) are no help: they do not report what
/// another machine changes in a network folder.
final class WatchedInputs: Sendable {
  private let program: ProgramFolder
  private let data: String?
  private let seen = Mutex<[String: FileState]>([:])

  init(program: ProgramFolder, data: String?) {
    self.program = program
    self.data = data
  }

  /// Notes the states of the templates and of the data file. Call it before they are read.
  func begin() { seen.withLock { $0 = states(at: [:]) } }

  /// Notes the state of another file. Call it before the file is read.
  func note(_ path: String) {
    let state = FileState(path)
    seen.withLock { if $0[path] == nil { $0[path] = state } }
  }

  /// Accepts the new state of inputs that the run wrote itself. For example, an image can be the output of the run.
  func forgive(_ written: [String]) {
    let own = Set(written.compactMap { FileState($0).identity })
    seen.withLock { seen in
      for path in seen.keys {
        let state = FileState(path)
        if let identity = state.identity, own.contains(identity) { seen[path] = state }
      }
    }
  }

  /// Returns when a file was changed, made or removed, and seems to be complete.
  func waitForSave() {
    let known = seen.withLock(\.self)
    var settling = Settling(known)
    repeat { usleep(200_000) } while !settling.isSettled(states(at: known))
  }

  /// The present states of the templates, the data file and other files.
  private func states(at others: [String: FileState]) -> [String: FileState] {
    var paths = Set(others.keys)
    paths.formUnion(program.templates() ?? [])
    if let data { paths.insert(data) }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, FileState($0)) })
  }
}
