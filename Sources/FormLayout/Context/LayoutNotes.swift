import FormModel

/// What composing a form finds on the way. It is one value: to try something and forget it, pass on a copy.
struct LayoutNotes {
  /// The values that do not fit their space, in reading order.
  var overflows: [Overflow] = []
  /// The number of the last element that may continue on another page.
  private var parts = 0
  /// The page on which each of these values continues.
  var goesOn: [FieldPath: Int] = [:]
  /// The causes of strips that are taller than a page: the value that makes the strip tall, or nil for a block of the
  /// template.
  var tall: [LaidOutForm.TallValue?] = []
  /// The template's words that are wider than their one line.
  private(set) var tooWide: [LaidOutForm.WideWords] = []
  /// The tables whose columns leave too little space for the labels of their rows.
  private(set) var narrowTables: [FieldPath] = []
  /// The fields on screen that do not show all of their value.
  var full: [Widget] = []

  /// The number of a new element that may continue on another page.
  mutating func nextPart() -> Int {
    parts += 1
    return parts
  }

  /// Adds a value that does not fit its space. A field on several places continues once: the first one counts.
  ///
  /// - Parameter isInPlace: Whether the form has an element for the value, which holds all of it.
  mutating func add(
    _ field: FieldPath, label: String, _ text: FlowingText, isContinued: Bool = false, isInPlace: Bool = true
  ) {
    if overflows.contains(where: { $0.field == field }) { return }
    overflows.append(
      Overflow(
        field: field, label: label, text: text, isContinued: isContinued, part: nextPart(), isInPlace: isInPlace))
  }

  /// The index of a value that continues on another page, and has no element in the form yet.
  func unplaced(_ field: FieldPath) -> Int? {
    overflows.firstIndex { $0.field == field && $0.isInPlace && !$0.isPlaced }
  }

  /// Adds words that are wider than their line, but no more than a person mends at a time.
  mutating func noteTooWide(_ words: String, labelOf field: FieldPath? = nil) {
    let wide = LaidOutForm.WideWords(words: words, field: field)
    if tooWide.count < 20, !tooWide.contains(wide) { tooWide.append(wide) }
  }

  mutating func noteNarrowTable(_ id: FieldPath) {
    if !narrowTables.contains(id) { narrowTables.append(id) }
  }
}
