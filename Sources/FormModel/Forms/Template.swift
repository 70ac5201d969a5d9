/// A form: what is asked, and apart from it, what is printed.
public struct Template: Sendable {
  /// The form's name in files, commands and findings.
  public var id: String
  public var title: RichText
  /// Who fills it in and where it goes; one line under the title.
  public var about: RichText
  /// What tells the forms of a kind apart, as "Experience 2 of 4"; stands beside the program's name.
  public var mark: RichText?
  public var revision: Int
  /// The list with an entry for each form of this kind; nil for a form of the team.
  public var list: FieldPath?
  /// The field of an entry that says which of the list it is; nil is its position, from 1.
  public var number: FieldPath?
  /// Which entries of the list have a form of this kind; nil is each.
  public var condition: Condition?
  /// The copies that people keep, in order.
  public var copies: [Copy] = []
  public var fields: [Field]
  public var body: [Block]
  /// As people call it in a sentence, with its number: `the Mentor Comment Form of Experience {#}`; nil is its title.
  public var called: RichText?
  /// The day of the calendar on which it is due, by its number; under nil for every number.
  public var due: [Int?: String] = [:]
  /// Whether a team is complete without it.
  public var isOptional = false
  /// Who judges whether it is complete; nil where it stays with those who fill it in.
  public var goesTo: String?
  /// Who fills it in, by their roles' ids.
  public var filledBy: [String] = []
  public var rules: [Rule] = []
  /// The fields that its rules and requirements name.
  package var mentions: [Mention] = []
  /// Whether its file could not be read whole: it may have more fields.
  package var isPartial = false
  /// Where it begins.
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

  /// Whether a field is one of each entry of the list that stands for its forms.
  func isOfEntry(_ field: FieldPath) -> Bool { list.map { field.text.hasPrefix($0.text + "[]") } ?? false }

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
