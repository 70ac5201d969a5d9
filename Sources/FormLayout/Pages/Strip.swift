import FormModel

/// A part of a page that never breaks. Heights count from the strip's top, x from the page's left.
struct Strip {
  /// The kind of content, which decides the space between two strips.
  enum Kind { case text, ruled, heading, notice, dates }

  var kind: Kind
  var height: Length
  var items: [Item] = []
  var rules: [PageRule] = []
  /// The space before it in place of the usual space.
  var gapBefore: Length?
  /// Whether the next strip is on the same page.
  var keepsWithNext = false
  /// The strips that are repeated before it where it begins a page: the header row of its table.
  var repeatedHead: [Strip] = []
  /// The list or table that it is a part of.
  var container: Container?
  /// The value that its height depends on; nil where only the template decides it.
  var value: LaidOutForm.TallValue?

  /// A list or table in several strips.
  struct Container {
    var number: Int
    var tag: Tag
  }

  init(_ kind: Kind, height: Length, items: [Item] = [], rules: [PageRule] = []) {
    self.kind = kind
    self.height = height
    self.items = items
    self.rules = rules
  }

  /// The space between two strips, and above the first strip of a page, counted from the header's rule.
  func gap(after previous: Kind?) -> Length {
    if let gapBefore, previous != nil { return gapBefore }
    switch (previous, kind) {
    case (nil, .ruled): return 0
    case (nil, .dates): return 2
    case (nil, _): return Grid.bodyTop - Grid.headerRule
    case (.text, .text): return 5
    case (.text, .heading): return 1
    case (_, .heading), (.heading, _), (.ruled, .ruled), (.dates, .dates): return 0
    case (.ruled, .notice): return 7
    case (_, .text), (_, .ruled), (_, .notice), (_, .dates): return 9
    }
  }

  /// The same strip repeated on a later page: an artifact, because a screen reader has read it before.
  func asRepeated() -> Strip {
    var strip = self
    strip.items = [.tagged(.artifact(.pagination), items)]
    strip.container = nil
    return strip
  }

  /// Sets strips one below the other on this one, from its top.
  mutating func stack(_ strips: [Strip]) {
    var y = Length.zero
    var open: Int?
    for (index, strip) in strips.enumerated() {
      if index > 0 { y += strip.gap(after: strips[index - 1].kind) }
      items.add(strip.items.map { $0.moved(down: y) }, of: strip.container, open: &open)
      rules += strip.rules.map { $0.moved(down: y) }
      y += strip.height
    }
    height = max(height, y)
  }
}

extension [Item] {
  /// Adds the items of a strip. The items of neighbours in one container have one tag.
  ///
  /// - Parameter open: The container of the strip that was added last.
  mutating func add(_ items: [Item], of container: Strip.Container?, open: inout Int?) {
    defer { open = container?.number }
    guard let container else {
      self += items
      return
    }
    if open == container.number, case .part(let number, let tag, let earlier)? = last {
      self[count - 1] = .part(number, tag, earlier + items)
    } else {
      append(.part(container.number, container.tag, items))
    }
  }
}
