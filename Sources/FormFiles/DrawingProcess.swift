import FormModel
import Glibc

/// Draws an SVG drawing of unknown origin in a process of its own. The system ends the process if it takes too much
/// time or memory.
public enum DrawingProcess {
  /// The only argument of the program when it runs as the drawing process.
  private static let argument = "draw-svg-from-standard-input"

  private static let mostSeconds: rlim_t = 5
  private static let mostBytes: rlim_t = 512 << 20

  /// Draws and does not return, if this program was started as the drawing process.
  ///
  /// Each `main` of a program that fetches drawings must call this first. Otherwise the program starts itself without
  /// end.
  ///
  /// - Parameter draw: Draws an SVG drawing as a PNG image. It may use all the time and memory of the process.
  public static func serveIfAsked(_ draw: (_ drawing: [UInt8]) throws(FetchError) -> [UInt8]) {
    if CommandLine.arguments.dropFirst().first == argument { serve(draw) }
  }

  /// Draws an SVG drawing as a PNG image.
  static func draw(_ drawing: [UInt8], unfinished: Unfinished) throws(FetchError) -> [UInt8] {
    // One connection for both directions. No other child process inherits an end of it.
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw FetchError("its drawing cannot be begun: \(systemWords(errno))")
    }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // This process blocks the signals that end it, so that one thread can wait for them. The child must not block them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    var arguments = [strdup("countersign"), strdup(argument), nil]
    defer { for argument in arguments { free(argument) } }
    let code = unfinished.startProcess {
      posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &arguments, environ) == 0 ? process : -1
    }
    close(ends[1])
    guard code > 0 else { throw FetchError("its drawing cannot be begun") }
    defer { unfinished.forgetProcess(process) }

    // The child reads everything before it writes. If it ends earlier, its status says why.
    _ = writeAll(drawing, to: ends[0])
    shutdown(ends[0], Int32(SHUT_WR))
    let result = readAll(from: ends[0])
    var status: Int32 = 0
    var ended = waitpid(process, &status, 0)
    while ended < 0, errno == EINTR { ended = waitpid(process, &status, 0) }
    guard ended == process else { throw FetchError("its drawing was lost: \(systemWords(errno))") }
    switch (status & 0x7F, status >> 8 & 0xFF) {
    case (0, 0): return result
    case (0, 1):
      let lines = String(decoding: result, as: UTF8.self).split(separator: "\n").map(String.init)
      throw FetchError(lines.first ?? "it cannot be drawn", help: lines.dropFirst().first)
    default: throw FetchError("it takes too long to draw, or too much memory", help: "save it as PNG")
    }
  }

  /// Runs as the drawing process: reads the drawing, and writes the image, or a line with the reason and a line with
  /// the help.
  private static func serve(_ draw: (_ drawing: [UInt8]) throws(FetchError) -> [UInt8]) -> Never {
    var (time, memory, none) = (
      rlimit(rlim_cur: mostSeconds, rlim_max: mostSeconds), rlimit(rlim_cur: mostBytes, rlim_max: mostBytes), rlimit()
    )
    guard setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time) == 0,
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory) == 0,
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0,
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &none) == 0
    else { refuse(FetchError("it cannot be drawn safely on this machine", help: "save it as PNG")) }
    do {
      let image = try draw(readAll(from: STDIN_FILENO))
      _exit(writeAll(image, to: STDOUT_FILENO) == 0 ? 0 : 2)
    } catch {
      refuse(error)
    }
  }

  private static func refuse(_ error: FetchError) -> Never {
    _ = writeAll(Array("\(error.reason)\n\(error.help ?? "")".utf8), to: STDOUT_FILENO)
    _exit(1)
  }
}
