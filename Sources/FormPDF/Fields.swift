import FormLayout
import FormModel

/// The interactive form of a file (ISO 32000-1 §12.7): its fields by their names, each with its widgets.
struct Fields {
  /// A part of a name, with the parts below it in the order in which they were added.
  private final class Node {
    let name: String
    var inner: [Node] = []
    var widgets: [WidgetAnnotation] = []
    init(_ name: String) { self.name = name }

    func inner(_ name: String) -> Node {
      if let known = inner.first(where: { $0.name == name }) { return known }
      inner.append(Node(name))
      return inner[inner.count - 1]
    }
  }

  private let root = Node("")
  private var appearances = EmptyAppearances()

  /// Adds a widget. All widgets with one name are one field.
  func add(_ widget: WidgetAnnotation) {
    var node = root
    for part in widget.name.split(separator: ".") { node = node.inner(String(part)) }
    node.widgets.append(widget)
  }

  /// Whether there are no fields.
  var isEmpty: Bool { root.inner.isEmpty }

  /// Writes all fields.
  ///
  /// - Parameter font: The number of the field font.
  /// - Returns: The entries of the interactive form's dictionary.
  mutating func write(to writer: inout PDFWriter, font: Int) -> String {
    let numbers = root.inner.map { write($0, under: nil, to: &writer) }
    return "<</Fields[\(numbers.asReferences)]/DR<</Font<</\(fieldFontName) \(font) 0 R>>>>/DA(\(textState(11)))>>"
  }

  private mutating func write(_ node: Node, under parent: Int?, to writer: inout PDFWriter) -> Int {
    var entries = "/T\(node.name.asPDFText)"
    if let parent { entries += "/Parent \(parent) 0 R" }
    guard let first = node.widgets.first else {
      let number = writer.reserve()
      let inner = node.inner.map { write($0, under: number, to: &writer) }
      writer.write(number, "<<\(entries)/Kids[\(inner.asReferences)]>>")
      return number
    }
    entries += "/TU\(fieldName(of: first.widget).asPDFText)" + type(of: node.widgets.map(\.widget))
    // A single widget and its field are one object. A group of boxes is an object above them, even for a single box.
    if node.widgets.count == 1, !(first.widget.box?.isExclusive ?? false) {
      writer.write(first.number, "<<\(entries)\(annotation(first, in: &writer))>>")
      return first.number
    }
    let number = writer.reserve()
    for widget in node.widgets {
      let own = "/Parent \(number) 0 R/TU\(name(of: widget.widget).asPDFText)"
      writer.write(widget.number, "<<\(own)\(annotation(widget, in: &writer))>>")
    }
    writer.write(number, "<<\(entries)/Kids[\(node.widgets.map(\.number).asReferences)]>>")
    return number
  }

  /// The alternative name of a field, which a screen reader says. It is the tooltip, too, so it says what the page does
  /// not show.
  private func fieldName(of widget: Widget) -> String {
    guard let box = widget.box else { return name(of: widget) }
    return widget.inForm(box.question ?? widget.spoken)
  }

  /// The same for one of a field's widgets.
  private func name(of widget: Widget) -> String {
    let name = widget.inForm(widget.spoken)
    return widget.isRequired && widget.box == nil ? "\(name), required" : name
  }

  /// The type, flags (§12.7.3.1, §12.7.4) and value of a field.
  private func type(of widgets: [Widget]) -> String {
    let required = widgets.contains(where: \.isRequired) ? 1 << 1 : 0
    switch widgets[0].control {
    case .box(let box):
      let marked = widgets.compactMap(\.box).first { $0.isMarked }
      // Bit 16 makes a radio group. Bit 26 marks all copies of a box together. Without bit 15 a mark can be removed.
      let group = box.isExclusive ? 1 << 15 | (hasCopies(widgets) ? 1 << 25 : 0) : 0
      return "/FT/Btn/Ff \(required | group)/V/\((marked?.state ?? "Off").asPDFName)"
    case .certificate: return "/FT/Sig"
    case .line: return textType(required, widgets[0])
    case .date(let isShort): return textType(required, widgets[0]) + dateScripts(isShort: isShort)
    case .lines: return textType(required | 1 << 12, widgets[0])
    }
  }

  private func textType(_ flags: Int, _ widget: Widget) -> String {
    "/FT/Tx/Ff \(flags)\(widget.value.map { "/V\($0.asPDFText)" } ?? "")"
  }

  /// Whether a group has several boxes with one state, as copies of a form have.
  private func hasCopies(_ widgets: [Widget]) -> Bool {
    Set(widgets.compactMap { $0.box?.state }).count < widgets.count
  }

  /// The entries of a widget annotation (§12.5.6.19).
  private mutating func annotation(_ annotation: WidgetAnnotation, in writer: inout PDFWriter) -> String {
    let entries =
      "/Type/Annot/Subtype/Widget/Rect\(annotation.rectangle)/F 4/P \(annotation.page) 0 R"
      + "/StructParent \(annotation.key)"
    let widget = annotation.widget
    switch widget.control {
    case .box(let box):
      let state = box.state.asPDFName
      let (on, off) = appearances.box(in: &writer)
      return "\(entries)/AS/\(box.isMarked ? state : "Off")/AP<</N<</\(state) \(on) 0 R/Off \(off) 0 R>>>>"
    case .certificate:
      return "\(entries)/AP<</N \(appearances.empty(widget.rectangle, "q\nQ\n", in: &writer)) 0 R>>"
    case .line, .date, .lines:
      let stream = annotation.appearance ?? appearances.empty(widget.rectangle, "/Tx BMC\nEMC\n", in: &writer)
      return "\(entries)/DA(\(textState(widget.textSize)))/AP<</N \(stream) 0 R>>"
    }
  }

  /// The font, size and colour of a field's text. The size does not change while someone types.
  private func textState(_ size: Length) -> String { "/\(fieldFontName) \(size.asPDF) Tf 0 g" }

  /// Programs that run scripts reject text that is not a date at once. All others take any text.
  private func dateScripts(isShort: Bool) -> String {
    let form = #"\(""# + (isShort ? "m/d/yyyy" : "mmmm d, yyyy") + #""\);"#
    return "/AA<</K<</S/JavaScript/JS(AFDate_KeystrokeEx\(form))>>/F<</S/JavaScript/JS(AFDate_FormatEx\(form))>>>>"
  }
}

/// The name of the field font in the file.
let fieldFontName = "NotoSans"
