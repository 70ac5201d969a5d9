import Glibc

/// The state of a file, found out without reading it. Equal states mean equal content.
enum FileState: Equatable {
  /// No file has this name. A folder counts as absent too: each new file in it would change its state.
  case absent
  case file(Identity, size: Int, changed: [Int])

  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      self = .absent
      return
    }
    // A network folder can report an old state for up to a minute, but not for an open file.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file >= 0 {
      fstat(file, &status)
      close(file)
    }
    let times = [status.st_mtim, status.st_ctim]
    self = .file(
      Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)), size: Int(status.st_size),
      changed: times.flatMap { [$0.tv_sec, $0.tv_nsec] })
  }

  var identity: Identity? { if case .file(let identity, _, _) = self { identity } else { nil } }

  /// Whether an editor may be about to write the file: it is absent or empty.
  var isAwaited: Bool {
    switch self {
    case .absent, .file(_, size: 0, _): true
    case .file: false
    }
  }
}
