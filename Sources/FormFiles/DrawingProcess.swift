import FormModel
import Glibc

/// Draws a stranger's SVG drawing in a process of its own, which the system ends when it takes too much.
public enum DrawingProcess {
  /// The program's one argument when it is that process.
  private static let argument = "draw-svg-from-standard-input"

  private static let mostSeconds: rlim_t = 5
  private static let mostBytes: rlim_t = 512 << 20

  /// Makes this program the drawing process where it was started as that: it draws, and does not return. Every `main` of a
  /// program that fetches drawings calls this first, else the program would start itself again and again.
  ///
  /// - Parameter draw: Draws an SVG drawing as a PNG image; it may take all the time and memory that it gets.
  public static func serveIfAsked(_ draw: (_ drawing: [UInt8]) throws(FetchError) -> [UInt8]) {
    if CommandLine.arguments.dropFirst().first == argument { serve(draw) }
  }

  /// Draws it as a PNG image.
  static func draw(_ drawing: [UInt8], unfinished: Unfinished) throws(FetchError) -> [UInt8] {
    // One connection both ways, of which no other process of ours gets an end.
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
    // The signals that end this process are blocked here for the thread that waits for them; there they must not be.
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

    // It reads all before it writes; where it ends before, its status says why.
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

  /// Is that process: reads the drawing, writes the image, or a line with the reason and one with the cure.
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
