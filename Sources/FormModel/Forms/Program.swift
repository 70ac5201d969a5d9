/// What all forms of a program share.
public struct Program: Sendable {
  public var title: String
  /// The language of its words, as a BCP 47 tag: `en-US`.
  public var language = "en"
  /// The field that holds the program year, as `2021-2022`.
  public var year: FieldPath
  /// The day on which a program year begins. The year ends on the day before it.
  public var yearBegins: MonthDay
  public var roles: [Role]
  public var calendar: [CalendarEntry]
  public var packet: Packet
  public var team: TeamIdentity
  /// Fields that several forms place.
  public var fields: [Field]
  public var rules: [Rule]
  /// The columns in the list of complete teams: the heading and the field of each column.
  public var completers: [(words: String, field: FieldPath)] = []

  /// Fields that the program names outside their declarations.
  package var mentions: [Mention] = []
  /// Whether a part of its file could not be read. That part may declare more.
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

  /// A person who fills in, signs or keeps forms.
  public struct Role: Sendable {
    public var id: String
    /// The words for it in a sentence: `content advisor`.
    public var words: String
    /// The field with the person's name.
    public var name: FieldPath?

    public init(id: String, words: String, name: FieldPath?) {
      self.id = id
      self.words = words
      self.name = name
    }
  }

  /// A day of the program. It can also be a window of several days, with `words` for print.
  public struct CalendarEntry: Sendable {
    public var key: String
    /// The day. For a window it is the last day.
    public var day: MonthDay
    /// The first day of a window; nil for a single day.
    public var from: MonthDay?
    /// The words that are printed in place of the day: `September/October`.
    public var words: String?

    public init(key: String, day: MonthDay, from: MonthDay? = nil, words: String?) {
      self.key = key
      self.day = day
      self.from = from
      self.words = words
    }
  }

  /// The fields that identify a team: its program year, then the names of its members.
  public var teamNames: [FieldPath] { [year] + team.members.map(\.name) }

  /// The forms that a team gets together.
  public struct Packet: Sendable {
    /// The last part of its file names: `kickoff`.
    public var name: String
    public var forms: [Entry]

    public init(name: String, forms: [Entry]) {
      self.name = name
      self.forms = forms
    }

    /// A form that the packet has once, or once for each of its numbers.
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

  /// What identifies a team.
  public struct TeamIdentity: Sendable {
    /// The key in a roster for the list of teams.
    public var list: String
    /// The people whose names identify the team, in order, with the words before each name.
    public var members: [(words: String, name: FieldPath)]
    /// Those of the names whose people have only one team a year.
    public var oneTeam: Set<FieldPath> = []

    public init(list: String, members: [(words: String, name: FieldPath)]) {
      self.list = list
      self.members = members
    }
  }
}

extension Program {
  /// The day of the calendar with a key.
  public func calendarEntry(_ key: String) -> CalendarEntry? { calendar.first { $0.key == key } }

  /// The role with an id.
  public func role(_ id: String) -> Role? { roles.first { $0.id == id } }

  /// A role's words in a sentence: `content advisor`. For an unknown role they are its id.
  public func words(ofRole id: String) -> String { role(id)?.words ?? id }

  /// The day in the program year that begins in `first`; nil for February 29 if that year has none.
  public func date(of day: MonthDay, in first: Int) -> CalendarDate? {
    let isFirst = (day.month, day.day) >= (yearBegins.month, yearBegins.day)
    return CalendarDate(year: isFirst ? first : first + 1, month: day.month, day: day.day)
  }

  /// The program year that contains a day.
  public func year(of day: CalendarDate) -> ProgramYear {
    let isFirst = (day.month, day.day) >= (yearBegins.month, yearBegins.day)
    return ProgramYear(beginning: isFirst ? day.year : day.year - 1)
  }
}
