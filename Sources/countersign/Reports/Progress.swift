import FormModel
import Glibc

/// The progress of a long run: one line at the bottom of a terminal.
struct Progress {
  private let total: Int
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  init(total: Int) { self.total = total }

  /// The line to show now; nil in the first second, and for a tenth of a second after each line.
  ///
  /// - Parameter name: The name of the next file.
  mutating func bar(done: Int, name: String) -> String? {
    let now = ContinuousClock.now
    guard total > 1, done > 0, now - start > .seconds(1) else { return nil }
    if let lastDrawn, now - lastDrawn < .milliseconds(100) { return nil }
    lastDrawn = now
    return progressLine(done: done, of: total, name: name, elapsed: now - start, columns: terminalColumns())
  }
}

/// The progress bar, cut to the terminal's width: `[######--------------]  12 of 40  about 8 s left
/// Whitfield-Nunez-Sorensen-kickoff.pdf`
func progressLine(done: Int, of total: Int, name: String, elapsed: Duration, columns: Int) -> String {
  let cells = 20 * done / total
  let bar = String(repeating: "#", count: cells) + String(repeating: "-", count: 20 - cells)
  let left = Int((elapsed / done * (total - done)).components.seconds) + 1
  let time = left < 90 ? "\(left) s" : "\((left + 30) / 60) min"
  let line = "[\(bar)]  \(done) of \(total)  about \(time) left  \(printable(name))"
  var cut = String.UnicodeScalarView()
  var width = 0
  for scalar in line.unicodeScalars {
    width += terminalWidth(scalar)
    // The last column stays empty: some terminals begin a new line after it.
    if width >= columns { break }
    cut.append(scalar)
  }
  return String(cut)
}

private func terminalColumns() -> Int {
  var size = winsize()
  let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  return isKnown ? Int(size.ws_col) : 80
}
