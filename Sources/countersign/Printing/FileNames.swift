import FormModel

/// The names of a run's files. Teams with the same name get different file names.
///
/// - Parameters:
///   - parts: The beginning of each name: `Whitfield-Nunez-Sorensen`.
///   - ending: The end of each name: `kickoff`, `imp`, `mentor-comment-2`; nil for a file about the whole team.
/// - Returns: A safe name for each part. They differ on every file system.
func fileNames(parts: [String], ending: String?, type: String = "pdf") -> [String] {
  let tail = (ending.map { "-\(safePart($0, limit: 60))" } ?? "") + ".\(type)"
  // Leaves space for a number, which tells teams of the same name apart.
  let safe = parts.map { safePart($0, limit: longestName - tail.utf8.count - 8) }
  var taken: Set<String> = []
  var next: [String: Int] = [:]
  // The first team with a name keeps it, so that a number never makes the name of another team.
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

/// A text as a part of a file name, without characters that mean something else to a file system or a shell.
///
/// The parts from FormKit are safe already. This check also covers the ids of templates.
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
    // A letter with a thousand combining marks is cut between the marks, so that the letter is not lost.
    if last.utf8.count > limit { part.unicodeScalars.removeLast() } else { part.removeLast() }
  }
  return part.isEmpty ? "unnamed" : part
}

/// Equal for two names that are the same on a file system that ignores case or uses one normal form.
///
/// `String` compares by canonical equivalence already.
private func comparable(_ name: String) -> String { name.uppercased().lowercased() }

/// A name that is not a device on Windows, which looks only at the part before the first point.
private func unreserved(_ name: String) -> String {
  let stem = name.prefix { $0 != "." }.uppercased()
  let isPort = ["COM", "LPT"].contains(stem.dropLast()) && "0123456789¹²³".contains(stem.suffix(1))
  let isDevice = isPort || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem)
  return isDevice ? "_\(name)" : name
}
