import Foundation

/// Names the case that ends the process, or does not end itself, on standard error.
enum LastCase {
  nonisolated(unsafe) private static var name: UnsafeMutablePointer<CChar>?

  /// Says which case begins; it has a minute.
  static func begin(_ words: String) {
    if name == nil {
      for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGALRM] {
        signal(number) { number in
          let head = "\nthe case that ended the tests: "
          _ = head.withCString { write(STDERR_FILENO, $0, strlen($0)) }
          if let name = LastCase.name { _ = write(STDERR_FILENO, name, strlen(name)) }
          _ = "\n".withCString { write(STDERR_FILENO, $0, 1) }
          signal(number, SIG_DFL)
          raise(number)
        }
      }
    }
    free(name)
    name = strdup(words)
    alarm(60)
  }

  /// Says that all cases have ended.
  static func end() { alarm(0) }
}
