extension Catalog.Form {
  /// The entry of the form's list with a number: the first entry that states it. If entries do not state numbers, it is
  /// the entry at this position.
  func entry(_ number: Int, in record: Record) -> FieldPath? {
    guard let list = template.list else { return nil }
    guard let field = template.number else { return record.hasKey(list[number - 1]) ? list[number - 1] : nil }
    return record.entries(of: list).first { entry in
      record[field.at(entry, of: list)].map { Int($0) == number } ?? false
    }
  }

  /// The first entry of the form's list for each number, and the entries whose number is empty, wrong or already taken.
  func entries(in record: Record, unless isWrong: FormView.IsWrong) -> Entries {
    var entries = Entries()
    for (entry, number) in numberedEntries(in: record) {
      guard let number, isNumber(number, of: entry, unless: isWrong) else {
        entries.others.append(entry)
        continue
      }
      if entries.byNumber[number] == nil {
        entries.byNumber[number] = entry
      } else {
        entries.others.append(entry)
        entries.repeated.append((entry, number))
      }
    }
    return entries
  }

  /// Whether an entry can be the form of a number: the packet has the number, and nothing is wrong with its text.
  private func isNumber(_ number: Int, of entry: FieldPath, unless isWrong: FormView.IsWrong) -> Bool {
    guard let list = template.list, let field = template.number else { return true }
    return numbers.contains(number) && !isWrong(field.at(entry, of: list))
  }

  /// The entries of a list, by the form that each one is.
  struct Entries {
    var byNumber: [Int: FieldPath] = [:]
    /// The entries that are not the form of a number.
    var others: [FieldPath] = []
    /// Those of the `others` that repeat the number of an earlier entry.
    var repeated: [(entry: FieldPath, number: Int)] = []
  }

  /// Each entry of the form's list with its number, in order. The number is nil if it is empty or not a number.
  public func numberedEntries(in record: Record) -> [(entry: FieldPath, number: Int?)] {
    guard let list = template.list else { return [] }
    return record.entries(of: list).enumerated().map { index, entry in
      (entry, template.number.map { record[$0.at(entry, of: list)].flatMap { Int($0) } } ?? index + 1)
    }
  }
}

extension FormView {
  /// The forms of one kind that a team has: one for each number of the packet, then one for each entry whose number is
  /// empty, wrong or already taken.
  ///
  /// An entry that does not meet the form's condition has no form.
  ///
  /// - Parameter entries: The entries of the form's list.
  static func all(_ form: Catalog.Form, _ entries: Catalog.Form.Entries, of shared: Shared) -> [FormView] {
    func view(_ number: Int?, _ entry: FieldPath?) -> FormView {
      FormView(form, number: number, entry: entry, of: shared)
    }
    guard form.template.list != nil else { return [view(nil, nil)] }
    let isOpen = form.template.number == nil && form.numbers.isEmpty
    let numbers = isOpen ? entries.byNumber.keys.sorted() : form.numbers
    let views = numbers.map { view($0, entries.byNumber[$0]) } + entries.others.map { view(nil, $0) }
    guard let condition = form.template.condition else { return views }
    return views.filter { $0.entry == nil || $0.holds(condition) }
  }
}
