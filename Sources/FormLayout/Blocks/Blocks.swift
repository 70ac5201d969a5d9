import FormModel

extension LayoutContext {
  /// The strips of blocks, from top to bottom.
  func strips(_ blocks: [Block], in frame: Frame, _ notes: inout LayoutNotes) -> [Strip] {
    var strips: [Strip] = []
    var gap: Length?
    for block in blocks {
      if case .space(let length) = block {
        gap = length
        continue
      }
      var made = self.strips(block, in: frame, opensSection: strips.last?.kind == .heading, &notes)
      if made.isEmpty { continue }
      made[0].gapBefore = gap ?? made[0].gapBefore
      gap = nil
      strips += made
    }
    return strips
  }

  /// - Parameter opensSection: Whether the block comes after a heading, so that its first rule is a heavy one.
  private func strips(
    _ block: Block, in frame: Frame, opensSection: Bool, _ notes: inout LayoutNotes
  ) -> [Strip] {
    switch block {
    case .heading(let text): [headingStrip(text, in: frame)]
    case .text(let paragraphs): paragraphs.map { textStrip($0, .instruction, in: frame, &notes) }
    case .list(let marker, let items): listStrips(marker, items, in: frame, &notes)
    case .cells(let rows): cellStrips(rows, in: frame, opensSection: opensSection, &notes)
    case .beside(let columns): [besideStrip(columns, in: frame, opensSection: opensSection, &notes)]
    case .box(let box): [boxStrip(box, in: frame, opensSection: opensSection, &notes)]
    case .table(let id, let heading): tableStrips(id, heading: heading, in: frame, &notes)
    case .ratings(let columns, let heading): ratingStrips(columns, heading: heading, in: frame, &notes)
    case .dates(let rows): dateStrips(rows, in: frame, &notes)
    case .each(let list, let sideBySide, let body):
      eachStrips(list, sideBySide: sideBySide, body, in: frame, &notes)
    case .signatures(let ids): signatureStrips(ids, in: frame, &notes)
    case .notice(let text): [noticeStrip(text, in: frame, &notes)]
    case .space, .newPage: []
    case .keep(let body): strips(body, in: frame, &notes).keptTogether()
    case .when(let condition, let body): holds(condition) ? strips(body, in: frame, &notes) : []
    }
  }
}

extension [Strip] {
  /// The strips as parts of one list or table.
  func contained(in tag: Tag, _ notes: inout LayoutNotes) -> [Strip] {
    let container = Strip.Container(number: notes.nextPart(), tag: tag)
    return map { strip in
      var strip = strip
      strip.container = container
      for index in strip.repeatedHead.indices { strip.repeatedHead[index].container = container }
      return strip
    }
  }

  /// The strips, all on one page.
  func keptTogether() -> [Strip] {
    var strips = self
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    return strips
  }
}
