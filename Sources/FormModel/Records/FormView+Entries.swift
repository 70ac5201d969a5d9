extension Catalog.Form {
  /// The entry of the form's list that has a number: the first that says so, else the one at its position.
  func entry(_ number: Int, in record: Record) -> FieldPath? {
    guard let list = template.list else { return nil }
    guard let field = template.number else { return record.hasKey(list[number - 1]) ? list[number - 1] : nil }
    return record.entries(of: list).first { entry in
      record[field.at(entry, of: list)].map { Int($0) == number } ?? false
    }
  }

  /// The entries of the form's list by number, the first of each; and those whose number is empty, wrong or taken.
  func entries(in record: Record, unless isWrong: FormView.IsWrong) -> Entries {
    var entries = Entries()
    for (entry, number) in numberedEntries(in: record) {
      if let number, entries.byNumber[number] == nil, isNumber(number, of: entry, unless: isWrong) {
        entries.byNumber[number] = entry
      } else {
        entries.others.append(entry)
      }
    }
    return entries
  }

  /// Whether an entry can be the form of a number: the packet has the number, and nothing is wrong with its text.
  func isNumber(_ number: Int, of entry: FieldPath, unless isWrong: FormView.IsWrong) -> Bool {
    guard let list = template.list, let field = template.number else { return true }
    return numbers.contains(number) && !isWrong(field.at(entry, of: list))
  }

  /// Which entry of a list is which form.
  struct Entries {
    var byNumber: [Int: FieldPath] = [:]
    var others: [FieldPath] = []
  }

  /// The number that each entry of the form's list has, in the order of the entries; nil where it is empty or no number.
  public func numberedEntries(in record: Record) -> [(entry: FieldPath, number: Int?)] {
    guard let list = template.list else { return [] }
    return record.entries(of: list).enumerated().map { index, entry in
      (entry, template.number.map { record[$0.at(entry, of: list)].flatMap { Int($0) } } ?? index + 1)
    }
  }
}

extension FormView {
  /// The forms of one kind that a team has: one for each number of the packet, then those of entries whose number is empty,
  /// wrong or taken.
  ///
  /// An entry that is not meant to have such a form has none.
  ///
  /// - Parameter entries: The entries of the form's list.
  static func all(
    _ form: Catalog.Form, _ entries: Catalog.Form.Entries, of record: Record, in catalog: Catalog, presence: Presence
  ) -> [FormView] {
    func view(_ number: Int?, _ entry: FieldPath?) -> FormView {
      FormView(form, number: number, entry: entry, of: record, in: catalog, presence: presence)
    }
    guard form.template.list != nil else { return [view(nil, nil)] }
    let isOpen = form.template.number == nil && form.numbers.isEmpty
    let numbers = isOpen ? entries.byNumber.keys.sorted() : form.numbers
    let views = numbers.map { view($0, entries.byNumber[$0]) } + entries.others.map { view(nil, $0) }
    guard let condition = form.template.condition else { return views }
    return views.filter { $0.entry == nil || $0.holds(condition) }
  }
}
