import Glibc
import Synchronization

/// The temporary files and the child processes of a program. They must be removed when a signal ends the program.
public final class Unfinished: Sendable {
  private struct Parts {
    var files: Set<String> = []
    var processes: [pid_t] = []
  }

  private let parts = Mutex(Parts())

  public init() {}

  /// Removes the files, ends the processes, and calls `exit`. After this no new file or process can be made.
  public func endAll(then exit: () -> Never) -> Never {
    // The lock is never released, so that no thread can make another file or process.
    parts.withLock { parts -> Never in
      for file in parts.files { unlink(file) }
      for process in parts.processes { kill(process, SIGKILL) }
      exit()
    }
  }

  /// Makes a temporary file.
  ///
  /// - Returns: What `make` returns; a negative number is a failure.
  func makeFile(_ path: String, _ make: () -> Int32) -> Int32 {
    // The file is made under the lock, so that `endAll` knows every file that exists.
    parts.withLock { parts in
      let file = make()
      if file >= 0 { parts.files.insert(path) }
      return file
    }
  }

  /// Forgets a temporary file that was renamed or removed.
  package func forgetFile(_ path: String) { parts.withLock { _ = $0.files.remove(path) } }

  /// Starts a process.
  ///
  /// - Returns: What `start` returns; a negative number is a failure.
  func startProcess(_ start: () -> pid_t) -> pid_t {
    parts.withLock { parts in
      let process = start()
      if process > 0 { parts.processes.append(process) }
      return process
    }
  }

  /// Forgets a process that has ended.
  func forgetProcess(_ process: pid_t) { parts.withLock { $0.processes.removeAll { $0 == process } } }
}
