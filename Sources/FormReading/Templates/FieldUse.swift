import FormModel

/// Where a template places a field; not every kind of field can stand everywhere.
enum FieldUse {
  case cell, sentence, date, box, table, ratings, signatures, each, condition, number, year

  /// What stands there, for messages.
  var needs: String {
    switch self {
    case .cell: "one that a cell can show; signatures, ratings, rows and lists have blocks of their own"
    case .sentence: "one whose value is words"
    case .date: "a date"
    case .box: "a paragraph"
    case .table: "one of type 'rows', as a table needs it"
    case .ratings: "one of type 'ratings'"
    case .signatures: "a signature"
    case .each: "one of type 'list'"
    case .number: "a number"
    case .year: "one of type 'year'"
    case .condition: "one with a single value"
    }
  }

  /// Whether a field of this kind can stand there.
  func takes(_ kind: Field.Kind) -> Bool {
    switch kind {
    case .text: [.cell, .sentence, .date, .box, .condition].contains(self)
    case .paragraph: [.cell, .sentence, .box, .condition].contains(self)
    case .date: [.cell, .sentence, .date, .condition].contains(self)
    case .number: [.cell, .sentence, .condition, .number].contains(self)
    case .year: [.cell, .sentence, .condition, .year].contains(self)
    case .email, .phone: [.cell, .sentence, .condition].contains(self)
    case .check, .choice: [.cell, .condition].contains(self)
    case .initials: self == .cell
    case .ratings: self == .ratings
    case .signature: self == .signatures
    case .rows: self == .table
    case .list: self == .each
    }
  }
}
