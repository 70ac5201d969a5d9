import FormFiles
import FormModel
import Glibc

/// The two output streams of the command, and the progress bar below their lines.
final class Console {
  /// Whether standard error is a terminal.
  let isTerminal: Bool
  private let usesColour: Bool
  /// Whether standard output is a terminal that shows colours.
  let usesColourOnOutput: Bool
  private var barIsShown = false
  /// Whether the reader of standard output has closed it.
  private(set) var outputIsClosed = false
  /// Whether writing to standard output failed. A closed pipe is not a failure.
  private(set) var outputFailed = false

  init() {
    isTerminal = isatty(STDERR_FILENO) == 1
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    let isWanted = terminal != "dumb" && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    usesColour = isTerminal && isWanted
    usesColourOnOutput = isatty(STDOUT_FILENO) == 1 && isWanted
  }

  /// Writes a line to standard output.
  func say(_ line: String) {
    write(line.split(separator: "\n", omittingEmptySubsequences: false).map(printable).joined(separator: "\n"))
  }

  /// Writes a text, which is safe already, to standard output, and a line end after it.
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

  /// Writes a line to standard error.
  func note(_ line: String) { writeError(printable(line) + "\n") }

  /// Writes one line about what could not be done.
  func complain(_ message: String) { note("countersign: error: \(message)") }

  /// Prints findings with the lines that they point at.
  func report(_ findings: [Finding], sources: [SourceFile]) {
    guard !findings.isEmpty else { return }
    let byName = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    writeError(findingText(findings, sources: byName, colour: usesColour))
  }

  /// Shows a progress bar below all other lines, until the next line is printed.
  func showBar(_ line: String) {
    let text = printable(line)
    Interruption.barIsShown(true)
    barIsShown = true
    _ = writeAll(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Removes the progress bar.
  func eraseBar() {
    guard barIsShown else { return }
    barIsShown = false
    _ = writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    Interruption.barIsShown(false)
  }

  private func writeError(_ text: String) {
    eraseBar()
    // If standard error cannot be written, there is nowhere to report it.
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}

/// Opens the standard streams that the caller closed. Otherwise an output file would get the number of a stream, and
/// our lines would go into it.
func fillMissingStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    // Opened in the wrong direction, so that using the stream fails, as it does for a closed stream.
    _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}
