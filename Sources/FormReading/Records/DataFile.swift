import FormModel

/// What a file says of teams.
package struct DataFile: Sendable {
  package var kind: TeamSource.Kind
  /// Whether a part of it could not be read.
  package var isPartial = false
  /// In the file's order.
  package var teams: [Team] = []
  /// What was found that concerns no single team; of values that all inherit, with their fields.
  package var findings: [Finding] = []
  /// Those of them that are of values which all teams inherit.
  package var inherited: [Finding] = []

  /// A team's data.
  package struct Team: Sendable {
    package var record: Record
    /// What was found while they were read.
    package var findings: [Finding]
  }

  /// All that was found, each finding of a team with its name; as many as a person reads, and one that counts the rest.
  package func allFindings(in program: Program) -> [Finding] {
    (findings + teams.flatMap { team in team.findings.of(team.record.teamName(in: program)) }).limited()
  }
}

extension [Finding] {
  /// The findings with the team that they concern, as people call it.
  package func of(_ team: String?) -> [Finding] {
    map { finding in
      var finding = finding
      finding.team = team
      return finding
    }
  }
}
