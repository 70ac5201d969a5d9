extension Finding.Code {
  public static let nearTeam: Self = "near-team"
}

extension Catalog {
  /// Reports each team of a run that may be an earlier team of the run: they share a member, and the other members are
  /// nearly the same, or the shared member has only one team a year.
  ///
  /// - Returns: The index of the later team, with the finding. Each team has at most one.
  package func nearTeams(_ teams: [TeamIdentity]) -> [(team: Int, finding: Finding)] {
    guard program.team.members.count > 1 else { return [] }
    var earlier: [Int: (team: Int, shared: Int)] = [:]
    for member in program.team.members.indices {
      var groups: [String: [Int]] = [:]
      for (index, team) in teams.enumerated() {
        guard let key = team.members[member]?.key else { continue }
        groups["\(team.year ?? "")\n\(key)", default: []].append(index)
      }
      for group in groups.values where group.count > 1 {
        for (first, second) in pairs(of: group, sharing: member, in: teams) {
          if let known = earlier[second], known.team <= first { continue }
          earlier[second] = (first, member)
        }
      }
    }
    return earlier.sorted { $0.key < $1.key }.compactMap { second, first in
      nearTeam(teams[second], teams[first.team], sharing: first.shared).map { (second, $0) }
    }
  }

  /// The pairs of teams that may be one team, the earlier first.
  private func pairs(of group: [Int], sharing member: Int, in teams: [TeamIdentity]) -> [(Int, Int)] {
    if program.team.oneTeam.contains(program.team.members[member].name) {
      return group.dropFirst().compactMap { second in
        let isOther = !teams[group[0]].isSame(as: teams[second])
        return isOther && teams[second].members.allSatisfy({ $0 != nil }) ? (group[0], second) : nil
      }
    }
    let others = program.team.members.indices.filter { $0 != member }
    let pieces = group.map { index in
      others.map { other in teams[index].members[other].map { NamePieces($0.name.text) } }
    }
    func isNear(_ a: Int, _ b: Int) -> Bool {
      zip(pieces[a], pieces[b]).allSatisfy { one, two in
        guard let one, let two else { return false }
        return one.isNear(two)
      } && !teams[group[a]].isSame(as: teams[group[b]])
    }
    var found: [(Int, Int)] = []
    for (a, b) in Self.candidates(group.map { teams[$0].members[others[0]]?.key ?? "" }) where isNear(a, b) {
      found.append((group[min(a, b)], group[max(a, b)]))
    }
    return found
  }

  /// The pairs of positions whose names are compared: all pairs, or in a large group those that are near each other in
  /// the alphabet, forwards or backwards.
  private static func candidates(_ names: [String]) -> [(Int, Int)] {
    let (most, window) = (100, 4)
    guard names.count > most else {
      return names.indices.flatMap { second in (0..<second).map { ($0, second) } }
    }
    let backwards = names.map { String($0.reversed()) }
    return [names, backwards].flatMap { keys -> [(Int, Int)] in
      let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      return order.indices.flatMap { at in order[at...].dropFirst().prefix(window).map { (order[at], $0) } }
    }
  }

  private func nearTeam(_ team: TeamIdentity, _ other: TeamIdentity, sharing shared: Int) -> Finding? {
    let members = program.team.members
    let differing = members.indices.first { $0 != shared && team.members[$0]?.key != other.members[$0]?.key }
    guard let differing, let name = team.members[differing]?.name, let before = other.members[differing]?.name,
      let same = team.members[shared]?.name.text
    else { return nil }
    let person = people.first { $0.name == members[differing].name }
    let words = person?.words ?? members[differing].words
    let sharer = people.first { $0.name == members[shared].name }?.words ?? members[shared].words
    let place = "\(before.place.file):\(before.place.spot.line)"
    let isOneTeam = program.team.oneTeam.contains(members[shared].name)
    let message =
      isOneTeam
      ? "\(same.short) has the \(words) '\(name.text.short)' here and '\(before.text.short)' in \(place), but a \(sharer)"
        + " has one team a year"
      : "'\(name.text.short)' may be the \(words) '\(before.text.short)' of \(place): both have the \(sharer) \(same.short)"
    let list = person?.formerly.text ?? "formerly"
    let how =
      team.isRow
      ? "write the earlier name in a column '\(list)'"
      : "add the earlier name as `\(list.split(separator: ".").last ?? "formerly"): [\(before.text.short)]` beside the"
        + " present one"
    return Finding(
      .warning, .nearTeam, message, at: name.place, help: "if they are one team, write one of them, or \(how)",
      team: team.words, field: members[differing].name, nature: .doubtful)
  }
}
