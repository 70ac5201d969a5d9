extension Program {
  /// A person of a team: somebody with a role, or a member.
  package struct Person: Sendable {
    /// The words for the person in a sentence: `mentor`.
    package var words: String
    /// The field with the person's name.
    package var name: FieldPath
    /// The list of earlier names, and of the people who had the role before. No program declares this field.
    package var formerly: FieldPath
  }

  /// The people whose names the program knows, those with a role first.
  package var people: [Person] {
    var known: Set<FieldPath> = []
    let roles = self.roles.compactMap { role in role.name.map { (role.words, $0) } }
    let named = (roles + team.members.map { ($0.words, $0.name) }).filter { known.insert($0.1).inserted }
    return named.map { words, name in
      // Beside `mentor.name` it is `mentor.formerly`. A group with several names, and the root, take `mentor_formerly`.
      let isAlone = !name.parent.isRoot && named.count { $0.1.parent == name.parent } == 1
      let path = isAlone ? name.parent.appending("formerly") : FieldPath("\(name.text)_formerly")
      return Person(words: words, name: name, formerly: path)
    }
  }
}

extension Program.Person {
  /// The field of the earlier names.
  package var formerNames: Field {
    var field = Field(
      id: formerly, kind: .text, label: "earlier names of the \(words)", place: Place(file: "", position: .start))
    field.isName = true
    field.isList = true
    return field
  }
}

extension Record {
  /// The earlier names of a person, and the names of the people who had the role before.
  package func formerNames(of person: Program.Person) -> [Value] {
    var names: [Value] = []
    while let name = value(person.formerly[names.count]) { names.append(name) }
    return names
  }
}
