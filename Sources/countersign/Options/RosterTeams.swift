import FormModel
import FormReading

extension FormSet {
  /// The teams of a file that the user wants: those that `--only` names, otherwise all.
  func chosen(among teams: [Team], named only: String?, of path: String) throws(CommandFailure) -> [Int] {
    guard let only else { return Array(teams.indices) }
    let chosen = positions(of: teams, named: only)
    guard chosen.isEmpty else { return chosen }
    let near = nearestName(to: only, among: memberNames(of: teams)).map { "; did you mean '\($0)'?" } ?? ""
    throw CommandFailure("no one named '\(only)' in '\(path)'\(near)")
  }

  /// The name that is most similar to what was typed. One of its words may be the similar one.
  private func nearestName(to typed: String, among names: [String]) -> String? {
    let typed = String(typed.prefix(100)).folded
    return names.map { name -> (distance: Int, name: String) in
      let words = name.folded.split { " -".contains($0) }.map(String.init) + [name.folded]
      return (words.map { editDistance(typed, String($0.prefix(100))) }.min() ?? .max, name)
    }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}
