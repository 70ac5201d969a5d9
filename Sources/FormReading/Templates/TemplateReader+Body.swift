import FormModel

extension TemplateReader {
  /// Reads the blocks of a body. A block that cannot be read is reported and left out.
  mutating func readBlocks(_ nodes: [Node]) -> [Block] { nodes.compactMap { readBlock($0) } }

  private mutating func readBlock(_ node: Node) -> Block? {
    let count = findings.count
    defer {
      if findings[count...].contains(where: { [.unknown, .absent, .unreadable].contains($0.nature) }) {
        isPartial = true
      }
    }
    guard case .mapping(let entries) = node.content, let first = entries.first else {
      findings.append(
        .wrongType(
          "a block", expected: "a name with what it shows, as in 'text: Words'", at: node.place, nature: .absent))
      return nil
    }
    if first.key == Block.Name.when.rawValue { return readWhen(node) }
    for extra in entries.dropFirst() {
      findings.append(
        Finding(
          .error, .unknownKey, "a block has one name, '\(first.key)'; '\(extra.key)' does not belong to it",
          at: extra.place, help: "begin a block of its own with '- \(extra.key):'", nature: .unknown))
    }
    let value = first.value
    guard let name = Block.Name(rawValue: first.key) ?? nearName(to: first) else {
      isPartial = true
      return nil
    }
    return readBlock(name, value)
  }

  /// Reports a block that does not exist.
  ///
  /// - Returns: The block that was probably meant.
  private mutating func nearName(to entry: Node.Entry) -> Block.Name? {
    let known = Block.Name.allCases.map(\.rawValue)
    let near = nearMiss(of: entry.key, among: known)
    if near == nil, case .mapping(let keys) = entry.value.content, keys.contains(where: { $0.key == "type" }) {
      findings.append(
        Finding(
          .error, .unknownName, "there is no block '\(entry.key.printable)'", at: entry.place,
          help: "a field is declared under 'fields', and placed here by its id", nature: .unresolved))
      return nil
    }
    findings.append(.unknownName("block", entry.key, known: known, at: entry.place))
    return near.flatMap { Block.Name(rawValue: $0) }
  }

  private mutating func readBlock(_ name: Block.Name, _ value: Node) -> Block? {
    switch name {
    case .heading: return readText(value).map { .heading($0) }
    case .text: return .text(readParagraphs(value))
    case .bullets: return .list(.bullet, readListItems(value))
    case .numbers: return .list(.number, readListItems(value))
    case .letters: return .list(.letter, readListItems(value))
    case .cells: return .cells(value.items("'cells'", into: &findings).map { readCells($0) })
    case .beside: return .beside(readColumns(value))
    case .box: return readBox(value).map { .box($0) }
    case .table: return readTable(value)
    case .ratings: return readRatings(value)
    case .dates: return .dates(value.items("'dates'", into: &findings).compactMap { readDateRow($0) })
    case .each: return readEach(value)
    case .signatures:
      return .signatures(value.items("'signatures'", into: &findings).compactMap { readReference($0, as: .signatures) })
    case .notice: return readText(value).map { .notice($0) }
    case .space: return readSpace(value)
    case .newPage: return readNewPage(value)
    case .keep: return .keep(readInner(value.items("'keep'", into: &findings)))
    case .when:
      // A misspelt 'when', whose body is beside it.
      isPartial = true
      return nil
    }
  }

  private mutating func readText(_ node: Node) -> RichText? {
    node.text("a text", into: &findings).map { richText($0, at: node.place) }
  }

  private mutating func readParagraphs(_ node: Node) -> [RichText] {
    if case .list(let items) = node.content { return items.compactMap { readText($0) } }
    return readText(node).map { [$0] } ?? []
  }

  /// The marker of the items in a list that is a part of another list's item; nil for other keys.
  private func marker(_ name: String) -> Block.Marker? {
    switch Block.Name(rawValue: name) {
    case .bullets: .bullet
    case .numbers: .number
    case .letters: .letter
    default: nil
    }
  }

