extension Block {
  /// The mark before each item of a list.
  public enum Marker: Sendable { case bullet, number, letter }

  /// An item of a list: paragraphs, and lists under them.
  public struct ListItem: Sendable {
    public var parts: [Part]
    public init(_ parts: [Part]) { self.parts = parts }

    /// A part of a list's item.
    public enum Part: Sendable {
      case paragraph(RichText)
      case list(Marker, [ListItem])
    }
  }

  /// One field in a row.
  public struct Cell: Sendable {
    public var field: FieldPath
    /// The number of columns that it takes, out of the page's 12. With nil it gets an equal share of the columns that
    /// are left.
    public var columns: Int?

    public init(field: FieldPath, columns: Int?) {
      self.field = field
      self.columns = columns
    }
  }

  /// Blocks that take `columns` of the page's 12 columns.
  public struct Column: Sendable {
    public var columns: Int
    public var body: [Block]

    public init(columns: Int, body: [Block]) {
      self.columns = columns
      self.body = body
    }
  }

  /// An area for a paragraph.
  public struct Box: Sendable {
    public var field: FieldPath
    /// The number of its pen lines; nil means the rest of the page.
    public var lines: Int?
    /// The distance from one pen line to the next.
    public var pitch: Length

    public init(field: FieldPath, lines: Int?, pitch: Length) {
      self.field = field
      self.lines = lines
      self.pitch = pitch
    }
  }

  /// A row of a dated list.
  public enum DateRow: Sendable {
    /// A day that the program sets.
    case day(RichText, RichText)
    /// A day that a field holds, beside the label of the field.
    case field(FieldPath)
    case rule
  }
}

extension Block.ListItem {
  /// The texts of the item, and of the lists in it.
  var content: [Block.Content] {
    parts.flatMap { part -> [Block.Content] in
      switch part {
      case .paragraph(let text): [.text(text)]
      case .list(_, let items): items.flatMap(\.content)
      }
    }
  }
}

extension Block.DateRow {
  var content: [Block.Content] {
    switch self {
    case .day(let day, let text): [.text(day), .text(text)]
    case .field(let id): [.field(id)]
    case .rule: [.lines(1)]
    }
  }
}
