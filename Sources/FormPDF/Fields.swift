import FormLayout
import FormModel

/// A place of a field in the file: its widget.
struct FieldUse {
  var place: FieldPlace
  /// The field's full name in the file.
  var name: String
  /// The number of its object, and of its page's.
  var number: Int
  var page: Int
  /// Its rectangle as PDF has it.
  var rectangle: String
  /// Its key in the parent tree.
  var key: Int
  /// The number of the object that shows its value; nil where it has none.
  var look: Int?
}

/// The interactive form of a file (ISO 32000-1 §12.7): its fields by their names, each with its widgets.
struct Fields {
  /// A part of a name, with what stands below it in the order in which it was met.
  private final class Node {
    let name: String
    var inner: [Node] = []
    var uses: [FieldUse] = []
    init(_ name: String) { self.name = name }

    func inner(_ name: String) -> Node {
      if let known = inner.first(where: { $0.name == name }) { return known }
      inner.append(Node(name))
      return inner[inner.count - 1]
    }
  }

  private let root = Node("")
  private var looks = FieldLooks()

  /// Adds a place of a field; those with one name are one field.
  func add(_ use: FieldUse) {
    var node = root
    for part in use.name.split(separator: ".") { node = node.inner(String(part)) }
    node.uses.append(use)
  }

  /// Whether there are none.
  var isEmpty: Bool { root.inner.isEmpty }

  /// Writes all fields.
  ///
  /// - Parameter font: The number of the field font.
  /// - Returns: The entries of the interactive form's dictionary.
  mutating func write(to writer: inout PDFWriter, font: Int) -> String {
    let numbers = root.inner.map { write($0, under: nil, to: &writer) }
    return "<</Fields[\(numbers.asReferences)]/DR<</Font<</\(fieldFontName) \(font) 0 R>>>>/DA(\(appearance(11)))>>"
  }

  private mutating func write(_ node: Node, under parent: Int?, to writer: inout PDFWriter) -> Int {
    var entries = "/T\(node.name.asPDFText)"
    if let parent { entries += "/Parent \(parent) 0 R" }
    guard let first = node.uses.first else {
      let number = writer.reserve()
      let inner = node.inner.map { write($0, under: number, to: &writer) }
      writer.write(number, "<<\(entries)/Kids[\(inner.asReferences)]>>")
      return number
    }
    entries += "/TU\(spoken(first.place, of: node.uses).asPDFText)" + kind(of: node.uses)
    // One widget alone is its field too; the boxes of a group have a field above them even where there is one.
    if node.uses.count == 1, !(first.place.box?.isExclusive ?? false) {
      writer.write(first.number, "<<\(entries)\(widget(first, in: &writer))>>")
      return first.number
    }
    let number = writer.reserve()
    for use in node.uses {
      let own = "/Parent \(number) 0 R/TU\(spoken(use.place).asPDFText)"
      writer.write(use.number, "<<\(own)\(widget(use, in: &writer))>>")
    }
    writer.write(number, "<<\(entries)/Kids[\(node.uses.map(\.number).asReferences)]>>")
    return number
  }

  /// The name that a program says of a field or a widget; its tooltip too, so that it says what paper does not.
  ///
  /// - Parameter uses: The boxes of a group, of which it is the name.
  private func spoken(_ place: FieldPlace, of uses: [FieldUse] = []) -> String {
    if let box = place.box { return uses.isEmpty ? place.spoken : box.question ?? place.spoken }
    return place.isRequired ? "\(place.spoken), required" : place.spoken
  }

