/// What the forms of one program share.
public struct Program: Sendable {
  public var title: String
  /// The language of its words, as `en-US` (BCP 47).
  public var language = "en"
  /// The field that holds the program year, as `2021-2022`.
  public var year: FieldPath
  /// The day on which a program year begins; the next one ends it.
  public var yearBegins: MonthDay
  public var roles: [Role]
  public var calendar: [CalendarEntry]
  public var packet: Packet
  public var team: TeamIdentity
  /// Fields that several forms place.
  public var fields: [Field]
  public var rules: [Rule]
  /// What a list of those who are complete says of each team: a column's words and its field.
  public var completers: [(words: String, field: FieldPath)] = []

  /// The fields that it names where it does not declare them.
  package var mentions: [Mention] = []
  /// Whether its file could not be read whole: it may declare more.
  package var isPartial = false

  public init(
    title: String, year: FieldPath, yearBegins: MonthDay, roles: [Role], calendar: [CalendarEntry], packet: Packet,
    team: TeamIdentity, fields: [Field], rules: [Rule] = []
  ) {
    self.title = title
    self.year = year
    self.yearBegins = yearBegins
    self.rules = rules
    self.roles = roles
    self.calendar = calendar
    self.packet = packet
    self.team = team
    self.fields = fields
  }

  /// Someone who fills in, signs or keeps forms.
  public struct Role: Sendable {
    public var id: String
    /// As it stands in a sentence: `content advisor`.
    public var words: String
    /// The field with the person's name.
    public var name: FieldPath?

    public init(id: String, words: String, name: FieldPath?) {
      self.id = id
      self.words = words
      self.name = name
    }
  }

  /// A day of the program, or a window of days known only as `words`.
  public struct CalendarEntry: Sendable {
    public var key: String
    /// The day, or the window's last day.
    public var day: MonthDay
    /// The window's first day, where it is a window.
    public var from: MonthDay?
    /// Printed in the day's place: `September/October`.
    public var words: String?

    public init(key: String, day: MonthDay, from: MonthDay? = nil, words: String?) {
      self.key = key
      self.day = day
      self.from = from
      self.words = words
    }
  }

  /// The forms that a team gets at once.
  public struct Packet: Sendable {
    /// The last part of its file names: `kickoff`.
    public var name: String
    public var forms: [Entry]

    public init(name: String, forms: [Entry]) {
      self.name = name
      self.forms = forms
    }

    /// A form, once, or once for each number.
    public struct Entry: Sendable {
      public var form: String
      public var numbers: [Int]
      public var place: Place

      public init(form: String, numbers: [Int], place: Place) {
        self.form = form
        self.numbers = numbers
        self.place = place
      }
    }
  }

  /// What makes a team.
  public struct TeamIdentity: Sendable {
    /// The key of a roster that holds its teams.
    public var list: String
    /// The people whose names make the team, in order, with the words before each name.
    public var members: [(words: String, name: FieldPath)]

    public init(list: String, members: [(words: String, name: FieldPath)]) {
      self.list = list
      self.members = members
    }
  }
}

extension Program {
  /// A day of the calendar, by its key.
  public func calendarEntry(_ key: String) -> CalendarEntry? { calendar.first { $0.key == key } }

  /// The role with an id.
  public func role(_ id: String) -> Role? { roles.first { $0.id == id } }

  /// A role's words in a sentence: `content advisor`; its id where the program does not have it.
  public func words(ofRole id: String) -> String { role(id)?.words ?? id }

  /// The day of the program year that begins in `first`; nil for February 29 of a year without one.
  public func date(of day: MonthDay, in first: Int) -> CalendarDate? {
    let isFirst = (day.month, day.day) >= (yearBegins.month, yearBegins.day)
    return CalendarDate(year: isFirst ? first : first + 1, month: day.month, day: day.day)
  }

  /// The program year in which a day lies.
  public func year(of day: CalendarDate) -> ProgramYear {
    let isFirst = (day.month, day.day) >= (yearBegins.month, yearBegins.day)
    return ProgramYear(beginning: isFirst ? day.year : day.year - 1)
  }
}
