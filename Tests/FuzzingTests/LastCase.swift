import Foundation

/// Names the file on which the process ends, or which does not end itself, on standard error.
enum LastCase {
  nonisolated(unsafe) private static var name: UnsafeMutablePointer<CChar>?

  /// Says which file is read now, for no more than a minute.
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

  /// Says that all have been read.
  static func end() {
    alarm(0)
    free(name)
    name = nil
  }

  /// In a signal's handler only what needs no memory may be called.
  private static func tell() {
    guard let name else { return }
    let head = "\nthe tests end here while they read "
    _ = head.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    _ = write(STDERR_FILENO, name, strlen(name))
    _ = "\n".withCString { write(STDERR_FILENO, $0, 1) }
  }
}
