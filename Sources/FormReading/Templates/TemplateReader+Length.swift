import FormModel

extension TemplateReader {
  /// Reports a body that is too long to print. Lists inside lists can have a million entries, each with a long label.
  mutating func checkLength(of body: [Block], at place: Place) {
    let most = 20_000
    if lines(body) <= most { return }
    findings.append(
      .tooLarge(
        "the form takes more than \(most) lines, with its blocks for each entry of a list", at: place,
        help: "give its lists a smaller count, or make several forms of it"))
  }

  /// The approximate number of lines of blocks, at 100 letters a line, and at most `Int32.max`.
  private func lines(_ blocks: [Block]) -> Int { sum(blocks.map { lines($0) }) }

  private func lines(_ block: Block) -> Int {
    sum(
      block.content.map { content in
        switch content {
        case .text(let text): lines(text)
        case .field(let id): lines(id)
        case .lines(let count): count
        case .blocks(let body): lines(body)
        case .each(let id, let body):
          if case .list(let count, _)? = fields[id]?.kind { sum([count * lines(body)]) } else { 0 }
        }
      })
  }

  /// The lines of a placed field, with its label, its options and its rows.
  private func lines(_ id: FieldPath) -> Int {
    guard let field = fields[id] else { return 1 }
    let label = 1 + (field.label.utf8.count + (field.blank?.utf8.count ?? 0)) / 100
    switch field.kind.shape {
    case .value: return label + sum(field.kind.answers.map { 1 + $0.words.utf8.count / 100 })
    case .ratings(let scale, let statements):
      return label + sum(statements.map { 1 + scale.count + $0.utf8.count / 100 })
    case .rows(let groups, let fields):
      return label + sum(groups.flatMap(\.rows).map { 1 + fields.count + $0.label.utf8.count / 100 })
    case .initials, .signature, .list: return label
    }
  }

  private func lines(_ text: RichText) -> Int {
    1
      + sum(
        text.pieces.map { piece in
          switch piece {
          case .words(let words, _), .link(let words, _, _): words.utf8.count / 100
          case .blank(let blank, _): lines(blank.field)
          case .number, .day: 1
          }
        })
  }

  private func sum(_ counts: [Int]) -> Int { counts.reduce(0) { min($0 + $1, Int(Int32.max)) } }
}
