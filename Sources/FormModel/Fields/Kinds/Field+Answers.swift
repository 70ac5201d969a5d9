extension Field {
  /// One answer of a choice.
  public struct Option: Sendable {
    public var id: String
    public var label: String
    /// A text field beside the option.
    public var writeIn: FieldPath?

    public init(id: String, label: String, writeIn: FieldPath? = nil) {
      self.id = id
      self.label = label
      self.writeIn = writeIn
    }
  }

  /// One step of a rating scale.
  public struct Rating: Sendable {
    /// The text that a person writes for it. It is printed over its box: `2`.
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
    /// The required fields of each row, by their ids in the row.
    public var required: [FieldPath]

    public init(label: String, rows: [(id: String, label: String)], required: [FieldPath] = []) {
      self.label = label
      self.rows = rows
      self.required = required
    }
  }
}
