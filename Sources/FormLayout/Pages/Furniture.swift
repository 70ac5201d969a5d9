import FormModel

/// Headers and footers.
extension LayoutContext {
  /// Adds header and footer to a page's body.
  func finish(_ body: PageBuilder.Body, number: Int, of count: Int, _ notes: inout LayoutNotes) -> Page {
    var items: [Item] = []
    var rules = [PageRule(left: Grid.margin, right: grid.right, y: Grid.headerRule, weight: Weight.strong)]
    // A screen reader reads the header on the first page. On the others it is an artifact.
    items.append(.tagged(number == 1 ? .paragraph : .artifact(.header), programLine(&notes)))
    if let mark = template.mark {
      items.append(.tagged(number == 1 ? .paragraph : .artifact(.header), markLine(mark, &notes)))
    }
    switch body.opening {
    case .designed(let title, let about):
      items.append(.tagged(.heading(number == 1 ? 1 : 2), titleLine(title, &notes)))
      if !about.pieces.isEmpty { items.append(.tagged(.paragraph, aboutLine(about, &notes))) }
    case .continued: items.append(.tagged(.artifact(.header), continuationTitle()))
    }
    items += body.items
    rules += body.rules
    items.append(.tagged(.artifact(.layout), PageRule.merged(rules)))
    items.append(.tagged(.artifact(.footer), footer(number: number, of: count)))
    return Page(size: grid.page, items: medium.isScreen ? withAppearances(items, &notes) : items)
  }

  /// A value that is too long for a header or a footer.
  struct FurnitureValue {
    var field: FieldPath
    var label: String
    var text: FlowingText
  }

  /// The values that are too long for headers and footers, in reading order.
  func furnitureValues(titles: [RichText]) -> [FurnitureValue] {
    var texts = [programName()]
    if let mark = template.mark { texts.append(pieces(mark, .strongLabel)) }
    texts += titles.map { titleText($0) }
    let inHeader = texts.flatMap(\.elsewhere).compactMap { id -> FurnitureValue? in
      display(id).map { furnitureValue(id, $0) }
    }
    return inHeader + longNames().map { furnitureValue($0.id, $0.name) }
  }

  private func furnitureValue(_ id: FieldPath, _ text: String) -> FurnitureValue {
    FurnitureValue(
      field: id, label: continuationLabel(id), text: FlowingText(text, width: grid.width, shaper: shaper))
  }

  /// The program's name, with its year where the title does not have it.
  private func programLine(_ notes: inout LayoutNotes) -> [Item] {
    let name = programName()
    if template.mark == nil { note(widthOf: name, from: Grid.margin, to: grid.right, &notes) }
    return singleLine(name, at: Point(Grid.margin, 41), &notes)
  }

  private func programName() -> FilledText {
    var text = RichText(plain: program.title)
    if !template.title.fields.contains(program.year), value(program.year) != nil {
      text.pieces += [.words(", ", []), .blank(.init(field: program.year), [])]
    }
    return pieces(text, .label)
  }

  /// Words behind the program's name that tell the forms of one kind apart.
  private func markLine(_ mark: RichText, _ notes: inout LayoutNotes) -> [Item] {
    let name = programName()
    let x = Grid.margin + shapeLine(name.pieces, fixed: name.isFixed).width + 12
    let words = pieces(mark, .strongLabel)
    note(widthOf: words, from: x, to: grid.right, &notes)
    return singleLine(words, at: Point(x, 41), &notes)
  }

  private var titleWidth: Length { grid.width - 62 }

  /// A title. It is smaller if its line is too short.
  private func titleText(_ title: RichText) -> FilledText {
    let usual = pieces(title, .title)
    let isWide = shapeLine(usual.pieces, fixed: usual.isFixed).width > titleWidth
    return isWide ? pieces(title, .tightTitle) : usual
  }

  private func titleLine(_ title: RichText, _ notes: inout LayoutNotes) -> [Item] {
    let words = titleText(title)
    note(widthOf: words, from: Grid.margin, to: Grid.margin + titleWidth, &notes)
    return singleLine(words, at: Point(Grid.margin, 64), penWeight: Weight.blank, &notes)
  }

  private func aboutLine(_ about: RichText, _ notes: inout LayoutNotes) -> [Item] {
    let words = pieces(about, .label)
    note(widthOf: words, from: Grid.margin, to: grid.right, &notes)
    return singleLine(words, at: Point(Grid.margin, 80), &notes)
  }

  /// Notes a line of the template's words that is too long. If the line has a value, the value moves to another page.
  private func note(widthOf text: FilledText, from left: Length, to right: Length, _ notes: inout LayoutNotes) {
    guard text.isFixed, shapeLine(text.pieces, fixed: true).width > right - left else { return }
    let words = text.pieces.map { piece -> String in if case .words(let words, _) = piece { words } else { "…" } }
    notes.noteTooWide(words.joined())
  }

  private func continuationTitle() -> [Item] {
    let title = pieces(template.title, .section)
    let line = shapeLine(
      title.pieces + [.words(", continued", TextStyle(Setting.section.size))], fixed: title.isFixed)
    return [.text(line, at: Point(Grid.margin, 62))] + memberItems()
  }

  private func footer(number: Int, of count: Int) -> [Item] {
    let x = grid.frame(3, 1).x
    var items: [Item] = []
    func put(_ text: String, _ setting: Setting, y: Length, rightAligned: Bool = false, fixed: Bool = true) {
      let line = shapeLine([.words(text, setting.style)], fixed: fixed)
      items.append(.text(line, at: Point(rightAligned ? grid.right - line.width : x, y + grid.extra)))
    }
    if let copy, let role = role(copy.role) {
      put("\(copy.isOriginal ? "Original" : "Copy"): \(role.words)", .strongLabel, y: 743)
    }
    put("Form \(template.id), revision \(template.revision)", .label, y: 755)
    items += teamItems()
    put("Page \(number) of \(count)", .label, y: 755, rightAligned: true)
    return items
  }
}
