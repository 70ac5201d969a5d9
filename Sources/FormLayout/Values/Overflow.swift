import FormModel

/// A value that does not fit its space, and continues on another page.
struct Overflow {
  var field: FieldPath
  /// The words above the rest of it.
  var label: String
  /// The lines that are still to be set, in paragraphs.
  var text: FlowingText
  /// Whether its beginning is on the form.
  var isContinued: Bool
  /// The number of its structure element, which all its parts have.
  var part: Int
  /// Whether the form has that element, so that a screen reader reads the whole value there.
  var isInPlace: Bool
  /// Whether the form has that element already. The first place of a field has it.
  var isPlaced = false
}
