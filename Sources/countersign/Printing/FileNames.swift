import FormModel

/// The names of a run's files: each team's part, told from its namesakes, with one ending.
///
/// - Parameters:
///   - parts: What each name begins with: `Whitfield-Nunez-Sorensen`.
///   - ending: What it is of: `kickoff`, `imp`, `mentor-comment-2`; nil where it is of the team.
/// - Returns: A safe name for each part, all different on every file system.
func fileNames(parts: [String], ending: String?, type: String = "pdf") -> [String] {
  let tail = (ending.map { "-\(safePart($0, limit: 60))" } ?? "") + ".\(type)"
  // Room for the number of a namesake.
  let safe = parts.map { safePart($0, limit: longestName - tail.utf8.count - 8) }
  var taken: Set<String> = []
  var next: [String: Int] = [:]
  // Whoever has a part first keeps it, so that no number makes a name that is another team's own.
  let isFirst = safe.map { taken.insert(comparable($0)).inserted }
  return zip(safe, isFirst).map { part, isFirst in
    guard !isFirst else { return unreserved(part + tail) }
    var number = next[comparable(part)] ?? 2
    while !taken.insert(comparable("\(part)-\(number)")).inserted { number += 1 }
    next[comparable(part)] = number + 1
    return unreserved("\(part)-\(number)\(tail)")
  }
}

/// Names stay under 120 bytes.
private let longestName = 118

/// A text as part of a file name: nothing that a file system or a shell takes for something else.
///
/// FormKit's parts are safe already; this is the fence behind them, for ids of templates too.
private func safePart(_ text: String, limit: Int) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": scalars.append("-")
    case let scalar where scalar.isUnprintable || scalar.properties.isWhitespace: scalars.append("-")
    case let scalar: scalars.append(scalar)
    }
  }
  var part = String(scalars.drop { $0 == "." || $0 == "-" })
  while let last = part.last, last == "." || last == "-" || part.utf8.count > limit {
    // A letter with a thousand marks is cut between them, not lost.
    if last.utf8.count > limit { part.unicodeScalars.removeLast() } else { part.removeLast() }
  }
  return part.isEmpty ? "unnamed" : part
}

/// Names that a file system without case, or with one normal form, takes for one give equal texts.
///
/// Equality of `String` is already that of canonical equivalence.
private func comparable(_ name: String) -> String { name.uppercased().lowercased() }

/// Windows takes a name for a device by what stands before the first point.
private func unreserved(_ name: String) -> String {
  let stem = name.prefix { $0 != "." }.uppercased()
  let isPort = ["COM", "LPT"].contains(stem.dropLast()) && "0123456789¹²³".contains(stem.suffix(1))
  let isDevice = isPort || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem)
  return isDevice ? "_\(name)" : name
}
