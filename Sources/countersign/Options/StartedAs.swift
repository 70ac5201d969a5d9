import FormModel
import Glibc

/// The word with which the user started the program: `countersign`, or the path of the program or of the script that
/// runs it. Messages and help use it, so that their commands work where they are read.
let startedAs: String = {
  // `Scripts/run` says here how it was started itself.
  let typed = getenv("COUNTERSIGN_STARTED_AS").map { String(cString: $0) } ?? CommandLine.arguments.first ?? ""
  return typed.isEmpty ? "countersign" : shellWord(typed) ?? "countersign"
}()

/// A help text with commands as the user can type them here: the program as it was started, and the examples of the
/// program's folder by their path from here.
func withCommandsOfHere(_ help: String) -> String {
  let folder = (try? ProgramFolder.find(nil)).flatMap { shellWord($0.path) } ?? "Templates/mentoring"
  return help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let isExample = line.hasPrefix("  countersign ") || line.hasPrefix("USAGE: countersign ")
    return line.replacing("'countersign ", with: "'\(startedAs) ")
      .replacing("Templates/mentoring", with: folder, maxReplacements: folder == "Templates/mentoring" ? 0 : .max)
      .replacing("countersign ", with: "\(startedAs) ", maxReplacements: isExample ? 1 : 0)
  }.joined(separator: "\n")
}
