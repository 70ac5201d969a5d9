import FormModel
import FormReading

/// The first lines of a starting file.
public struct StartingHead: Sendable {
  /// The path of the file's schema from the folder of the file; nil if there is no schema.
  public var schema: String?
  /// The command that checks the file.
  public var check: String

  public init(schema: String?, check: String) {
    self.schema = schema
    self.check = check
  }
}

extension FormSet {
  /// A commented file of one team, with everything that its forms ask for.
  ///
  /// - Parameters:
  ///   - team: What is known of the team; nil for a new team.
  ///   - today: The day on which the file is written. It chooses the program year of the examples.
  public func startingTeamFile(of team: Team? = nil, on today: CalendarDate, head: StartingHead) -> [UInt8] {
    var lines = startingLines(of: team?.record, on: today)
    lines.write(
      head,
      about:
        "One team's file, for all of its forms. To fill in a line, take away its \"# \" and write over the example;"
        + " keep the quotes, and the spaces before the line. Do not change a name with nothing after its colon.")
    for section in Outline(program, templates, of: team?.record).sections { lines.write(section) }
    return lines.bytes
  }

  /// A commented roster of three teams. The first has names.
  ///
  /// - Parameter today: The day on which the file is written.
  public func startingRoster(on today: CalendarDate, head: StartingHead) -> [UInt8] {
    var lines = startingLines(of: nil, on: today)
    lines.write(
      head,
      about:
        "A roster: the teams whose forms are printed with names in place. To fill in a line, take away its \"# \" and"
        + " write over the example; keep the quotes, and the spaces before the line.")
    let outline = Outline(program, [])
    let members = program.team.members.compactMap(\.name.steps.first)
    func isOfTeam(_ node: Outline.Node) -> Bool { members.contains(.key(node.key)) }
    for (index, section) in outline.sections.enumerated() {
      var shared = section
      if index == 0 { shared.heading = "What stands here holds for each team, unless the team has its own" }
      shared.nodes.removeAll(where: isOfTeam)
      if !shared.nodes.isEmpty { lines.write(shared) }
    }
    lines.writeTeams(of: outline.sections.flatMap(\.nodes).filter(isOfTeam))
    return lines.bytes
  }

  /// A roster for a spreadsheet: a row of headings, and a row with an example of a team.
  ///
  /// - Parameter today: The day on which the file is written.
  public func startingSpreadsheet(on today: CalendarDate) -> [UInt8] {
    let examples = startingLines(of: nil, on: today).examples
    let names = program.teamNames
    let columns = program.fields.filter { field in
      !field.id.isInList && field.parts.map(\.id) == [field.id] && field.kind.name != .ratings
        && (field.heading != nil || field.isRequired || names.contains(field.id))
    }
    let row = columns.map { field in
      field.example == nil && !names.contains(field.id) ? "" : examples.value(of: field)
    }
    return Array(([columns.map { $0.heading ?? $0.id.text }, row].csv).utf8)
  }

  private func startingLines(of record: Record?, on today: CalendarDate) -> TeamLines {
    let year = record?[program.year].flatMap { ProgramYear($0) } ?? startingYear(on: today)
    let fields = Dictionary((program.fields + templates.flatMap(\.fields)).map { ($0.id, $0) }) { first, _ in first }
    let unique = (program.rules + templates.flatMap(\.rules)).filter { rule in
      if case .unique = rule.test { true } else { false }
    }
    let examples = Examples(
      program: program, year: year, record: record, fields: fields, unique: Set(unique.flatMap(\.fields)))
    return TeamLines(program: program, examples: examples, record: record)
  }
}
