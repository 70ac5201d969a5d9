import FormModel

extension LayoutContext {
  /// The field of a value, with all that is said of it.
  ///
  /// - Parameter text: The text in it; nil is the field's value.
  func place(_ id: FieldPath, _ rectangle: Rectangle, text: String? = nil) -> FieldPlace {
    let field = field(id)
    var place = FieldPlace(
      path: path(id), rectangle: rectangle, spoken: field.name,
      isRequired: field.isRequired)
    switch field.kind {
    case .date: place.entry = .date()
    case .paragraph: place.entry = .lines
    case .text, .year, .number, .email, .phone, .check, .choice, .ratings, .initials, .signature, .rows, .list: break
    }
    if medium.isScreen {
      if case .paragraph = field.kind {
        place.value = value(id)?.text
      } else {
        // The value that is printed in place of an empty one is not this field's value.
        place.value = text ?? (value(id) == nil ? nil : display(id))
      }
      place.source = value(id)?.place
    }
    return place
  }

  /// A field, on screen with an outline.
  func items(of place: FieldPlace) -> [Item] {
    medium.isScreen
      ? [.field(place), .tagged(.artifact(.layout), [.outline(place.rectangle)])] : [.field(place)]
  }
}
