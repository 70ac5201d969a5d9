/// Something that a person fills in. It is declared once, and forms place it where they need it.
public struct Field: Sendable {
  /// The path of its value in a team file. If the form is repeated, the path has `[]` in it.
  public var id: FieldPath
  public var kind: Kind
  /// The words beside it, as printed.
  public var label: String
  /// The full name for a screen reader, if the label is not enough for it.
  public var spoken: String?
  /// Whether a form without it is incomplete.
  public var isRequired = false
  /// The condition under which it is required, if it is not always required.
  public var requiredWhen: Condition?
  /// Whether it is the day of something that has happened. Such a day cannot be in the future.
  public var isPast = false
  /// For a signature: a field with a day. A signature before this day is an error.
  public var notBefore: FieldPath?
  /// The code of the finding for a value that is not a whole number, or is out of bounds.
  public var code: Finding.Code?
  /// The text that is printed while the field is empty. Each run of underscores is a ruled blank: `20____-20____`.
  public var blank: String?
  /// The heading of its column in a spreadsheet, in place of its path.
  public var heading: String?
  /// Other headings of its column that people write.
  public var headings: [String] = []
  /// The values that the program expects in a field of words; nil if there are none.
  public var known: KnownValues?
  /// An example value for people who begin a file.
  public var example: String?
  /// Whether a form must place it.
  public var isPrinted = true
  /// The field whose value is printed while this field is empty.
  public var standIn: FieldPath?
  /// Whether its value is the name of a person.
  package internal(set) var isName = false
  /// Whether its value is a list of texts, at `id[0]`, `id[1]`, …. No template declares such a field.
  package internal(set) var isList = false
  /// Which part of initials or of a signature it is.
  public internal(set) var part = Part.whole
  /// Whether a part of its declaration could not be read. Then its values are not known for sure.
  package var isUnsure = false
  /// The place of its declaration.
  public var place: Place

  public init(id: FieldPath, kind: Kind, label: String, place: Place) {
    self.id = id
    self.kind = kind
    self.label = label
    self.place = place
  }

  /// Its name in a sentence: `spoken`, or else its label, without a colon at the end.
  public var name: String { (spoken ?? label).withoutColon }
}
