import FormModel

/// A page as its PDF has it: its painted items in runs, the elements that hold the runs, and its fields.
///
/// The painter paints runs and appearances in order. The finisher finds them again by their index.
package struct MarkedPage: Sendable {
  /// The page's size.
  package var size: Size
  /// In the order in which they are painted.
  package var runs: [Run]
  /// In the order of the elements that hold them. The appearances of all fields are painted in this order.
  package var widgets: [Widget]
  /// The elements of the page, in reading order.
  package var parts: [Part]

  /// Items that are painted one after the other, and belong to one element or to none.
  package struct Run: Sendable {
    /// The kind of artifact; nil is content of an element.
    package var artifact: Tag.Artifact?
    package var items: [Item]
  }

  /// What an element holds.
  package enum Part: Sendable {
    /// A run of content, by its index.
    case run(Int)
    /// An element in it.
    case element(Element)
    /// A field, by its index.
    case widget(Int)
    /// The address of a link, and the rectangle to click.
    case link(String, Rectangle)
  }

  /// An element, or a part of one: all parts of a form with one number are one element.
  package struct Element: Sendable {
    package var tag: Tag
    package var number: Int?
    package var parts: [Part]
  }

  /// Cuts a page into runs.
  package init(_ page: Page) {
    size = page.size
    (runs, widgets, parts) = ([], [], [])
    parts = take(page.items, in: nil)
  }

  /// Adds the runs and the fields of items.
  ///
  /// - Parameter artifact: The artifact around the items; nil where they are content.
  /// - Returns: The parts of the element around the items.
  private mutating func take(_ items: [Item], in artifact: Tag.Artifact?) -> [Part] {
    var parts: [Part] = []
    var open: Int?
    for item in items {
      switch item {
      case .text, .line, .frame, .cross, .outline, .picture:
        if let last = runs.indices.last, open == last || artifact != nil && runs[last].artifact == artifact {
          runs[last].items.append(item)
        } else {
          open = runs.count
          if artifact == nil { parts.append(.run(runs.count)) }
          runs.append(Run(artifact: artifact, items: [item]))
        }
      case .widget(let widget):
        if artifact != nil { continue }
        parts.append(.widget(widgets.count))
        widgets.append(widget)
      case .link(let address, let rectangle): if artifact == nil { parts.append(.link(address, rectangle)) }
      case .tagged(.artifact(let inner), let items): _ = take(items, in: artifact ?? inner)
      case .tagged(let tag, let items):
        let inner = take(items, in: artifact)
        if artifact == nil { parts.append(.element(Element(tag: tag, number: nil, parts: inner))) }
      case .part(let number, let tag, let items):
        let inner = take(items, in: artifact)
        if artifact == nil { parts.append(.element(Element(tag: tag, number: number, parts: inner))) }
      }
    }
    return parts
  }
}
