import FormModel

extension Composer {
  /// Blocks for each entry of a list: side by side with uprights between them, or one below the other.
  mutating func eachStrips(_ list: FieldPath, sideBySide: Bool, _ body: [Block], in frame: Frame) -> [Strip] {
    guard case .list(let count, _) = field(list).kind else { return [] }
    let bodies = (0..<count).map { index in body.map { $0.entry(list[index], of: list) } }
    if !sideBySide { return bodies.flatMap { strips($0, in: frame) } }
    let width = max(1, frame.count / count)
    let columns = bodies.map { Block.Column(columns: width, body: $0) }
    return [besideStrip(columns, in: frame, opensSection: true)]
  }
}

extension Block {
  /// The block with the fields of one entry in place of any entry's.
  func entry(_ entry: FieldPath, of list: FieldPath) -> Block {
    func one(_ id: FieldPath) -> FieldPath { id.at(entry, of: list) }
    func one(_ text: RichText) -> RichText {
      RichText(
        text.pieces.map { piece in
          guard case .blank(var blank, let style) = piece else { return piece }
          blank.field = one(blank.field)
          return .blank(blank, style)
        })
    }
    switch self {
    case .heading(let text): return .heading(one(text))
    case .text(let texts): return .text(texts.map(one))
    case .notice(let text): return .notice(one(text))
    case .cells(let rows): return .cells(rows.map { $0.map { Cell(field: one($0.field), columns: $0.columns) } })
    case .beside(let columns):
      return .beside(columns.map { Column(columns: $0.columns, body: $0.body.map { $0.entry(entry, of: list) }) })
    case .box(let box): return .box(Box(field: one(box.field), lines: box.lines, pitch: box.pitch))
    case .table(let id, let heading): return .table(one(id), heading: heading)
    case .ratings(let columns, let heading): return .ratings(columns.map { $0.map(one) }, heading: heading)
    case .dates(let rows):
      return .dates(
        rows.map { row in
          switch row {
          case .field(let id): .field(one(id))
          case .day(let day, let text): .day(one(day), one(text))
          case .rule: .rule
          }
        })
    case .each(let inner, let sideBySide, let body):
      return .each(one(inner), sideBySide: sideBySide, body: body.map { $0.entry(entry, of: list) })
    case .signatures(let ids): return .signatures(ids.map(one))
    case .keep(let body): return .keep(body.map { $0.entry(entry, of: list) })
    case .when(let condition, let body):
      return .when(condition.mapping(one), body.map { $0.entry(entry, of: list) })
    case .list(let marker, let items): return .list(marker, items.map { $0.mapped(one) })
    case .space, .newPage: return self
    }
  }
}

extension Block.ListItem {
  fileprivate func mapped(_ one: (RichText) -> RichText) -> Block.ListItem {
    Block.ListItem(
      parts.map { part in
        switch part {
        case .paragraph(let text): .paragraph(one(text))
        case .list(let marker, let items): .list(marker, items.map { $0.mapped(one) })
        }
      })
  }
}
