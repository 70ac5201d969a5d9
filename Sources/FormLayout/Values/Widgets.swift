import FormModel

extension LayoutContext {
  /// The widget for the value of a field.
  ///
  /// - Parameter text: The text in it; nil is the field's value.
  func widget(_ id: FieldPath, _ rectangle: Rectangle, text: String? = nil) -> Widget {
    let field = field(id)
    var widget = Widget(
      path: path(id), rectangle: rectangle, spoken: field.name,
      isRequired: field.isRequired)
    widget.form = numberedForm(of: id)
    switch field.kind {
    case .date: widget.control = .date()
    case .paragraph: widget.control = .lines
    case .text, .year, .number, .email, .phone, .check, .choice, .ratings, .initials, .signature, .rows, .list: break
    }
    if medium.isScreen {
      if case .paragraph = field.kind {
        widget.value = value(id)?.text
      } else {
        // In print, the value of a stand-in takes the place of an empty one. But it is not the value of this field.
        widget.value = text ?? (value(id) == nil ? nil : display(id))
      }
      widget.source = value(id)?.place
    }
    return widget
  }

  /// The name and the value of the form's number, for a field that each of its forms has: `Experience 2`.
  private func numberedForm(of id: FieldPath) -> String? {
    guard let number, let name = template.number, name != id, template.isOfEntry(id) else { return nil }
    return "\(field(name).name.withoutColon) \(number)"
  }

  /// A field, on screen with an outline.
  func items(of widget: Widget) -> [Item] {
    medium.isScreen
      ? [.widget(widget), .tagged(.artifact(.layout), [.outline(widget.rectangle)])] : [.widget(widget)]
  }
}