  private mutating func readListItems(_ node: Node) -> [Block.ListItem] {
    node.items("a list", into: &findings).map { item in
      guard case .list(let parts) = item.content else {
        return Block.ListItem(readText(item).map { [.paragraph($0)] } ?? [])
      }
      return Block.ListItem(
        parts.compactMap { part in
          if case .mapping(let entries) = part.content, let entry = entries.first, entries.count == 1,
            let marker = marker(entry.key)
          {
            return .list(marker, readListItems(entry.value))
          }
          return readText(part).map { .paragraph($0) }
        })
    }
  }

  private mutating func readReference(_ node: Node, as use: Field.Use) -> FieldPath? {
    node.text("a field's id", into: &findings).flatMap { reference(to: $0, as: use, at: node.place) }
  }

  /// Reads the blocks inside another block.
  ///
  /// - Parameter columns: The number of columns for them; nil means as many as the outer block has.
  private mutating func readInner(_ nodes: [Node], columns: Int? = nil) -> [Block] {
    let outer = (room, isNested)
    room = columns ?? room
    isNested = true
    defer { (room, isNested) = outer }
    return readBlocks(nodes)
  }

  /// Whether the reader is at the top of the body, and not inside another block. If not, that is a finding.
  private mutating func isAtTop(_ what: String, at place: Place) -> Bool {
    if isNested {
      isPartial = true
      findings.append(
        Finding(
          .error, .badValue, "\(what) cannot stand inside another block", at: place,
          help: "move it out, to the body itself"))
    }
    return !isNested
  }

  /// Reads a row of cells: ids, or `{id: columns}`.
  private mutating func readCells(_ node: Node) -> [Block.Cell] {
    let cells = node.items("a row of cells", into: &findings).compactMap { cell -> Block.Cell? in
      guard case .mapping(let entries) = cell.content, let entry = entries.first, entries.count == 1 else {
        return readReference(cell, as: .cell).map { Block.Cell(field: $0, columns: nil) }
      }
      let text = entry.value.text("'\(entry.key)'", into: &findings) ?? ""
      let columns = Int(text).flatMap { (1...12).contains($0) ? $0 : nil }
      if columns == nil {
        findings.append(
          .badValue("'\(entry.key)'", text, expected: "a number of columns from 1 to 12", at: entry.value.place))
      }
      return reference(to: entry.key, as: .cell, at: entry.place).map { Block.Cell(field: $0, columns: columns) }
    }
    checkRoom(cells.reduce(0) { $0 + ($1.columns ?? 1) }, of: "the cells of a row", at: node.place)
    return cells
  }

  private mutating func checkRoom(_ columns: Int, of what: String, at place: Place) {
    if columns <= room { return }
    findings.append(
      Finding(
        .error, .badValue, "\(what) take \(columns) columns, and there are \(room)", at: place,
        help: "give them fewer columns, or make two of it"))
  }

  private mutating func readColumns(_ node: Node) -> [Block.Column] {
    let columns = node.items("'beside'", into: &findings).map { column in
      var keys = MappingReader(column, what: "a column", into: &findings)
      let columns = keys.number("columns", in: 1...12, into: &findings)
      keys.require("columns", into: &findings)
      let body = readInner(keys.items("body", into: &findings), columns: columns)
      keys.finish(into: &findings)
      return Block.Column(columns: columns ?? 1, body: body)
    }
    checkRoom(columns.reduce(0) { $0 + $1.columns }, of: "the columns beside each other", at: node.place)
    return columns
  }

  private mutating func readBox(_ node: Node) -> Block.Box? {
    var keys = MappingReader(node, what: "a box", into: &findings)
    let field = keys.requiredText("field", into: &findings)
    let rest = keys.text("lines", into: &findings)?.text == "rest"
    let count = findings.count
    let lines = rest ? nil : keys.number("lines", in: 1...100, into: &findings)
    if findings.count > count { findings[count].help = "for the rest of the page write 'rest'" }
    let pitch = keys.number("pitch", in: 18...60, into: &findings) ?? 24
    keys.finish(into: &findings)
    if rest, !isAtTop("a box with the rest of the page", at: node.place) { return nil }
    guard let field, let id = reference(to: field.text, as: .box, at: field.place) else { return nil }
    return Block.Box(field: id, lines: rest ? nil : lines ?? 3, pitch: .pt(Double(pitch)))
  }

