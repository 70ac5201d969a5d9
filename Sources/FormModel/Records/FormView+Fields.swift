extension FormView {
  /// The field at a path, as this form or else the program declares it. Its id is the path.
  ///
  /// In a list its name says which entry it is in. The name of a rating is its statement.
  public func field(_ id: FieldPath) -> Field? {
    if let field = form?[id]?.field { return field }
    let steps = id.steps
    if case .index(let index?)? = steps.last, let group = (form?[id.parent] ?? form?[id.parent.pattern])?.field,
      case .ratings(_, let statements) = group.kind
    {
      var rating = group
      rating.id = id
      rating.spoken = statements.indices.contains(index) ? statements[index] : group.label
      return rating
    }
    if id.isAt(Catalog.calendar) { return catalog[id]?.field }
    guard var field = form?[id.pattern]?.field else { return nil }
    field.id = id
    // Without the entry's number, two entries would have fields with the same name.
    if let open = steps.lastIndex(where: \.isEntry), case .index(let index?) = steps[open],
      let list = form?[FieldPath(steps[..<open]).pattern]?.field
    {
      field.spoken = "\(list.label) \(index + 1), \(field.spoken ?? field.label)"
    }
    return field
  }

  /// A field's value in the form in which it is printed: on one line, with dates in words; nil if it is empty.
  ///
  /// If the field is empty and has a stand-in, the result is the stand-in's value.
  ///
  /// - Parameter isShort: Whether dates are in figures.
  public func display(_ id: FieldPath, isShort: Bool = false) -> String? {
    let field = field(id)
    guard let value = value(id) ?? field?.standIn.flatMap({ self.value($0) }) else { return nil }
    if case .date? = field?.kind, let date = CalendarDate(value.text) {
      return isShort ? date.short : date.long
    }
    return value.text.onOneLine
  }

  /// All values of the record with their paths, in the order of the paths.
  package var allValues: [(path: FieldPath, value: Value)] { shared.record.allValues }
}
