/// What identifies a team: its year and the names of its members.
public struct TeamIdentity: Sendable {
  /// Equal for two records with the same year and the same names; nil if one of them is unknown.
  public let present: String?
  /// The same with earlier names of the members.
  public let earlier: [String]
  /// The members in the order of the program; nil for a member without a name.
  let members: [Member?]
  let year: String?
  /// The name of the team in a sentence.
  let words: String?
  /// Whether the team is a row of a spreadsheet.
  let isRow: Bool

  /// The name of a member.
  struct Member {
    var name: Value
    /// Equal for the same name.
    var key: String
  }

  /// The largest number of earlier identities. More are made only by a file that is not meant seriously.
  private static let most = 100

  package init(_ record: Record, in catalog: Catalog) {
    let program = catalog.program
    let year = record[program.year]?.folded
    let members = program.team.members.map { member in
      record.value(member.name).map { Member(name: $0, key: PersonName.key($0.text)) }
    }
    self.year = year
    self.members = members
    words = record.teamName(in: program)
    isRow = record.header != nil
    guard let year, members.allSatisfy({ $0 != nil }) else {
      present = nil
      earlier = []
      return
    }
    let start = [year] + members.compactMap { $0?.key }
    present = start.joined(separator: "\n")
    var all = [start]
    for (index, member) in program.team.members.enumerated() {
      guard let person = catalog.people.first(where: { $0.name == member.name }) else { continue }
      let former = record.formerNames(of: person).map { PersonName.key($0.text) }
      all += former.flatMap { name in
        all.map { parts in
          var parts = parts
          parts[index + 1] = name
          return parts
        }
      }
      all = Array(all.prefix(Self.most))
    }
    earlier = all.dropFirst().map { $0.joined(separator: "\n") }
  }

  /// Whether one of the two is the other, under an earlier name or the present one.
  func isSame(as other: TeamIdentity) -> Bool {
    guard let present, let theirs = other.present else { return false }
    return present == theirs || earlier.contains(theirs) || other.earlier.contains(present)
  }
}

extension Checker {
  /// The sources with the present name of each person, where one of them says that the name in another is an earlier
  /// one. All get the earlier names of all.
  func withPresentNames(_ sources: [TeamSource]) -> [TeamSource] {
    var sources = sources
    for person in catalog.people {
      var former: [String: Value] = [:]
      var order: [Value] = []
      for value in sources.flatMap({ $0.record.formerNames(of: person) }) {
        if former.updateValue(value, forKey: PersonName.key(value.text)) == nil { order.append(value) }
      }
      guard !order.isEmpty else { continue }
      let names = sources.compactMap { $0.record.value(person.name) }
      let present = names.first { former[PersonName.key($0.text)] == nil }
      for index in sources.indices {
        if let present, let name = sources[index].record[person.name], former[PersonName.key(name)] != nil {
          sources[index].record.values[person.name] = present
        }
        for (entry, value) in order.enumerated() { sources[index].record.values[person.formerly[entry]] = value }
      }
    }
    return sources
  }
}
