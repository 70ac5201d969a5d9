import FormModel

/// A page as its PDF has it: what is drawn, cut into runs, and the elements that hold them.
package struct MarkedPage: Sendable {
  /// The page's size.
  package var size: Size
  /// In the order in which they are drawn.
  package var runs: [Run]
  /// The elements of the page, in reading order.
  package var parts: [Part]

  /// Items that are drawn one after the other and play one part.
  package struct Run: Sendable {
    /// What it is; nil is content, which an element holds.
    package var artifact: Tag.Artifact?
    package var items: [Item]
  }

  /// What an element holds.
  package enum Part: Sendable {
    /// A run of content, by its index.
    case run(Int)
    /// An element in it.
    case element(Element)
    /// Room for the value of the field that it is.
    case field(FieldPlace)
    /// Where it leads, and where on the page it can be followed.
    case link(String, Rectangle)
  }

  /// An element, or a part of one: those of a form with one number are one.
  package struct Element: Sendable {
    package var tag: Tag
    package var number: Int?
    package var parts: [Part]
  }

  /// The page, cut into runs.
  package init(_ page: Page) {
    size = page.size
    var runs: [Run] = []
    parts = Self.parts(page.items, of: nil, runs: &runs)
    self.runs = runs
  }

  /// - Parameter artifact: What the items are a part of, where nobody hears them.
  private static func parts(_ items: [Item], of artifact: Tag.Artifact?, runs: inout [Run]) -> [Part] {
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
      case .field(let place): if artifact == nil { parts.append(.field(place)) }
      case .link(let address, let rectangle): if artifact == nil { parts.append(.link(address, rectangle)) }
      case .tagged(.artifact(let inner), let items):
        _ = self.parts(items, of: artifact ?? inner, runs: &runs)
      case .tagged(let tag, let items):
        let inner = self.parts(items, of: artifact, runs: &runs)
        if artifact == nil { parts.append(.element(Element(tag: tag, number: nil, parts: inner))) }
      case .part(let number, let tag, let items):
        let inner = self.parts(items, of: artifact, runs: &runs)
        if artifact == nil { parts.append(.element(Element(tag: tag, number: number, parts: inner))) }
      }
    }
    return parts
  }
}
