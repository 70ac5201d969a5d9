import FormModel

/// A finished page: everything on it has its place, nothing is left to decide.
package struct Page: Sendable {
  package var size: Size
  /// In reading order; what no reader hears (rules, header, footer) is an artifact.
  package var items: [Item]

  package init(size: Size, items: [Item]) {
    self.size = size
    self.items = items
  }
}

/// Something on a page. Positions count from the page's top left corner, y downwards.
package indirect enum Item: Sendable {
  /// A line of text with the left end of its room's baseline; of its pieces those in a range, nil is all.
  case text(ShapedLine, at: Point, pieces: Range<Int>? = nil)
  /// A straight black line.
  case line(from: Point, to: Point, weight: Length)
  /// An open rectangle, stroked on its edge.
  case frame(Rectangle, weight: Length)
  /// The X in a marked box.
  case cross(Rectangle)
  /// The edge of a field on screen, in grey.
  case outline(Rectangle)
  /// A drawn or scanned signature that fills its rectangle.
  case picture(Picture, Rectangle)
  /// Room for a value; nothing is drawn for it on paper.
  case field(FieldPlace)
  /// Where the words of the link around it lead; nothing is drawn for it.
  case link(String, Rectangle)
  /// What its items are to someone who hears the page.
  case tagged(Tag, [Item])
  /// The same for a part of something that may go on on another page: the parts of a form with one number are one, and
  /// stand where the first of them does.
  case part(Int, Tag, [Item])
}

/// Where a value goes.
package struct FieldPlace: Sendable {
  /// The field's full name: the path of its value, of a choice or rating with the option's id behind it.
  package var path: FieldPath
  package var rectangle: Rectangle
  /// The name that is spoken.
  package var spoken: String
  package var isRequired: Bool
  /// What goes there.
  package var entry: Entry
  /// What stands there already, as it is printed; nil is empty, and so is a box.
  package var value: String?
  /// Where that is written.
  package var source: Place?
  /// The size in which the value is shown, and what is typed in its place.
  package var size: Length = 11
  /// How the value is shown: its lines, counted from the rectangle's top left corner.
  package var look: [Item] = []

  package init(
    path: FieldPath, rectangle: Rectangle, spoken: String, isRequired: Bool, entry: Entry = .line,
    value: String? = nil
  ) {
    self.path = path
    self.rectangle = rectangle
    self.spoken = spoken
    self.isRequired = isRequired
    self.entry = entry
    self.value = value
  }

  /// What can be entered.
  package enum Entry: Sendable {
    /// One line.
    case line
    /// A day, on one line; a short one in figures.
    case date(isShort: Bool = false)
    /// Lines, as many as there are.
    case lines
    /// A mark in one box of a choice, rating or check.
    case box(Box)
    /// A signature by certificate.
    case certificate
  }

  /// The box that it is.
  package var box: Box? { if case .box(let box) = entry { box } else { nil } }

  /// A box to tick.
  package struct Box: Sendable {
    /// What it stands for: an option's id, a rating's, `Yes`.
    package var state: String
    /// Whether there is an X in it.
    package var isMarked: Bool
    /// Whether at most one of its field's boxes is marked.
    package var isExclusive: Bool
    /// What the boxes of its group are about; nil where it is alone.
    package var question: String?
    /// What it stands for in the row that it is in; nil where words beside it say so.
    package var words: String?

    package init(
      state: String, isMarked: Bool, isExclusive: Bool, question: String? = nil, words: String? = nil
    ) {
      self.question = question
      self.state = state
      self.isMarked = isMarked
      self.isExclusive = isExclusive
      self.words = words
    }
  }
}

/// The part that items play, in PDF's own words (ISO 32000-1 §14.8.4).
package enum Tag: Sendable {
  /// A heading of a level from 1.
  case heading(Int)
  case paragraph
  case list(Block.Marker)
  case listItem
  case listLabel
  case listBody
  case table
  case row
  case headerCell(HeaderScope)
  /// A data cell over so many columns.
  case cell(columns: Int = 1)
  /// A field with its value or its room.
  case form
  /// Words that lead to an address.
  case link
  /// A picture, with the words that are spoken for it.
  case figure(String)
  /// Decoration, or a page's header and footer.
  case artifact(Artifact)

  /// What a header cell is the head of.
  package enum HeaderScope: String, Sendable {
    case row = "Row"
    case column = "Column"
  }

  /// What an artifact is.
  package enum Artifact: String, Sendable {
    case layout = "Layout"
    case header = "Header"
    case footer = "Footer"
    /// What is said again, or points on, because a page ends.
    case pagination = "Pagination"
  }
}

package struct Point: Hashable, Sendable {
  package var x: Length
  package var y: Length
  package init(_ x: Length, _ y: Length) {
    self.x = x
    self.y = y
  }
}

package struct Size: Hashable, Sendable {
  package var width: Length
  package var height: Length
  package init(_ width: Length, _ height: Length) {
    self.width = width
    self.height = height
  }

  /// US Letter.
  package static let letter = Size(612, 792)
  /// ISO A4.
  package static let a4 = Size(595.28, 841.89)
}

package struct Rectangle: Hashable, Sendable {
  package var x: Length
  package var y: Length
  package var width: Length
  package var height: Length
  package init(_ x: Length, _ y: Length, _ width: Length, _ height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}
