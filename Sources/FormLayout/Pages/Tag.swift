import FormModel

/// The structure type of items (ISO 32000-1 §14.8.4).
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
  /// A data cell over a number of columns.
  case cell(columns: Int = 1)
  /// A field with its value or its empty space.
  case form
  /// Words with a link.
  case link
  /// A picture, with its alternative text.
  case figure(String)
  /// Decoration, or a page's header and footer: a screen reader leaves it out.
  case artifact(Artifact)

  /// The cells that a header cell belongs to: those of its row or of its column.
  package enum HeaderScope: String, Sendable {
    case row = "Row"
    case column = "Column"
  }

  /// The kind of an artifact.
  package enum Artifact: String, Sendable {
    case layout = "Layout"
    case header = "Header"
    case footer = "Footer"
    /// Words that are repeated, or that name another page, because a page ends.
    case pagination = "Pagination"
  }
}
