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
}
