extension Block {
  /// What stands before the items of a list.
  public enum Marker: Sendable { case bullet, number, letter }

  /// Paragraphs, and lists under them.
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
    /// How many of the page's 12 columns it takes; nil is an equal share of what is left.
    public var columns: Int?

    public init(field: FieldPath, columns: Int?) {
      self.field = field
      self.columns = columns
    }
  }

  /// Blocks in `columns` of the page's 12 columns.
  public struct Column: Sendable {
    public var columns: Int
    public var body: [Block]

    public init(columns: Int, body: [Block]) {
      self.columns = columns
      self.body = body
    }
  }

  /// Room for a paragraph.
  public struct Box: Sendable {
    public var field: FieldPath
    /// How many pen lines; nil is the rest of the page.
    public var lines: Int?
    /// From pen line to pen line.
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
    /// A day that a field holds; its label stands beside it.
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
