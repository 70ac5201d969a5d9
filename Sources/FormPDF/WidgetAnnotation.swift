import FormLayout
import FormModel

/// A field on a page of the file (ISO 32000-1 §12.5.6.19). Several of one field are possible.
struct WidgetAnnotation {
  /// The field, without its appearance, which may be large.
  var widget: Widget
  /// The field's full name in the file.
  var name: String
  /// The number of its object.
  var number: Int
  /// The number of its page's object.
  var page: Int
  /// Its rectangle in PDF's coordinates.
  var rectangle: String
  /// Its key in the parent tree.
  var key: Int
  /// The number of its appearance stream; nil where it shows no value.
  var appearance: Int?

  init(
    _ widget: Widget, name: String, number: Int, page: Int, rectangle: String, key: Int, appearance: Int?
  ) {
    self.widget = widget
    self.widget.appearance = []
    self.name = name
    self.number = number
    self.page = page
    self.rectangle = rectangle
    self.key = key
    self.appearance = appearance
  }
}
