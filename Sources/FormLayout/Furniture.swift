import FormModel

extension Composer {
  /// Adds header and footer to a page's body.
  mutating func finish(_ body: PageBuilder.Body, number: Int, of count: Int) -> Page {
    var items: [Item] = []
    var rules = [Rule(left: Grid.margin, right: grid.right, y: Grid.headerRule, weight: Weight.strong)]
    items.append(.tagged(number == 1 ? .paragraph : .artifact(.header), programLine()))
    // What has been heard on the first page is the furniture of the others.
    if let mark = template.mark {
      items.append(.tagged(number == 1 ? .paragraph : .artifact(.header), markLine(mark)))
    }
    switch body.opening {
    case .designed(let title, let about):
      items.append(.tagged(.heading(number == 1 ? 1 : 2), titleLine(title)))
      if !about.pieces.isEmpty {
        items.append(.tagged(.paragraph, singleLine(pieces(about, .label), at: Point(Grid.margin, 80))))
        noteWidth(of: pieces(about, .label), from: Grid.margin, to: grid.right)
      }
    case .continued: items.append(.tagged(.artifact(.header), continuationTitle()))
    }
    items += body.items
    rules += body.rules
    items.append(.tagged(.artifact(.layout), Rule.merged(rules)))
    items.append(.tagged(.artifact(.footer), footer(number: number, of: count)))
    return Page(size: grid.page, items: filling.isOnScreen ? withLooks(items) : items)
  }

  /// Sends values that are too long for headers and footers to the continuation page.
  mutating func continueLongFurniture(_ titles: [RichText]) {
    let inBody = overflows.count
    _ = programLine()
    if let mark = template.mark { _ = markLine(mark) }
    for title in titles { _ = titleLine(title) }
    continueLongNames()
    for index in overflows.indices.dropFirst(inBody) { overflows[index].isHeardInPlace = false }
  }

  /// The program's name, and its year where the title does not have it.
  private mutating func programLine() -> [Item] {
    let name = programName()
    if template.mark == nil { noteWidth(of: name, from: Grid.margin, to: grid.right) }
    return singleLine(name, at: Point(Grid.margin, 41))
  }

  private func programName() -> FilledText {
    var text = RichText(plain: program.title)
    if !template.title.fields.contains(program.year), filling.value(program.year) != nil {
      text.pieces += [.words(", ", []), .blank(.init(field: program.year), [])]
    }
    return pieces(text, .label)
  }

  /// What tells the forms of a kind apart, beside the program's name.
  private mutating func markLine(_ mark: RichText) -> [Item] {
    let name = programName()
    let x = Grid.margin + shapeLine(name.pieces, fixed: name.isFixed).width + 12
    let words = pieces(mark, .strongLabel)
    noteWidth(of: words, from: x, to: grid.right)
    return singleLine(words, at: Point(x, 41))
  }

  private mutating func titleLine(_ title: RichText) -> [Item] {
    let limit = grid.width - 62
    let usual = pieces(title, .title)
    let isWide = shapeLine(usual.pieces, fixed: usual.isFixed).width > limit
    let words = isWide ? pieces(title, .tightTitle) : usual
    noteWidth(of: words, from: Grid.margin, to: Grid.margin + limit)
    return singleLine(words, at: Point(Grid.margin, 64), penWeight: Weight.blank)
  }

  /// Remembers a line of the template's own words that is too long; a value in it is shortened by itself.
  private mutating func noteWidth(of text: FilledText, from left: Length, to right: Length) {
    guard text.isFixed, shapeLine(text.pieces, fixed: true).width > right - left else { return }
    let words = text.pieces.map { piece -> String in if case .words(let words, _) = piece { words } else { "…" } }
    noteTooWide(words.joined())
  }

  /// Remembers words that have not room enough on their one line.
  mutating func noteTooWide(_ words: String, labelOf field: FieldPath? = nil) {
    let wide = LaidOutForm.WideWords(words: words, field: field)
    if tooWide.count < 20, !tooWide.contains(wide) { tooWide.append(wide) }
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
