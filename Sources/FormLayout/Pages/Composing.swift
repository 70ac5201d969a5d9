import FormModel

/// A form on its pages, with what composing found.
struct Composition {
  var pages: [Page]
  var notes: LayoutNotes
}

extension LayoutContext {
  /// Composes all pages of the form, the continuation pages last.
  func compose() -> Composition {
    var notes = LayoutNotes()
    var builder = PageBuilder(grid: grid)
    let segments = segments()
    for segment in segments {
      builder.open(title: segment.title, about: segment.about)
      let level = builder.number == 1 ? 2 : 3
      let lines = restLines(of: segment.blocks, notes)
      let context = with { ($0.sectionLevel, $0.restLines) = (level, lines) }
      for strip in context.strips(segment.blocks, in: grid.frame(), &notes) { builder.add(strip) }
    }
    builder.close()
    for value in furnitureValues(titles: segments.map(\.title)) {
      notes.add(value.field, label: value.label, value.text, isInPlace: false)
    }
    continueValues(on: &builder, &notes)
    notes.tall = builder.tall
    let count = builder.pages.count
    let pages = builder.pages.enumerated().map { finish($1, number: $0 + 1, of: count, &notes) }
    return Composition(pages: pages, notes: notes)
  }

  /// The number of pen lines in the box that takes the rest of its page; 1 where no box does.
  private func restLines(of blocks: [Block], _ notes: LayoutNotes) -> Int {
    guard let pitch = restPitch(blocks) else { return 1 }
    // The blocks are measured with a box of one line. What that finds is forgotten.
    var trial = notes
    let used = PageBuilder.height(of: strips(blocks, in: grid.frame(), &trial))
    let room = grid.bodyBottom - Grid.headerRule - used
    return 1 + max(0, Int((room.points / pitch.points).rounded(.down)))
  }

  /// The blocks from one title to the next. They may take several pages.
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

  /// Longer paper gives the first box of a segment two more lines, unless a box takes the rest of the page anyway.
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
}
