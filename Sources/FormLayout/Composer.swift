import FormModel

/// Composes one form: blocks become strips, strips become pages.
struct Composer {
  let template: Template
  let program: Program
  let filling: Filling
  let grid: Grid
  let copy: Template.Copy?
  let shaper: any TextShaper

  /// Values that do not fit their room, in reading order.
  var overflows: [Overflow] = []
  /// The page on which each of them goes on, as this pass found, and as it was taken to be.
  var continuedOn: [FieldPath: Int] = [:]
  var expectedOn: [FieldPath: Int] = [:]
  /// Whether a block is taller than a page.
  var isOverfull = false
  /// Words of the template that are wider than the one line that they have; as many as a person mends at a time.
  var tooWide: [LaidOutForm.WideWords] = []
  /// The tables whose columns leave too little room for their rows' labels.
  var narrowTables: [FieldPath] = []
  /// The fields on screen that do not show all of their value.
  var fullFields: [FieldPlace] = []
  private var partCount = 0
  /// The level of a section's heading: under the form's title, or under that of a later page.
  private var sectionLevel = 2
  /// How many pen lines a box has that takes the rest of the page.
  var restLines = 1

  init(
    template: Template, program: Program, filling: Filling, grid: Grid, copy: Template.Copy?, shaper: any TextShaper
  ) {
    self.template = template
    self.program = program
    self.filling = filling
    self.grid = grid
    self.copy = copy
    self.shaper = shaper
  }

  /// Forgets what a pass has found.
  mutating func startAgain() {
    overflows = []
    continuedOn = [:]
    fullFields = []
    tooWide = []
    narrowTables = []
  }

  /// The field with an id; one of a list's entry under its own index too.
  func field(_ id: FieldPath) -> Field {
    if let field = template.index[id] ?? program.fields.first(where: { $0.id == id }) { return field }
    // `imp.experiences[0].number` is declared as `imp.experiences[].number`, a rating as a statement of its group.
    let steps = id.steps
    if case .index(let index?)? = steps.last, let group = template.index[id.parent],
      case .ratings(_, let statements) = group.kind
    {
      var rating = group
      rating.id = id
      rating.spoken = statements.indices.contains(index) ? statements[index] : group.label
      return rating
    }
    if case .key("calendar")? = steps.first {
      return Field(id: id, kind: .date, label: id.lastKey, place: template.place)
    }
    guard var field = template.index[id.pattern] else { preconditionFailure("the template has no field '\(id)'") }
    field.id = id
    // In an entry of a list the label alone does not say which.
    if let open = id.text.lastIndex(of: "["), let close = id.text[open...].firstIndex(of: "]"),
      let index = Int(id.text[id.text.index(after: open)..<close]),
      let list = template.index[FieldPath(String(id.text[..<open])).pattern]
    {
      field.spoken = "\(list.label) \(index + 1), \(field.spoken ?? field.label)"
    }
    return field
  }

  /// Composes all pages, the continuation pages last.
  mutating func composePages() -> [Page] {
    var builder = PageBuilder(grid: grid)
    for segment in segments() {
      restLines = 1
      let before = overflows
      if let pitch = restPitch(segment.blocks) {
        let used = builder.measure(strips(segment.blocks, in: grid.frame()))
        let room = grid.bodyBottom - Grid.headerRule - used
        restLines = 1 + max(0, Int((room.points / pitch.points).rounded(.down)))
        overflows = before
      }
      builder.open(title: segment.title, about: segment.about)
      sectionLevel = builder.number == 1 ? 2 : 3
      for strip in strips(segment.blocks, in: grid.frame()) { builder.add(strip) }
    }
    builder.close()
    continueLongFurniture(segments().map(\.title))
    compose(overflows, on: &builder)
    isOverfull = builder.isOverfull
    return builder.pages.enumerated().map { finish($1, number: $0 + 1, of: builder.pages.count) }
  }

  /// Blocks of one designed page, which may flow over several.
  private struct Segment {
    var title: RichText
    var about: RichText
    var blocks: [Block] = []
  }

  private func segments() -> [Segment] {
    var segments = [Segment(title: template.title, about: template.about)]
    for block in template.body {
      if case .newPage(let title, let about) = block {
        segments.append(Segment(title: title, about: about))
      } else {
        segments[segments.count - 1].blocks.append(block)
      }
    }
    for index in segments.indices { segments[index].blocks = grown(segments[index].blocks) }
    return segments
  }

  /// Longer paper gives the first box of a form two more lines, unless another takes the rest of the page anyway.
  private func grown(_ blocks: [Block]) -> [Block] {
    guard grid.extra.points > 48, restPitch(blocks) == nil,
      let index = blocks.firstIndex(where: { if case .box = $0 { true } else { false } }),
      case .box(var box) = blocks[index]
    else { return blocks }
    box.lines = box.lines.map { $0 + 2 }
    var blocks = blocks
    blocks[index] = .box(box)
    return blocks
  }

  private func restPitch(_ blocks: [Block]) -> Length? {
    for case .box(let box) in blocks where box.lines == nil { return box.pitch }
    return nil
  }

  /// The strips of blocks, from top to bottom.
  mutating func strips(_ blocks: [Block], in frame: Frame) -> [Strip] {
    var strips: [Strip] = []
    var gap: Length?
    for block in blocks {
      if case .space(let length) = block {
        gap = length
        continue
      }
      var made = self.strips(block, in: frame, opensSection: strips.last?.kind == .heading)
      if made.isEmpty { continue }
      made[0].gapBefore = gap ?? made[0].gapBefore
      gap = nil
      strips += made
    }
    return strips
  }

  private mutating func strips(_ block: Block, in frame: Frame, opensSection: Bool) -> [Strip] {
    switch block {
    case .heading(let text): [headingStrip(text, level: sectionLevel, in: frame)]
    case .text(let paragraphs): paragraphs.map { textStrip($0, .instruction, in: frame) }
    case .list(let marker, let items): listStrips(marker, items, in: frame)
    case .cells(let rows): cellStrips(rows, in: frame, opensSection: opensSection)
    case .beside(let columns): [besideStrip(columns, in: frame, opensSection: opensSection)]
    case .box(let box): [boxStrip(box, in: frame, opensSection: opensSection)]
    case .table(let id, let heading): tableStrips(id, heading: heading, in: frame)
    case .ratings(let columns, let heading): ratingStrips(columns, heading: heading, in: frame)
    case .dates(let rows): dateStrips(rows, in: frame)
    case .each(let list, let sideBySide, let body): eachStrips(list, sideBySide: sideBySide, body, in: frame)
    case .signatures(let ids): signatureStrips(ids, in: frame)
    case .notice(let text): [noticeStrip(text, in: frame)]
    case .space, .newPage: []
    case .keep(let body): kept(strips(body, in: frame))
    case .when(let condition, let body): filling.holds(condition) ? strips(body, in: frame) : []
    }
  }

  /// The strips as parts of one list or table.
  mutating func contained(_ strips: [Strip], in tag: Tag) -> [Strip] {
    let number = nextPart()
    return strips.map { strip in
      var strip = strip
      strip.container = Strip.Container(number: number, tag: tag)
      for index in strip.repeatedHead.indices { strip.repeatedHead[index].container = strip.container }
      return strip
    }
  }

  /// The number of a new element that may go on on another page.
  mutating func nextPart() -> Int {
    partCount += 1
    return partCount
  }

  private func kept(_ strips: [Strip]) -> [Strip] {
    var strips = strips
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    return strips
  }
}
