import Glibc
import Synchronization

/// The files that a run reads, and what each looked like before it was read.
///
/// They are looked at five times a second: the system tells of changes (inotify) only on disks of this machine, and not
/// of those that another one makes in a network folder.
final class WatchedInputs: Sendable {
  private let program: ProgramFolder
  private let data: String?
  private let seen = Mutex<[String: FileLook]>([:])

  init(program: ProgramFolder, data: String?) {
    self.program = program
    self.data = data
  }

  /// Looks at the program and the data file; call it before they are read.
  func begin() { seen.withLock { $0 = looks(at: [:]) } }

  /// Looks at another file; call it before it is read.
  func note(_ path: String) {
    let look = FileLook(path)
    seen.withLock { if $0[path] == nil { $0[path] = look } }
  }

  /// Takes those inputs as they are that were written by the run itself: an image may be its own output.
  func forgive(_ written: [String]) {
    let own = Set(written.compactMap { FileLook($0).identity })
    seen.withLock { seen in
      for path in seen.keys {
        let look = FileLook(path)
        if let identity = look.identity, own.contains(identity) { seen[path] = look }
      }
    }
  }

  /// Returns when a file was changed, made or removed, and nobody seems to be writing any more.
  func waitForSave() {
    let known = seen.withLock(\.self)
    var settling = Settling(known)
    repeat { usleep(200_000) } while !settling.isSettled(looks(at: known))
  }

  /// What is there now of the program, the data file and other files.
  private func looks(at others: [String: FileLook]) -> [String: FileLook] {
    var paths = Set(others.keys)
    paths.formUnion(program.templates() ?? [])
    if let data { paths.insert(data) }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, FileLook($0)) })
  }
}
