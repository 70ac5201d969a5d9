import FormModel

extension Composer {
  /// Adds header and footer to a page's body.
  mutating func finish(_ body: PageBuilder.Body, number: Int, of count: Int) -> Page {
    var items: [Item] = []
    var rules = [Rule(left: Grid.margin, right: grid.right, y: Grid.headerRule, weight: Weight.strong)]
    let line = programLine()
    switch body.opening {
    case .designed(let title, let about):
      items.append(.tagged(.artifact(.header), line))
      items.append(.tagged(.heading(1), titleLine(title)))
      if !about.pieces.isEmpty {
        items.append(.tagged(.paragraph, singleLine(pieces(about, .label), at: Point(Grid.margin, 80))))
      }
    case .continued: items.append(.tagged(.artifact(.header), line + continuationTitle()))
    }
    items += body.items
    rules += body.rules
    items.append(.tagged(.artifact(.layout), Rule.merged(rules)))
    items.append(.tagged(.artifact(.footer), footer(number: number, of: count)))
    return Page(size: grid.page, items: items)
  }

  /// Sends values that are too long for headers and footers to the continuation page.
  mutating func continueLongFurniture(_ titles: [RichText]) {
    _ = programLine()
    for title in titles { _ = titleLine(title) }
    continueLongNames()
  }

  /// The program's name and year, and what tells the forms of a kind apart.
  private mutating func programLine() -> [Item] {
    let titleHasYear = template.title.fields.contains(program.year)
    var text = RichText(plain: program.title)
    if !titleHasYear, filling.value(program.year) != nil {
      text.pieces += [.words(", ", []), .blank(.init(field: program.year), [])]
    }
    let name = pieces(text, .label)
    var items = singleLine(name, at: Point(Grid.margin, 41))
    let width = shapeLine(name.pieces, fixed: name.isFixed).width
    if let mark = template.mark {
      items += singleLine(
        pieces(mark, .strongLabel), at: Point(Grid.margin + width + 12, 41), penWeight: Weight.pen)
    }
    return items
  }

  private mutating func titleLine(_ title: RichText) -> [Item] {
    let limit = grid.width - 62
    let usual = pieces(title, .title)
    let isWide = shapeLine(usual.pieces, fixed: usual.isFixed).width > limit
    return singleLine(isWide ? pieces(title, .tightTitle) : usual, at: Point(Grid.margin, 64), penWeight: Weight.blank)
  }

  private mutating func continuationTitle() -> [Item] {
    let title = pieces(template.title, .section)
    let line = shapeLine(
      title.pieces + [.words(", continued", TextStyle(Setting.section.size))], fixed: title.isFixed)
    return [.text(line, at: Point(Grid.margin, 62))] + memberItems()
  }

  private mutating func footer(number: Int, of count: Int) -> [Item] {
    let x = grid.frame(3, 1).x
    var items: [Item] = []
    func put(_ text: String, _ setting: Setting, y: Length, rightAligned: Bool = false, fixed: Bool = true) {
      let line = shape(.words(text, setting.style), fixed: fixed)
      items.append(.text(line, at: Point(rightAligned ? grid.right - line.width : x, y + grid.extra)))
    }
    if let copy, let role = program.roles.first(where: { $0.id == copy.role }) {
      put("\(copy.isOriginal ? "Original" : "Copy"): \(role.words)", .strongLabel, y: 743)
    }
    put("Form \(template.id), revision \(template.revision)", .label, y: 755)
    items += teamItems()
    put("Page \(number) of \(count)", .label, y: 755, rightAligned: true)
    return items
  }

  /// One line of words.
  func shape(_ piece: ShapeableText.Piece, fixed: Bool) -> ShapedLine { shapeLine([piece], fixed: fixed) }
}
