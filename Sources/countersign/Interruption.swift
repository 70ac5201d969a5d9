import Glibc
import Synchronization

/// Ends the run at once on Ctrl-C or a request to stop, without a temporary file left behind.
enum Interruption {
  /// What is to be put right before the process ends.
  private struct Pending {
    var temporary: String?
    var processes: [pid_t] = []
    var barIsShown = false
  }

  private static let pending = Mutex(Pending())

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

  /// Makes a temporary file that a signal removes.
  ///
  /// - Returns: What `make` returns; a negative number is a failure.
  static func makeTemporary(_ path: String, _ make: () -> Int32) -> Int32 {
    // Under the lock, so that the file is not made after the last look for it.
    pending.withLock { pending in
      let file = make()
      if file >= 0 { pending.temporary = path }
      return file
    }
  }

  /// Starts a process that a signal ends.
  ///
  /// - Returns: What `start` returns; a negative number is a failure.
  static func startProcess(_ start: () -> pid_t) -> pid_t {
    pending.withLock { pending in
      let process = start()
      if process > 0 { pending.processes.append(process) }
      return process
    }
  }

  /// The process has ended.
  static func forgetProcess(_ process: pid_t) {
    pending.withLock { $0.processes.removeAll { $0 == process } }
  }

  /// The temporary file is renamed or removed.
  static func forgetTemporary() { pending.withLock { $0.temporary = nil } }

  /// Whether the terminal's last line is to be erased.
  static func barIsShown(_ isShown: Bool) { pending.withLock { $0.barIsShown = isShown } }

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
    // The lock is not given back: nothing may begin once the last look is taken.
    return pending.withLock { pending -> Never in
      if let temporary = pending.temporary { unlink(temporary) }
      for process in pending.processes { kill(process, SIGKILL) }
      if pending.barIsShown { _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
      _exit(128 + number)
    }
  }
}
