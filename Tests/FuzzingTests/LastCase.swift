import Foundation

/// If the process crashes or a file takes too long, writes the name of the file to standard error.
enum LastCase {
  nonisolated(unsafe) private static var name: UnsafeMutablePointer<CChar>?

  /// Notes the file that is read now. After a minute the process ends.
  static func begin(_ words: String) {
    if name == nil {
      for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGALRM] {
        signal(number) { number in
          LastCase.tell()
          signal(number, SIG_DFL)
          raise(number)
        }
      }
    }
    free(name)
    name = strdup(words)
    alarm(60)
  }

  /// Notes that all files were read.
  static func end() {
    alarm(0)
    free(name)
    name = nil
  }

  /// Writes the name. A signal handler may call only functions that allocate no memory.
  private static func tell() {
    guard let name else { return }
    let head = "\nthe tests end here while they read "
    _ = head.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    _ = write(STDERR_FILENO, name, strlen(name))
    _ = "\n".withCString { write(STDERR_FILENO, $0, 1) }
  }
}
