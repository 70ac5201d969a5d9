import FormFiles
import Glibc
import Synchronization

/// Ends the run at once on Ctrl-C or a request to stop, without a temporary file left behind.
enum Interruption {
  /// The temporary files and the processes of the run.
  static let unfinished = Unfinished()

  private static let bar = Mutex(false)

  /// Waits for the signals on a thread of their own. Call it before any other thread begins.
  static func watch() {
    // A closed pipe is an error of `write`, which knows whose it was.
    signal(SIGPIPE, SIG_IGN)
    // A caller may have told us to ignore it; then no process of ours could be waited for.
    signal(SIGCHLD, SIG_DFL)
    var signals = watchedSignals()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let failed = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    // Without the thread the signals keep their usual, blunter effect.
    if failed != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// Whether the terminal's last line is to be erased.
  static func barIsShown(_ isShown: Bool) { bar.withLock { $0 = isShown } }

  /// Those signals that the caller has not told us to ignore, as `nohup` does.
  private static func watchedSignals() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != ignored { sigaddset(&set, number) }
    }
    return set
  }

  private static func wait() -> Never {
    var signals = watchedSignals()
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    return bar.withLock { barIsShown -> Never in
      unfinished.endAll {
        if barIsShown { _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
        _exit(128 + number)
      }
    }
  }
}
