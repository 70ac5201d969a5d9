import FormModel

/// A field on a page, with what it shows.
package struct Widget: Sendable {
  /// The field's full name: the path of its value.
  package var path: FieldPath
  package var rectangle: Rectangle
  /// The name of the field in its form.
  package var spoken: String
  /// The words that tell a numbered form from the others: `Experience 2`. They are nil for a field that all of these
  /// forms share, and for a form without a number.
  package var form: String?
  package var isRequired: Bool
  package var control: Control
  /// The value as it is printed; nil is empty. A box has its mark instead.
  package var value: String?
  /// Where someone wrote the value.
  package var source: Place?
  /// The size of the value, and of typed text.
  package var textSize: Length = 11
  /// The value's lines on screen. Positions count from the rectangle's top left corner.
  package var appearance: [Item] = []

  package init(
    path: FieldPath, rectangle: Rectangle, spoken: String, isRequired: Bool, control: Control = .line,
    value: String? = nil
  ) {
    self.path = path
    self.rectangle = rectangle
    self.spoken = spoken
    self.isRequired = isRequired
    self.control = control
    self.value = value
  }

  /// A name of the field as a screen reader says it, with the words for the form.
  package func inForm(_ name: String) -> String { form.map { "\($0), \(name)" } ?? name }

  /// What a person does in a field.
  package enum Control: Sendable {
    /// Types one line.
    case line
    /// Types a day on one line; a short one in figures.
    case date(isShort: Bool = false)
    /// Types any number of lines.
    case lines
    /// Marks one box of a choice, a rating or a check.
    case box(Box)
    /// Signs with a certificate.
    case certificate
  }

  /// The widget's box; nil where it is text or a signature.
  package var box: Box? { if case .box(let box) = control { box } else { nil } }

  /// A box to tick.
  package struct Box: Sendable {
    /// The value of the field while this box is marked: the id of an option or a rating, or `Yes`.
    package var state: String
    package var isMarked: Bool
    /// Whether at most one box of its field is marked.
    package var isExclusive: Bool
    /// The question that the boxes of the field answer; nil is a box alone.
    package var question: String?
    /// The answer in words; nil where words beside the box say it.
    package var words: String?

    package init(
      state: String, isMarked: Bool, isExclusive: Bool, question: String? = nil, words: String? = nil
    ) {
      self.question = question
      self.state = state
      self.isMarked = isMarked
      self.isExclusive = isExclusive
      self.words = words
    }
  }
}