  /// Type, flags (§12.7.3.1, §12.7.4) and value of a field.
  private func kind(of uses: [FieldUse]) -> String {
    let place = uses[0].place
    let required = uses.contains(where: \.place.isRequired) ? 1 << 1 : 0
    switch place.entry {
    case .box(let box):
      let marked = uses.compactMap(\.place.box).first { $0.isMarked }
      // Bit 16 makes a radio group, bit 26 lets its copies go together; without bit 15 a mark can be taken back.
      let group = box.isExclusive ? 1 << 15 | (isCopied(uses) ? 1 << 25 : 0) : 0
      return "/FT/Btn/Ff \(required | group)/V/\((marked?.state ?? "Off").asPDFName)"
    case .certificate: return "/FT/Sig"
    case .line, .date, .lines:
      var isLong = false
      if case .lines = place.entry { isLong = true }
      let value = place.value.map { "/V\($0.asPDFText)" } ?? ""
      return "/FT/Tx/Ff \(required | (isLong ? 1 << 12 : 0))\(value)\(dateScripts(place))"
    }
  }

  /// Whether a state of a group has several boxes, as in copies of a form.
  private func isCopied(_ uses: [FieldUse]) -> Bool {
    Set(uses.compactMap { $0.place.box?.state }).count < uses.count
  }

  /// A widget annotation (§12.5.6.19).
  private mutating func widget(_ use: FieldUse, in writer: inout PDFWriter) -> String {
    let entries =
      "/Type/Annot/Subtype/Widget/Rect\(use.rectangle)/F 4/P \(use.page) 0 R/StructParent \(use.key)"
    guard let box = use.place.box else {
      guard isText(use.place) else {
        return "\(entries)/AP<</N \(looks.empty(use.place.rectangle, "q\nQ\n", in: &writer)) 0 R>>"
      }
      let look = use.look ?? looks.empty(use.place.rectangle, "/Tx BMC\nEMC\n", in: &writer)
      return "\(entries)/DA(\(appearance(use.place.size)))/AP<</N \(look) 0 R>>"
    }
    let state = box.state.asPDFName
    let (on, off) = looks.box(in: &writer)
    return "\(entries)/AS/\(box.isMarked ? state : "Off")/AP<</N<</\(state) \(on) 0 R/Off \(off) 0 R>>>>"
  }

  private func isText(_ place: FieldPlace) -> Bool { if case .certificate = place.entry { false } else { true } }

  /// What an entry is set in: never a size that changes while somebody types.
  private func appearance(_ size: Length) -> String { "/\(fieldFontName) \(size.asPDF) Tf 0 g" }

  /// Programs that run scripts say at once what is no day; all others take it as text.
  private func dateScripts(_ place: FieldPlace) -> String {
    guard case .date(let isShort) = place.entry else { return "" }
    let form = #"\(""# + (isShort ? "m/d/yyyy" : "mmmm d, yyyy") + #""\);"#
    return "/AA<</K<</S/JavaScript/JS(AFDate_KeystrokeEx\(form))>>/F<</S/JavaScript/JS(AFDate_FormatEx\(form))>>>>"
  }
}

/// By what fields know their font.
let fieldFontName = "NotoSans"

/// What fields show while nothing of their own is shown (§12.5.5).
struct FieldLooks {
  private var boxes: (on: Int, off: Int)?

  /// The look of a field without a value. Each field has its own: some programs write what is typed over it.
  func empty(_ room: Rectangle, _ content: String, in writer: inout PDFWriter) -> Int {
    let number = writer.reserve()
    writer.write(
      number, "/Type/XObject/Subtype/Form/BBox[0 0 \(room.sizeAsPDF)]/Resources<<>>".utf8,
      stream: Array(content.utf8))
    return number
  }

  /// The looks of a box of 12: with an X, and without.
  mutating func box(in writer: inout PDFWriter) -> (on: Int, off: Int) {
    if let boxes { return boxes }
    let (on, off) = (writer.reserve(), writer.reserve())
    let entries = "/Type/XObject/Subtype/Form/BBox[0 0 12 12]/Resources<<>>"
    writer.write(
      on, entries.utf8,
      stream: Array("q 0 G 1.6 w 1 J 2.6 2.6 m 9.4 9.4 l 2.6 9.4 m 9.4 2.6 l S Q\n".utf8))
    writer.write(off, entries.utf8, stream: Array("q\nQ\n".utf8))
    boxes = (on, off)
    return (on, off)
  }
}
