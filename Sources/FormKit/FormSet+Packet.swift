import FormLayout
import FormModel
import FormReading

extension FormSet {
  /// The forms of the packet that a team gets: not those of entries of its own that have no such form.
  public func packet(only ids: [String]? = nil, for team: Team) -> [FormRef] {
    packet(only: ids).filter { entry in
      guard let template = template(entry.form), let condition = template.condition, let number = entry.number else {
        return true
      }
      let filling = Filling(template, of: program, record: team.record, number: number)
      return !filling.hasEntry || filling.holds(condition)
    }
  }

  /// The forms of a repeated kind that a team has, by number; nil where it has none.
  public func entries(of template: Template, for team: Team) -> [FormRef]? {
    guard let list = template.list else { return nil }
    let entries = team.record.entries(of: list).prefix(1000).enumerated()
    let numbers = entries.compactMap { index, entry in
      template.number.map { team.record[$0.at(entry, of: list)].flatMap { Int($0) } } ?? index + 1
    }.filter { number in
      let filling = Filling(template, of: program, record: team.record, number: number)
      return template.condition.map(filling.holds) ?? true
    }
    let known = program.packet.forms.filter { $0.form == template.id }.flatMap(\.numbers)
    let own = Set(numbers).filter { known.isEmpty || known.contains($0) }.sorted()
    return own.isEmpty ? nil : own.map { FormRef(template.id, $0) }
  }
}
