extension Field {
  /// What kind of value a field takes.
  ///
  /// To add a kind, add a case here. The compiler then asks for its name, its facts and its shape below, and for what
  /// the other targets must know. `CONTRIBUTING.md` lists the files.
  public indirect enum Kind: Sendable {
    case text
    case paragraph
    case date
    /// `2021-2022`.
    case year
    /// A whole number. It may have bounds.
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
    /// Named rows in groups. Each row has the same `fields`. Their ids begin at the row: `id.ROW.field`.
    case rows([RowGroup], fields: [Field])
    /// `count` entries. Each entry has the same `fields`. Their ids begin at the entry: `id[0].field`.
    case list(count: Int, fields: [Field])
  }
}

extension Field.Kind {
  /// The name of a kind, as a template writes it. An editor offers the names in this order.
  public enum Name: String, CaseIterable, Sendable {
    case text, paragraph, date, year, number, email, phone, check, choice, ratings, initials, signature, rows, list

    /// What each part of the program knows of the kind.
    package var facts: KindFacts {
      switch self {
      case .text: .text
      case .paragraph: .paragraph
      case .date: .date
      case .year: .year
      case .number: .number
      case .email: .email
      case .phone: .phone
      case .check: .check
      case .choice: .choice
      case .ratings: .ratings
      case .initials: .initials
      case .signature: .signature
      case .rows: .rows
      case .list: .list
      }
    }
  }

  public var name: Name {
    switch self {
    case .text: .text
    case .paragraph: .paragraph
    case .date: .date
    case .year: .year
    case .number: .number
    case .email: .email
    case .phone: .phone
    case .check: .check
    case .choice: .choice
    case .ratings: .ratings
    case .initials: .initials
    case .signature: .signature
    case .rows: .rows
    case .list: .list
    }
  }

  /// What each part of the program knows of the kind.
  package var facts: KindFacts { name.facts }

  /// The structure of a field's values in a team's data. All kinds with a single value have the same shape.
  package enum Shape {
    case value
    case ratings(scale: [Field.Rating], statements: [String])
    case initials
    case signature
    case rows([Field.RowGroup], fields: [Field])
    case list(count: Int, fields: [Field])
  }

  package var shape: Shape {
    switch self {
    case .text, .paragraph, .date, .year, .number, .email, .phone, .check, .choice: .value
    case .ratings(let scale, let statements): .ratings(scale: scale, statements: statements)
    case .initials: .initials
    case .signature: .signature
    case .rows(let groups, let fields): .rows(groups, fields: fields)
    case .list(let count, let fields): .list(count: count, fields: fields)
    }
  }
}
