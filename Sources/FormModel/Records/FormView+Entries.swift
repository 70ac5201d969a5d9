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
  func entries(in record: Record) -> (byNumber: [Int: FieldPath], others: [FieldPath]) {
    var byNumber: [Int: FieldPath] = [:]
    var others: [FieldPath] = []
    for (entry, number) in numberedEntries(in: record) {
      if let number, byNumber[number] == nil, template.number == nil || numbers.contains(number) {
        byNumber[number] = entry
      } else {
        others.append(entry)
      }
    }
    return (byNumber, others)
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
  static func all(
    _ form: Catalog.Form, of record: Record, in catalog: Catalog, presence: Presence
  ) -> [FormView] {
    func view(_ number: Int?, _ entry: FieldPath?) -> FormView {
      FormView(form, number: number, entry: entry, of: record, in: catalog, presence: presence)
    }
    guard form.template.list != nil else { return [view(nil, nil)] }
    let (byNumber, others) = form.entries(in: record)
    let isOpen = form.template.number == nil && form.numbers.isEmpty
    let numbers = isOpen ? byNumber.keys.sorted() : form.numbers
    let views = numbers.map { view($0, byNumber[$0]) } + others.map { view(nil, $0) }
    guard let condition = form.template.condition else { return views }
    return views.filter { $0.entry == nil || $0.holds(condition) }
  }
}
