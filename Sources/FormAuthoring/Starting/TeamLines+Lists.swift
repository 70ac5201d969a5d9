import FormModel

extension TeamLines {
  /// Writes named rows, each on a line.
  mutating func write(
    _ groups: [Field.RowGroup], _ fields: [Field], of node: Outline.Node, at path: FieldPath, _ spot: Spot,
    _ said: [CommentedLines.Comment]
  ) {
    let columns = fields.map { CommentedLines.Comment.words("\($0.id): \($0.label.inComment)") }
    put("\(node.key.yaml()):", spot, said: spot.isExplained ? said + columns : [])
    for group in groups {
      let asked = group.required.isEmpty ? "" : " (required: \(group.required.map(\.text).joined(separator: ", ")))"
      if spot.isExplained { lines.say(group.label.inComment + asked, indent: spot.below.indent) }
      for row in group.rows {
        let own = fields.map { field in (field: field, path: path.appending(row.id).appending(field.id)) }
        let known = own.compactMap { own in
          record?[own.path].map { (key: own.field.id.text.yaml(), value: own.field.yaml($0)) }
        }
        let example = own.map { (key: $0.field.id.text.yaml(), value: $0.field.yaml(examples.value(of: $0.field))) }
        let isKnown = !known.isEmpty && !spot.isOff
        put(
          "\(row.id.yaml()): \((isKnown ? known : example).inBraces)", spot.below, isOff: !isKnown,
          said: spot.isExplained ? [.words(row.label.inComment)] : [])
      }
    }
  }

  /// Writes the entries that the team has. Then writes examples of the entries that are still possible.
  mutating func write(_ list: Outline.List, of node: Outline.Node, at path: FieldPath, _ spot: Spot) {
    let count = spot.isOff ? 0 : record?.entries(of: path).count ?? 0
    let room = list.room.map { max(0, $0 - count) }
    let isShort = list.isShort
    // More lines than fit on a page are too many for an example.
    let isEach = room.map { $0 * list.linesOfEntry <= 48 } ?? false
    let offered = isEach ? room ?? 1 : min(room ?? 1, 1)

    put("\(node.key.yaml()):", spot, said: spot.isExplained ? comment(on: list, of: node, isShort, isEach) : [])
    var entry = spot.below
    for index in 0..<count {
      entry.entry = index
      entry.isExplained = spot.isExplained && index == 0
      writeEntry(list.members, at: path[index], entry)
    }
    let taken = (0..<count).compactMap { index in
      list.number.flatMap { record?[path[index].appending($0.key)] }.flatMap { Int($0) }
    }
    let numbers = list.number?.all.filter { !taken.contains($0) } ?? []
    entry.isOff = true
    for index in count..<count + offered {
      entry.entry = index
      let left = numbers.dropFirst(index - count).first
      entry.number = left.flatMap { left in list.number.map { ($0.key, left) } }
      entry.isExplained = spot.isExplained && index == 0
      if isShort {
        let values = list.members.compactMap { member in
          member.field.map { field in
            (key: member.key.yaml(), value: field.yaml(examples.value(of: field, entry: entry.entry)))
          }
        }
        lines.put("- \(values.inBraces)", indent: entry.indent, isOff: true)
      } else {
        writeEntry(list.members, at: path[index], entry)
      }
    }
  }

  mutating func writeEntry(_ members: [Outline.Node], at path: FieldPath, _ spot: Spot) {
    for (index, member) in members.enumerated() {
      var spot = spot
      if index == 0 { spot.dash = "- " } else { spot.indent += 2 }
      write(member, at: path.appending(member.key), spot)
    }
  }

  private func comment(
    on list: Outline.List, of node: Outline.Node, _ isShort: Bool, _ isEach: Bool
  ) -> [CommentedLines.Comment] {
    let words = (node.field?.spoken ?? node.field?.label)?.inComment ?? ""
    var said: [CommentedLines.Comment] = []
    if !words.isEmpty { said.append(.words(words)) }
    if let forms = list.number?.all {
      said.append(.words("an entry for each form: \(forms.map(String.init).joined(separator: ", "))"))
    } else if let room = list.room {
      said.append(.words("room for \(room)"))
    }
    if isShort {
      said += list.members.compactMap { member in
        member.field.flatMap { $0.meaning(in: program).first }.map { meaning in
          if case .words(let words) = meaning { .words("\(member.key): \(words)") } else { meaning }
        }
      }
    } else {
      said.append(.words("the dash begins an entry: take away the # of that line first"))
    }
    if !isEach { said.append(.words("for each further entry write its lines again")) }
    return said
  }
}

extension Outline.List {
  /// Whether an entry is written on one line.
  fileprivate var isShort: Bool { members.allSatisfy(\.isShort) && members.count <= 4 }

  /// The approximate number of lines of an entry.
  fileprivate var linesOfEntry: Int { isShort ? 1 : members.reduce(0) { $0 + $1.lines } }
}

extension Outline.Node {
  /// Whether the value is a few words, so that an entry of a list fits on one line.
  fileprivate var isShort: Bool {
    guard case .value = content, let field else { return false }
    return switch field.kind.shape {
    case .value: !field.kind.facts.isLong
    case .ratings, .initials, .signature, .rows, .list: false
    }
  }

  /// The approximate number of lines of the node.
  fileprivate var lines: Int {
    switch content {
    case .value: 1
    case .group(let members): 1 + members.reduce(0) { $0 + $1.lines }
    case .list(let list): 1 + (list.room ?? 1) * list.linesOfEntry
    }
  }
}
