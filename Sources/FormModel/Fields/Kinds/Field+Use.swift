extension Field {
  /// Where a template or a program names a field. Not every kind of field is possible everywhere.
  package enum Use: Sendable {
    case cell, sentence, date, box, table, column, ratings, signatures, each, condition, number, year

    /// The words of a message for the kinds of field that are possible there.
    package var needs: String {
      switch self {
      case .cell: "one that a cell can show; signatures, ratings, rows and lists have blocks of their own"
      case .sentence: "of a type that a sentence can show: \(names)"
      case .date: "a date"
      case .box: "a paragraph"
      case .table: "one of type 'rows', as a table needs it"
      case .column: "of a type that a table can show: \(names)"
      case .ratings: "one of type 'ratings'"
      case .signatures: "a signature"
      case .each: "one of type 'list'"
      case .number: "a number"
      case .year: "one of type 'year'"
      case .condition: "one with a single value"
      }
    }

    /// The names of the kinds that are possible there.
    private var names: String {
      Kind.Name.allCases.filter { $0.facts.uses.contains(self) }.map(\.rawValue).joined(separator: ", ")
    }

    /// Whether a field of this kind is possible there.
    package func takes(_ kind: Kind) -> Bool { kind.facts.uses.contains(self) }
  }
}

extension Set<Field.Use> {
  /// The uses of a field whose value is written in words.
  static let ofWords: Self = [.cell, .sentence, .column, .condition]
}
