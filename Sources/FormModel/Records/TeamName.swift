extension Record {
  /// The name of the team, as people write it: `Dana Whitfield / José Núñez-Sørensen`; nil if no name is known.
  public func teamName(in program: Program) -> String? {
    let names = program.team.members.compactMap { self[$0.name] }
    return names.isEmpty ? nil : names.joined(separator: " / ")
  }
}
