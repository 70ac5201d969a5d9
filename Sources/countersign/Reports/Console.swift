import FormFiles
import FormModel
import Glibc

/// The two streams that a person reads, and the bar that stands below their lines.
final class Console {
  /// Whether standard error is a terminal.
  let isTerminal: Bool
  private let usesColour: Bool
  /// Whether standard output is a terminal that shows colours.
  let usesColourOnOutput: Bool
  private var barIsShown = false
  /// Whether whoever read standard output has gone.
  private(set) var outputIsClosed = false
  /// Whether standard output refused a line; a closed pipe is no failure.
  private(set) var outputFailed = false

  init() {
    isTerminal = isatty(STDERR_FILENO) == 1
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    let isWanted = terminal != "dumb" && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    usesColour = isTerminal && isWanted
    usesColourOnOutput = isatty(STDOUT_FILENO) == 1 && isWanted
  }

  /// A line on standard output.
  func say(_ line: String) {
    write(line.split(separator: "\n", omittingEmptySubsequences: false).map(printable).joined(separator: "\n"))
  }

  /// A text on standard output that holds nothing but what may stand there, with a line end behind it.
  func write(_ text: String) {
    eraseBar()
    guard !outputIsClosed, !outputFailed, !text.isEmpty else { return }
    switch writeAll(Array((text.utf8.last == 0x0A ? text : text + "\n").utf8), to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: outputIsClosed = true
    case let code:
      outputFailed = true
      complain("cannot write standard output: \(systemWords(code))")
    }
  }

  /// A line on standard error.
  func note(_ line: String) { writeError(printable(line) + "\n") }

  /// One line that says what could not be done.
  func complain(_ message: String) { note("countersign: error: \(message)") }

  /// Prints findings with the lines that they point at.
  func report(_ findings: [Finding], sources: [SourceFile]) {
    guard !findings.isEmpty else { return }
    let byName = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    writeError(findingText(findings, sources: byName, colour: usesColour))
  }

  /// Shows a line below all others until the next one is printed.
  func showBar(_ line: String) {
    let text = printable(line)
    Interruption.barIsShown(true)
    barIsShown = true
    _ = writeAll(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Takes the bar away.
  func eraseBar() {
    guard barIsShown else { return }
    barIsShown = false
    _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    Interruption.barIsShown(false)
  }

  private func writeError(_ text: String) {
    eraseBar()
    // Nobody is left to hear that standard error cannot be written.
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// Puts something behind streams that the caller closed, lest an output file get their number and our lines.
func fillMissingStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    // The wrong way round, so that using it fails as it should.
    _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}
