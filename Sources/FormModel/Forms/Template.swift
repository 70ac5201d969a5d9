/// A form: its fields, and separately its printed body.
public struct Template: Sendable {
  /// The form's name in files, commands and findings.
  public var id: String
  public var title: RichText
  /// Who fills it in and where it goes. It is one line under the title.
  public var about: RichText
  /// A text beside the program's name that identifies one of several forms of this kind: "Experience 2 of 4".
  public var mark: RichText?
  public var revision: Int
  /// The list with one entry for each form of this kind; nil for a form that a team has once.
  public var list: FieldPath?
  /// The field of an entry with the number of its form. With nil the number is the position of the entry, from 1.
  public var number: FieldPath?
  /// The condition for an entry to have a form; nil if every entry has one.
  public var condition: Condition?
  /// The copies that people keep, in order.
  public var copies: [Copy] = []
  public var fields: [Field]
  public var body: [Block]
  /// Its name in a sentence, with its number: `the Mentor Comment Form of Experience {#}`. With nil it is the title.
  public var called: RichText?
  /// The key of the calendar's day on which it is due, by its number. The key under nil is for all other numbers.
  public var due: [Int?: String] = [:]
  /// The field with the day of completion. If it is empty, the last day beside a required signature or initials counts.
  public var completed: FieldPath?
  /// The field with the form's own date. It counts as the day of completion if no signature or initials have a day.
  public var dated: FieldPath?
  /// Whether a team can be complete without it.
  public var isOptional = false
  /// The role that judges whether it is complete, by its id; nil if the form stays with the people who fill it in.
  public var goesTo: String?
  /// The roles that fill it in, by their ids.
  public var filledBy: [String] = []
  public var rules: [Rule] = []
  /// The fields that its rules and requirements name.
  package var mentions: [Mention] = []
  /// Whether a part of its file could not be read. That part may have more fields.
  package var isPartial = false
  /// The place where it begins.
  public var place: Place

  public init(
    id: String, title: RichText, about: RichText, revision: Int, fields: [Field], body: [Block], place: Place
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.revision = revision
    self.fields = fields
    self.body = body
    self.place = place
  }

  /// Whether the field is part of each entry of the form's list.
  package func isOfEntry(_ field: FieldPath) -> Bool { list.map { field.text.hasPrefix($0.text + "[]") } ?? false }

  /// Whether a field is one of each entry of another list, as `hours` of the days in a report.
  func isOfOtherList(_ field: FieldPath) -> Bool {
    guard let list, isOfEntry(field) else { return field.isPattern }
    return FieldPath(String(field.text.dropFirst(list.text.count + 2))).isPattern
  }

  /// One of the copies of a form, and the role that keeps it.
  public struct Copy: Hashable, Sendable {
    public var isOriginal: Bool
    public var role: String

    public init(isOriginal: Bool, role: String) {
      self.isOriginal = isOriginal
      self.role = role
    }
  }
}
