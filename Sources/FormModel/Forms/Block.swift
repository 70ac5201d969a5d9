/// A part of a form's body, from top to bottom. Fields are named by their ids.
public indirect enum Block: Sendable {
  case heading(RichText)
  /// An instruction, in paragraphs.
  case text([RichText])
  case list(Marker, [ListItem])
  /// Rows of ruled cells.
  case cells([[Cell]])
  /// Blocks side by side.
  case beside([Column])
  /// Ruled room for many lines.
  case box(Box)
  /// The rows of a `rows` field as a table: their labels under `heading`, then a column for each of their fields.
  case table(FieldPath, heading: String)
  /// `ratings` fields as tables side by side, each under `heading`.
  case ratings([[FieldPath]], heading: String)
  /// A dated list.
  case dates([DateRow])
  /// `body` for each entry of a `list` field; side by side, or one below the other.
  case each(FieldPath, sideBySide: Bool, body: [Block])
  /// A row for each signer.
  case signatures([FieldPath])
  /// Small print.
  case notice(RichText)
  /// Stands in place of the usual space between its neighbours.
  case space(Length)
  /// A new page, with its own title line and the line under it.
  case newPage(title: RichText, about: RichText)
  /// What stays on one page.
  case keep([Block])
  case when(Condition, [Block])

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

/// When blocks are shown: few and closed.
public indirect enum Condition: Hashable, Sendable {
  case isEqual(FieldPath, String)
  case hasValue(FieldPath)
  case isOneOf(FieldPath, [String])
  case all([Condition])
  case any([Condition])
  case not(Condition)
}
