extension Record {
  /// The team as people call it: `Dana Whitfield / José Núñez-Sørensen`; nil where no name is known.
  public func teamName(in program: Program) -> String? {
    let names = program.team.members.compactMap { self[$0.name] }
    return names.isEmpty ? nil : names.joined(separator: " / ")
  }
}
