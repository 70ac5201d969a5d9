/// Something that a person fills in: declared once, placed wherever it is needed.
public struct Field: Sendable {
  /// The path of its value in a team file; a field of a repeated form has `[]` in it.
  public var id: FieldPath
  public var kind: Kind
  /// The words beside it, as printed.
  public var label: String
  /// The full name for a screen reader, where the label alone is not enough.
  public var spoken: String?
  /// Whether a form without it is incomplete.
  public var isRequired = false
  /// When it is required, where it is not always.
  public var requiredWhen: Condition?
  /// Whether it is the day of something that has happened, so that it cannot be in the future.
  public var isPast = false
  /// For a signature: the field with the day before which nobody can have signed.
  public var notBefore: FieldPath?
  /// What a whole number that is none, or out of bounds, is called among findings.
  public var code: Finding.Code?
  /// Printed while it is empty, each run of underscores a ruled blank: `20____-20____`.
  public var blank: String?
  /// The spreadsheet heading that stands for its path.
  public var heading: String?
  /// A value as somebody would write it, for those who begin a file.
  public var example: String?
  /// Whether a form must place it.
  public var isPrinted = true
  /// The field whose value is printed while this one is empty.
  public var standIn: FieldPath?
  /// Which part of initials or of a signature it is.
  public internal(set) var part = Part.whole
  /// Whether its declaration could not be read whole: what it takes is not known for sure.
  package var isUnsure = false
  /// Where it is declared.
  public var place: Place

  public init(id: FieldPath, kind: Kind, label: String, place: Place) {
    self.id = id
    self.kind = kind
    self.label = label
    self.place = place
  }

  /// Its name in a sentence: spoken, else its label, without a colon at the end.
  public var name: String { (spoken ?? label).withoutColon }

  /// What kind of value it takes. Switches over it are exhaustive, so that a new kind is a list of compiler errors.
  public indirect enum Kind: Sendable {
    case text
    case paragraph
    case date
    /// `2021-2022`.
    case year
    /// A whole number, within bounds where there are some.
    case number(ClosedRange<Int>?)
    case email
    case phone
    case check
    /// Exactly one of the options.
    case choice([Option])
    /// One rating of `scale` for each statement; the values are the list `id[0]`, `id[1]`, …
    case ratings(scale: [Rating], statements: [String])
    /// Initials of `role`, at `id.initials`, with their date at `id.date`.
    case initials(by: String)
    /// A signature of `role`: `id.typed`, `id.image` or `id.ink`, with `id.name` and `id.date`.
    case signature(by: String)
    /// Named rows in groups, each with the same `fields`, whose ids count from the row: `id.ROW.field`.
    case rows([RowGroup], fields: [Field])
    /// `count` entries, each with the same `fields`, whose ids count from the entry: `id[0].field`.
    case list(count: Int, fields: [Field])
  }

  /// One answer of a choice.
  public struct Option: Sendable {
    public var id: String
    public var label: String
    /// A field to write in beside the option.
    public var writeIn: FieldPath?

    public init(id: String, label: String, writeIn: FieldPath? = nil) {
      self.id = id
      self.label = label
      self.writeIn = writeIn
    }
  }

  /// One step of a rating scale.
  public struct Rating: Sendable {
    /// What is written for it, and stands over its box: `2`.
    public var id: String
    /// What it means: `moderate`.
    public var meaning: String

    public init(id: String, meaning: String) {
      self.id = id
      self.meaning = meaning
    }
  }

  /// Rows under one heading.
  public struct RowGroup: Sendable {
    public var label: String
    public var rows: [(id: String, label: String)]
    /// The fields of its rows that are required, by their ids in the row.
    public var required: [FieldPath]

    public init(label: String, rows: [(id: String, label: String)], required: [FieldPath] = []) {
      self.label = label
      self.rows = rows
      self.required = required
    }
  }
}
