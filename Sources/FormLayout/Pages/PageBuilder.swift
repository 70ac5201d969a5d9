import FormModel

/// Stacks strips on pages.
struct PageBuilder {
  /// A page's body, and the kind of its header.
  struct Body {
    enum Opening {
      case designed(title: RichText, about: RichText)
      case continued
    }
    var opening: Opening
    var items: [Item] = []
    var rules: [PageRule] = []
    private var openContainer: Int?

    init(opening: Opening) { self.opening = opening }

    /// Sets a strip with its top at `y`.
    mutating func add(_ strip: Strip, at y: Length) {
      items.add(strip.items.map { $0.moved(down: y) }, of: strip.container, open: &openContainer)
      rules += strip.rules.map { $0.moved(down: y) }
    }
  }

  let grid: Grid
  private(set) var pages: [Body] = []
  private var y = Grid.headerRule
  private var previous: Strip.Kind?
  /// The strips that must be on one page with the next one.
  private var waiting: [Strip] = []

  /// The values of strips that are taller than a page's body, each once; nil is a block of the template.
  private(set) var tall: [LaidOutForm.TallValue?] = []

  init(grid: Grid) { self.grid = grid }

  /// The height of strips on one page, counted from the header's rule.
  static func height(of strips: [Strip]) -> Length {
    var y = Length.zero
    var previous: Strip.Kind?
    for strip in strips {
      y += strip.gap(after: previous) + strip.height
      previous = strip.kind
    }
    return y
  }

  /// Begins a designed page.
  mutating func open(title: RichText, about: RichText) { begin(.designed(title: title, about: about)) }

  /// Begins a page for what the page before had no space for.
  mutating func openContinuation() { begin(.continued) }

  private mutating func begin(_ opening: Body.Opening) {
    close()
    pages.append(Body(opening: opening))
    y = Grid.headerRule
    previous = nil
  }

  /// Adds a strip below the last one, on a new page where it does not fit.
  mutating func add(_ strip: Strip) {
    waiting.append(strip)
    if strip.keepsWithNext { return }
    let group = waiting
    waiting = []
    place(group)
  }

  /// Sets the waiting strips, because no next strip comes.
  mutating func close() {
    place(waiting)
    waiting = []
  }

  private mutating func place(_ group: [Strip]) {
    guard let first = group.first else { return }
    if previous != nil, !fits(group) {
      pages.append(Body(opening: .continued))
      y = Grid.headerRule
      previous = nil
      for head in first.repeatedHead { set(head) }
    }
    for strip in group { set(strip) }
  }

  private func fits(_ group: [Strip]) -> Bool {
    var end = y
    var last = previous
    for strip in group {
      end += strip.gap(after: last) + strip.height
      last = strip.kind
    }
    return end <= grid.bodyBottom + 0.01
  }

  private mutating func set(_ strip: Strip) {
    y += strip.gap(after: previous)
    pages[pages.count - 1].add(strip, at: y)
    y += strip.height
    previous = strip.kind
    if y > grid.bodyBottom + 0.01, !tall.contains(strip.value) { tall.append(strip.value) }
  }

  /// The height that is free below the last strip.
  var room: Length { grid.bodyBottom - y }
  /// The number of the current page, from 1.
  var number: Int { pages.count }
}
