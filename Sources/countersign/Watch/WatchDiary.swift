/// Remembers which file was written when, and makes the lines that report it.
struct WatchDiary {
  /// The files of each order, and the time of day when they were last written.
  private var good: [String: (paths: [String], time: String)] = [:]
  /// The orders of the last run that had any.
  private var orders: [String] = []

  /// The lines that report a run. If `isQuiet`, written files are not reported.
  mutating func lines(for files: [PrintOutcome.Files], at time: String, isQuiet: Bool) -> [String] {
    orders = files.map(\.order)
    for entry in files where !entry.written.isEmpty { good[entry.order] = (entry.written.map(\.path), time) }
    let written = files.flatMap(\.written)
    let pages = written.reduce(0) { $0 + $1.pages }
    let line = written.isEmpty || isQuiet ? [] : ["\(time) \(named(written.map(\.path)))  \(counted(pages, "page"))"]
    return line + staleLines(files.filter(\.written.isEmpty).map(\.order), at: time)
  }

  /// The lines that report a run that wrote nothing, because something that all forms need is wrong.
  func linesForNothing(at time: String) -> [String] {
    orders.isEmpty ? ["\(time) not rendered; nothing is written yet"] : staleLines(orders, at: time)
  }

  private func staleLines(_ orders: [String], at time: String) -> [String] {
    guard !orders.isEmpty else { return [] }
    let stale = orders.compactMap { good[$0] }
    guard !stale.isEmpty else { return ["\(time) not rendered; nothing is written yet"] }
    return Dictionary(grouping: stale, by: \.time).sorted { $0.key < $1.key }.map { earlier, files in
      let paths = files.flatMap(\.paths)
      let verb = paths.count == 1 ? "is still that" : "are still those"
      return "\(time) not rendered; \(named(paths)) \(verb) of \(earlier)"
    }
  }

  /// `Output/a.pdf`, `Output/a.pdf and 2 more`.
  private func named(_ paths: [String]) -> String {
    paths.count == 1 ? paths[0] : "\(paths[0]) and \(paths.count - 1) more"
  }
}
