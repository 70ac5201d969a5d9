import FormModel

extension RosterReader {
  /// Where a team is written.
  enum TeamForm {
    case row, item, file

    /// What to write for each of several people.
    var forEach: String {
      switch self {
      case .row: "write a row for each"
      case .item: "write a team for each, each after '- '"
      case .file: "write a file for each"
      }
    }
  }

  /// The members of a team in whose place several people are named.
  func severalPeople(_ record: Record, in form: TeamForm) -> [Finding] {
    program.team.members.compactMap { member in
      guard let value = record.values[member.name], let names = value.text.severalNames else { return nil }
      let list = names.prefix(4).map { "'\($0.printable)'" }.joined(separator: " and ")
      let words = program.words(ofMember: member.name)
      return Finding(
        .error, "wrong-type", "a team has one \(words), and here are \(names.count): \(list)", at: value.place,
        help: "it cannot be told whose the other values are; \(form.forEach), with one \(words)", field: member.name)
    }
  }
}

extension Program {
  /// The words for a member of a team in a sentence: `mentor`.
  func words(ofMember name: FieldPath) -> String {
    roles.first { $0.name == name }?.words
      ?? team.members.first { $0.name == name }.map { $0.words.lowercased() } ?? name.text
  }
}