  private mutating func readTable(_ node: Node) -> Block? {
    guard let id = readReference(node, as: .table), let field = fields[id] else { return nil }
    // The labels need at least three columns, a text two, and a check one.
    if case .rows(_, let columns) = field.kind {
      let wide = columns.reduce(3) { if case .check = $1.kind { $0 + 1 } else { $0 + 2 } }
      checkRoom(wide, of: "the fields of '\(id)'", at: node.place)
    }
    return .table(id, heading: field.label)
  }

  private mutating func readRatings(_ node: Node) -> Block? {
    var keys = MappingReader(node, what: "'ratings'", into: &findings)
    let heading = keys.text("heading", into: &findings)?.text ?? ""
    let columns = keys.items("columns", into: &findings).map { column in
      column.items("a column of ratings", into: &findings).compactMap { readReference($0, as: .ratings) }
    }
    // Each step of the scale needs less than a column beside the statements.
    let steps = columns.joined().map { id in
      if case .ratings(let scale, _)? = fields[id]?.kind { scale.count } else { 0 }
    }
    checkRoom(columns.count * max(3, steps.max() ?? 0), of: "columns of ratings", at: node.place)
    keys.finish(into: &findings)
    return .ratings(columns, heading: heading)
  }

  private mutating func readDateRow(_ node: Node) -> Block.DateRow? {
    if case .text(let text) = node.content {
      return text == "rule" ? .rule : reference(to: text, as: .date, at: node.place).map { .field($0) }
    }
    var keys = MappingReader(node, what: "a dated row", into: &findings)
    let day = keys.requiredText("day", into: &findings)
    let text = keys.requiredText("text", into: &findings)
    keys.finish(into: &findings)
    guard let day, let text else { return nil }
    return .day(richText(day.text, at: day.place), richText(text.text, at: text.place))
  }

  private mutating func readEach(_ node: Node) -> Block? {
    var keys = MappingReader(node, what: "'each'", into: &findings)
    let list = keys.requiredText("list", into: &findings)
    let beside = keys.flag("beside", into: &findings)
    let bodyNodes = keys.items("body", into: &findings)
    keys.finish(into: &findings)
    guard let list, let id = reference(to: list.text, as: .each, at: list.place), let field = fields[id],
      case .list(let count, _) = field.kind
    else {
      isPartial = true
      return nil
    }
    if scope.text.contains("\(id)[]") {
      findings.append(
        .badValue("list", list.text, expected: "another than that of the 'each' around it", at: list.place))
      return nil
    }
    if beside, !field.isUnsure {
      checkRoom(count, of: "the entries of '\(list.text)' beside each other", at: node.place)
    }
    let outer = scope
    scope = id.anyEntry
    let body = readInner(bodyNodes, columns: beside ? max(1, room / count) : nil)
    scope = outer
    return .each(id, sideBySide: beside, body: body)
  }

  private mutating func readSpace(_ node: Node) -> Block? {
    guard let text = node.text("'space'", into: &findings) else { return nil }
    guard let points = Double(text), (0...500).contains(points) else {
      findings.append(.badValue("'space'", text, expected: "a number of points from 0 to 500", at: node.place))
      return nil
    }
    return .space(.pt(points))
  }

  private mutating func readNewPage(_ node: Node) -> Block? {
    var keys = MappingReader(node, what: "'new-page'", into: &findings)
    let title = keys.requiredText("title", into: &findings)
    let about = keys.text("about", into: &findings)
    keys.finish(into: &findings)
    guard let title, isAtTop("'new-page'", at: node.place) else { return nil }
    return .newPage(
      title: richText(title.text, at: title.place),
      about: about.map { richText($0.text, at: $0.place) } ?? RichText([]))
  }

  private mutating func readWhen(_ node: Node) -> Block? {
    var keys = MappingReader(node, what: "'when'", into: &findings)
    let condition = keys.node("when").flatMap { readCondition($0) }
    let body = readInner(keys.items("body", into: &findings))
    keys.finish(into: &findings)
    return condition.map { .when($0, body) }
  }
}
