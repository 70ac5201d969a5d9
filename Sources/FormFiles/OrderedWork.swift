import Glibc

/// Makes results on several threads. The thread that asked for them takes them in order.
///
/// Each thread makes its own worker, so workers may use what threads cannot share. At most `ahead` results wait to be
/// taken, so memory does not grow with their number.
public final class OrderedWork<Outcome: Sendable>: @unchecked Sendable {
  private let count: Int
  private let ahead: Int
  private let makeWorker: @Sendable () -> (Int) -> Outcome
  private var threads: [pthread_t] = []

  // Everything below is used only under the lock.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var claimed = 0
  private var taken = 0
  private var isStopped = false
  private var outcomes: [Int: Outcome] = [:]

  /// Starts the threads.
  ///
  /// - Parameter worker: Called once on each thread. The function that it returns makes the outcome at an index, on
  ///   that thread only.
  public init(count: Int, threads: Int, ahead: Int = 32, worker: @escaping @Sendable () -> (Int) -> Outcome) {
    self.count = count
    self.ahead = ahead
    makeWorker = worker
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
    for _ in 0..<threads {
      if let thread = startThread({ [self] in work() }) { self.threads.append(thread) }
    }
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// The next outcome, as soon as it is made; nil if no thread could be started.
  public func next() -> Outcome? {
    guard !threads.isEmpty else { return nil }
    return locked {
      while true {
        if let outcome = outcomes.removeValue(forKey: taken) {
          taken += 1
          pthread_cond_broadcast(changed)
          return outcome
        }
        pthread_cond_wait(changed, lock)
      }
    }
  }

  /// Stops the threads after their present outcome, and waits for them.
  public func stop() {
    locked {
      isStopped = true
      pthread_cond_broadcast(changed)
    }
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  private func work() {
    let make = makeWorker()
    while let index = claim() {
      let outcome = make(index)
      locked {
        outcomes[index] = outcome
        pthread_cond_broadcast(changed)
      }
    }
  }

  private func claim() -> Int? {
    locked {
      while !isStopped, claimed < count, claimed >= taken + ahead { pthread_cond_wait(changed, lock) }
      guard !isStopped, claimed < count else { return nil }
      defer { claimed += 1 }
      return claimed
    }
  }

  private func locked<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

/// The function that a thread runs.
private final class ThreadBody {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

/// Starts a thread; nil if the system refuses.
private func startThread(_ body: @escaping () -> Void) -> pthread_t? {
  var thread = pthread_t()
  let context = Unmanaged.passRetained(ThreadBody(body))
  let code = pthread_create(
    &thread, nil,
    { context in
      guard let context else { return nil }
      Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
      return nil
    }, context.toOpaque())
  if code == 0 { return thread }
  context.release()
  return nil
}
