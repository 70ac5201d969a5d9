import FormModel

/// A finished page: every item has its position.
package struct Page: Sendable {
  package var size: Size
  /// In reading order. What a screen reader leaves out (rules, header, footer) is an artifact.
  package var items: [Item]

  package init(size: Size, items: [Item]) {
    self.size = size
    self.items = items
  }
}

/// Something on a page. Positions count from the page's top left corner, y downwards.
package indirect enum Item: Sendable {
  /// A line of text. `at` is the left end of its baseline. `pieces` are the indices of the pieces that are painted; nil is
  /// all of them.
  case text(ShapedLine, at: Point, pieces: Range<Int>? = nil)
  /// A straight black line.
  case line(from: Point, to: Point, weight: Length)
  /// A rectangle without a fill. The line is centred on its edge.
  case frame(Rectangle, weight: Length)
  /// The X in a marked box.
  case cross(Rectangle)
  /// The grey edge of a field on screen.
  case outline(Rectangle)
  /// A drawn or scanned signature that fills its rectangle.
  case picture(Picture, Rectangle)
  /// A field. On paper nothing is painted for it.
  case widget(Widget)
  /// The address of the link around it, and the rectangle to click. Nothing is painted for it.
  case link(String, Rectangle)
  /// Items in an element of the structure tree.
  case tagged(Tag, [Item])
  /// The same for an element that may continue on another page. All parts of a form with one number are one element,
  /// at the place of the first part.
  case part(Int, Tag, [Item])
}

extension Item {
  /// The same item, lower on the page.
  func moved(down y: Length) -> Item {
    switch self {
    case .text(let line, let at, let pieces): return .text(line, at: at.moved(down: y), pieces: pieces)
    case .line(let from, let to, let weight):
      return .line(from: from.moved(down: y), to: to.moved(down: y), weight: weight)
    case .frame(let rectangle, let weight): return .frame(rectangle.moved(down: y), weight: weight)
    case .cross(let rectangle): return .cross(rectangle.moved(down: y))
    case .outline(let rectangle): return .outline(rectangle.moved(down: y))
    case .picture(let picture, let rectangle): return .picture(picture, rectangle.moved(down: y))
    case .link(let address, let rectangle): return .link(address, rectangle.moved(down: y))
    case .widget(var widget):
      widget.rectangle = widget.rectangle.moved(down: y)
      return .widget(widget)
    case .tagged(let tag, let items): return .tagged(tag, items.map { $0.moved(down: y) })
    case .part(let number, let tag, let items): return .part(number, tag, items.map { $0.moved(down: y) })
    }
  }
}
