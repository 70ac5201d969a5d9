import FormModel

/// A part of a page that never breaks. Heights count from the strip's top, x from the page's left.
struct Strip {
  /// What it is to its neighbours, which decides the space between them.
  enum Kind { case text, ruled, heading, notice, dates }

  var kind: Kind
  var height: Length
  var items: [Item] = []
  var rules: [Rule] = []
  /// In place of the usual space before it.
  var gapBefore: Length?
  /// Whether the next strip stands on the same page.
  var keepsWithNext = false
  /// What is set again before it where it begins a page: the head of its table.
  var repeatedHead: [Strip] = []
  /// The list or table of which it is a part.
  var container: Container?

  /// A list or table in several strips.
  struct Container {
    var number: Int
    var tag: Tag
  }

  init(_ kind: Kind, height: Length, items: [Item] = [], rules: [Rule] = []) {
    self.kind = kind
    self.height = height
    self.items = items
    self.rules = rules
  }

  /// The space between two strips, and above the first of a page, counted from the header's rule.
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

  /// The same where a page begins: it has been heard before.
  func asRepeated() -> Strip {
    var strip = self
    strip.items = [.tagged(.artifact(.pagination), items)]
    strip.container = nil
    return strip
  }

  /// Sets strips below each other on this one, from its top.
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

/// A horizontal rule. Where two meet they are one, and the heavier wins.
struct Rule {
  var left: Length
  var right: Length
  var y: Length
  var weight: Length

  func moved(down y: Length) -> Rule { Rule(left: left, right: right, y: self.y + y, weight: weight) }

  private func covers(_ other: Rule) -> Bool {
    let near = Length.pt(0.01)
    return abs((y - other.y).points) < 0.01 && left <= other.left + near && right >= other.right - near
  }

  /// The rules without those that a heavier or an earlier equal one covers, as artifacts from top to bottom.
  static func merged(_ rules: [Rule]) -> [Item] {
    var byHeight: [Int: [Rule]] = [:]
    for rule in rules {
      let key = Int((rule.y.points * 100).rounded())
      let others = byHeight[key] ?? []
      if others.contains(where: { $0.covers(rule) && $0.weight >= rule.weight }) { continue }
      byHeight[key] = others.filter { !(rule.covers($0) && rule.weight >= $0.weight) } + [rule]
    }
    return byHeight.sorted { $0.key < $1.key }.flatMap(\.value).map {
      .line(from: Point($0.left, $0.y), to: Point($0.right, $0.y), weight: $0.weight)
    }
  }
}

extension Item {
  /// The same, lower on the page.
  func moved(down y: Length) -> Item {
    switch self {
    case .text(let line, let at, let pieces): .text(line, at: at.moved(down: y), pieces: pieces)
    case .line(let from, let to, let weight): .line(from: from.moved(down: y), to: to.moved(down: y), weight: weight)
    case .frame(let rectangle, let weight): .frame(rectangle.moved(down: y), weight: weight)
    case .cross(let rectangle): .cross(rectangle.moved(down: y))
    case .outline(let rectangle): .outline(rectangle.moved(down: y))
    case .picture(let picture, let rectangle): .picture(picture, rectangle.moved(down: y))
    case .link(let address, let rectangle): .link(address, rectangle.moved(down: y))
    case .field(var place):
      {
        place.rectangle = place.rectangle.moved(down: y)
        return .field(place)
      }()
    case .tagged(let tag, let items): .tagged(tag, items.map { $0.moved(down: y) })
    case .part(let number, let tag, let items): .part(number, tag, items.map { $0.moved(down: y) })
    }
  }
}

extension Point {
  func moved(down y: Length) -> Point { Point(x, self.y + y) }
}

extension Rectangle {
  func moved(down y: Length) -> Rectangle { Rectangle(x, self.y + y, width, height) }
}

extension [Item] {
  /// Adds a strip's items, those of one container under one tag.
  ///
  /// - Parameter open: The container of what was added last.
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
