import FormModel

extension TemplateReader {
  /// Reports a body that is too long to print: a list in a list has a million entries.
  mutating func checkLength(of body: [Block], at place: Place) {
    let most = 20_000
    if lines(body) <= most { return }
    findings.append(
      .tooLarge(
        "the form takes more than \(most) lines, with its blocks for each entry of a list", at: place,
        help: "give its lists a smaller count, or make several forms of it"))
  }

  /// How many lines blocks take, roughly; no more than `Int32.max`.
  private func lines(_ blocks: [Block]) -> Int { sum(blocks.map { lines($0) }) }

  private func lines(_ block: Block) -> Int {
    switch block {
    case .heading(let text), .notice(let text): lines(text)
    case .text(let texts): sum(texts.map { lines($0) })
    case .list(_, let items): lines(items)
    case .cells(let rows): rows.reduce(0) { $0 + $1.count }
    case .beside(let columns): sum(columns.map { lines($0.body) })
    case .box(let box): box.lines ?? 1
    case .table(let id, _):
      if case .rows(let groups, let fields)? = fields[id]?.kind {
        groups.reduce(0) { $0 + 1 + $1.rows.count * (1 + fields.count) }
      } else {
        0
      }
    case .ratings(let columns, _):
      columns.joined().reduce(0) { count, id in
        if case .ratings(let scale, let statements)? = fields[id]?.kind {
          count + 1 + statements.count * (1 + scale.count)
        } else {
          count
        }
      }
    case .dates(let rows): rows.count
    case .each(let id, _, let body):
      if case .list(let count, _)? = fields[id]?.kind { sum([count * lines(body)]) } else { 0 }
    case .signatures(let ids): ids.count
    case .space, .newPage: 1
    case .keep(let body), .when(_, let body): lines(body)
    }
  }

  private func lines(_ items: [Block.ListItem]) -> Int {
    sum(
      items.flatMap(\.parts).map { part in
        switch part {
        case .paragraph(let text): lines(text)
        case .list(_, let items): lines(items)
        }
      })
  }

  private func lines(_ text: RichText) -> Int {
    1
      + text.pieces.reduce(0) { count, piece in
        switch piece {
        case .words(let words, _), .link(let words, _, _): count + words.utf8.count
        case .blank, .number, .day: count + 10
        }
      } / 100
  }

  private func sum(_ counts: [Int]) -> Int { counts.reduce(0) { min($0 + $1, Int(Int32.max)) } }
}
