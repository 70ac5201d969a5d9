import FormModel

/// What a file says of teams.
package struct DataFile: Sendable {
  package var kind: TeamSource.Kind
  /// Whether a part of the file could not be read.
  package var isPartial = false
  /// The teams in the order of the file.
  package var teams: [Team] = []
  /// The findings that concern no single team. Those about values that all teams inherit have the value's field.
  package var findings: [Finding] = []
  /// Those of `findings` that are about values that all teams inherit.
  package var inherited: [Finding] = []

  /// A team's data.
  package struct Team: Sendable {
    package var record: Record
    /// The findings of reading the record.
    package var findings: [Finding]
  }

  /// All findings, those of a team with its name: as many as a person reads, then one with the number of the others.
  package func allFindings(in program: Program) -> [Finding] {
    (findings + teams.flatMap { team in team.findings.of(team.record.teamName(in: program)) }).limited()
  }
}

extension [Finding] {
  /// The findings, each with the name of the team that it concerns.
  package func of(_ team: String?) -> [Finding] {
    map { finding in
      var finding = finding
      finding.team = team
      return finding
    }
  }
}
