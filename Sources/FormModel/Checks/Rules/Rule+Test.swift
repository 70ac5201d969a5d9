extension Rule {
  /// What a rule tests. The function of each test is in a file of its own.
  ///
  /// To add a test, add a case here. The compiler then asks for its name, its words and its function below, and for how
  /// `RuleReader` reads it. Schemas and messages follow.
  public enum Test: Sendable {
    /// A date is on this day or after it.
    case notBefore(Moment)
    /// A date is before this day.
    case before(Moment)
    /// A date is on this day or before it.
    case notAfter(Moment)
    /// No two entries of the list have the same value, except for these values.
    case unique(except: [String])
    /// The list has this number of entries.
    case count(Int)
    /// If the field has a value, the other path has a value too.
    case needs(FieldPath)
    /// The field has a value.
    case filled
    /// The field has the same name as the other field.
    case same(FieldPath)
    /// The two names are not the same. For each of the rule's fields there is one path with the name to compare.
    case differs([FieldPath])
    /// The text ends in one of these words. `#` means any digit.
    case ends([String])
  }

  /// A day that a date is compared with.
  public enum Moment: Hashable, Sendable {
    case field(FieldPath)
    /// A day of the calendar, by its key.
    case day(String)
  }
}

extension Rule.Test {
  /// The name of a test: its key in a rule. An editor offers the names in this order.
  package enum Name: String, CaseIterable, Sendable {
    case notBefore = "not-before"
    case before
    case notAfter = "not-after"
    case unique, count, needs, filled, same, differs, ends

    /// The purpose of the key and of its value, for an editor. Examples are a list of values, or the key with its value
    /// as YAML.
    package var facts: (words: String, operand: Operand, examples: JSON) {
      let day = "a day of the calendar, or of another field"
      return switch self {
      case .notBefore: ("The field's day is this one or later: \(day).", .moment, [])
      case .before: ("The field's day is earlier than this one: \(day).", .moment, [])
      case .notAfter: ("The field's day is this one or earlier: \(day).", .moment, [])
      case .unique:
        (
          "No two entries of the list under 'each' have the same value.", .flagOrExceptions, "unique: {except: [20]}"
        )
      case .count: ("The list has exactly so many entries.", .count, [4, 2])
      case .needs: ("Where the field is filled, something stands at this one too.", .field, [])
      case .filled: ("The field is filled.", .yes, [])
      case .same: ("The field has the same name as this one.", .field, [])
      case .differs:
        (
          "The field has another name than this one; of a field and its 'else' each another than its own.", .fields,
          "differs: [student.name, student.email]"
        )
      case .ends:
        (
          "The field ends in one of these, as a word of its own; # is any figure.", .texts,
          "ends: [\"#####\", \"#####-####\"]"
        )
      }
    }
  }

  /// What a template writes after a test's name.
  package enum Operand: Sendable { case moment, field, fields, texts, count, yes, flagOrExceptions }

  package var name: Name {
    switch self {
    case .notBefore: .notBefore
    case .before: .before
    case .notAfter: .notAfter
    case .unique: .unique
    case .count: .count
    case .needs: .needs
    case .filled: .filled
    case .same: .same
    case .differs: .differs
    case .ends: .ends
    }
  }

  /// The other fields that the test reads.
  var fields: [FieldPath] {
    switch self {
    case .notBefore(.field(let other)), .before(.field(let other)), .notAfter(.field(let other)), .needs(let other),
      .same(let other):
      [other]
    case .differs(let others): others
    case .notBefore(.day), .before(.day), .notAfter(.day), .unique, .count, .filled, .ends: []
    }
  }
}

extension RuleCheck {
  /// The claims of the rule for this entry.
  var claims: [Claim] {
    switch rule.test {
    case .notBefore(let moment): dates(moment, from: true) { $0 >= $1 }
    case .before(let moment): dates(moment, from: false) { $0 < $1 }
    case .notAfter(let moment): dates(moment, from: false) { $0 <= $1 }
    case .count(let count): self.count(count)
    case .needs(let other): needs(other)
    case .filled: filled
    case .same(let other): same(other)
    case .differs(let others): differs(others)
    case .ends(let endings): ends(endings)
    // One check looks at all entries together: `RuleCheck.unique`.
    case .unique: []
    }
  }
}
