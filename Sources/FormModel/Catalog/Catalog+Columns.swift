extension Catalog {
  /// Finds the field of a spreadsheet's column by its path or by its heading. Case and accents make no difference.
  ///
  /// - Parameter most: The largest number of entries of a list whose forms do not say it.
  /// - Returns: The field, and the path of the value in a record.
  public func column(_ heading: String, entries most: Int) -> (field: Declared, path: FieldPath)? {
    if let field = columns[heading.folded] { return (field, field.path) }
    guard heading.contains("["), heading.utf8.count < 200 else { return nil }
    return value(at: heading, entries: most)
  }

  /// The value at a path as a heading writes it: `imp.experiences[0].number`.
  private func value(at heading: String, entries most: Int) -> (field: Declared, path: FieldPath)? {
    var node = root
    var steps = FieldPath(heading).steps[...]
    while let step = steps.popFirst() {
      switch (node.content, step) {
      case (.group(let members), .key(let key)):
        let near = { members.filter { $0.key.folded == key.folded }.min { $0.key < $1.key }?.value }
        guard let member = members[key] ?? near() else { return nil }
        node = member
      case (.list(let list), .index(let index?)) where (0..<min(list.room ?? most, most)).contains(index):
        node = list.entry(index, of: node.path)
      case (.values(let field), .index(let index?)) where steps.isEmpty && (0..<most).contains(index):
        return (field, node.path[index])
      default: return nil
      }
    }
    guard case .value(let field) = node.content else { return nil }
    return (field, node.path)
  }

  /// The fields that a column can hold, by their folded paths and folded headings.
  ///
  /// - Parameter tables: The fields of the program, then the fields of each form. For a heading that several fields
  ///   have, the first table counts.
  static func columns(of root: Node, headings tables: [[FieldPath: Declared]]) -> [String: Declared] {
    var columns: [String: Declared] = [:]
    let fields = root.values.filter { !$0.path.isPattern }.sorted { $0.path < $1.path }
    for field in fields { columns[field.path.text.folded] = field }
    // The order of paths makes the result the same in each run if two fields have one heading.
    for table in tables {
      for field in fields {
        guard let heading = table[field.path]?.field.heading?.folded, columns[heading] == nil else { continue }
        columns[heading] = field
      }
    }
    return columns
  }
}

extension Catalog.Node {
  /// All fields with a single value, at this node or below it.
  var values: [Declared] {
    switch content {
    case .value(let field): [field]
    case .values(let field): field.field.isList ? [field] : []
    case .group(let members): members.values.flatMap(\.values)
    case .list(let list): list.any.values
    }
  }
}
