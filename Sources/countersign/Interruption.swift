import FormFiles
import Glibc
import Synchronization

/// Ends the run at once on Ctrl-C or a request to stop, and removes its temporary files.
enum Interruption {
  /// The temporary files and the processes of the run.
  static let unfinished = Unfinished()

  private static let bar = Mutex(false)

  /// Waits for the signals in a thread. Call it before any other thread starts.
  static func watch() {
    // `write` reports a closed pipe as an error, and knows which stream it was.
    signal(SIGPIPE, SIG_IGN)
    // A caller may ignore SIGCHLD. This process would inherit that, and could not wait for its child processes.
    signal(SIGCHLD, SIG_DFL)
    var signals = watchedSignals()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let failed = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    // Without the thread, the signals have their default effect: the run ends and leaves its temporary files.
    if failed != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// Says whether the last line of the terminal is a progress bar, which must be erased.
  static func barIsShown(_ isShown: Bool) { bar.withLock { $0 = isShown } }

  /// The signals that end a run. A signal that the caller ignores, as `nohup` does, is not among them.
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
