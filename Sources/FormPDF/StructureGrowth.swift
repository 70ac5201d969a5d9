import FormLayout
import FormModel

/// The elements of one form, while its pages are added.
struct Growth {
  let section: StructureElement
  /// The parent tree's key of the next annotation.
  private var nextKey: Int
  /// The elements that may have parts on several pages, by their numbers.
  private var parts: [Int: StructureElement] = [:]
  /// The elements of the annotations, in the order of their keys.
  private(set) var annotations: [StructureElement] = []
  /// The names of fields; nil is a form on paper.
  private let names: DocumentForm.FieldNames?
  private(set) var certificates: Set<String>

  init(
    section: StructureElement, firstKey: Int, names: DocumentForm.FieldNames?, certificates: Set<String>
  ) {
    self.certificates = certificates
    self.section = section
    self.names = names
    nextKey = firstKey
  }

  /// What a page holds.
  struct Page {
    var marks: [ContentMark] = []
    /// The element of each run of content.
    var holders: [StructureElement] = []
    /// The numbers of links and fields.
    var annotations: [Int] = []
    /// The fields, by their index; nil is a field without an annotation.
    var widgets: [WidgetAnnotation?] = []
  }

  mutating func add(_ page: MarkedPage, number: Int, to writer: inout PDFWriter) -> Page {
    var grown = Page()
    grown.widgets = Array(repeating: nil, count: page.widgets.count)
    grow(section, page.parts, of: page, number: number, into: &grown, writer: &writer)
    // Only runs of content have an element. Runs of artifacts are between them.
    var contents = grown.holders.makeIterator()
    grown.marks = page.runs.compactMap { run in
      if let artifact = run.artifact { return .artifact(artifact) }
      return contents.next().map { .content(of: $0.kind.name) }
    }
    return grown
  }

  private mutating func grow(
    _ element: StructureElement, _ inner: [MarkedPage.Part], of page: MarkedPage, number: Int,
    into grown: inout Page, writer: inout PDFWriter
  ) {
    for part in inner {
      switch part {
      case .run(let index):
        let items = page.runs[index].items
        if let bounds = items.bounds { element.bounds = bounds.asPDF(on: page.size) }
        element.isBlank = element.isBlank && items.areLines
        element.kids.append(.content(grown.holders.count, page: number))
        grown.holders.append(element)
      case .element(let inner):
        let known = inner.number.flatMap { parts[$0] }
        let child = known ?? StructureElement(.tag(inner.tag))
        if known == nil { element.kids.append(.element(child)) }
        if let number = inner.number { parts[number] = child }
        grow(child, inner.parts, of: page, number: number, into: &grown, writer: &writer)
      case .widget(let index):
        let widget = page.widgets[index]
        guard let names else {
          element.widget = element.widget ?? widget
          continue
        }
        let name = names.prefix + widget.path.text
        // A field for a certificate has one widget (§12.7.4.5), though copies of the form show its place.
        if case .certificate = widget.control, !certificates.insert(name).inserted { continue }
        let annotation = WidgetAnnotation(
          widget, name: name, number: writer.reserve(), page: number,
          rectangle: widget.rectangle.asPDF(on: page.size), key: nextKey,
          appearance: widget.appearance.isEmpty ? nil : writer.reserve())
        grown.widgets[index] = annotation
        hold(annotation.number, of: element, on: number, in: &grown)
      case .link(let address, let rectangle):
        let annotation = writer.add(link(to: address, at: rectangle.asPDF(on: page.size), on: number))
        hold(annotation, of: element, on: number, in: &grown)
      }
    }
  }

  /// Makes an annotation a child of its element. It takes the next key.
  private mutating func hold(_ annotation: Int, of element: StructureElement, on page: Int, in grown: inout Page) {
    element.kids.append(.object(annotation, page: page))
    grown.annotations.append(annotation)
    annotations.append(element)
    nextKey += 1
  }

  /// A link's annotation (ISO 32000-1 §12.5.6.5).
  private func link(to address: String, at rectangle: String, on page: Int) -> String {
    "<</Type/Annot/Subtype/Link/Rect\(rectangle)/Border[0 0 0]/F 4/P \(page) 0 R"
      + "/A<</S/URI/URI\(address.asURI.asPDFText)>>/Contents\(address.asPDFText)/StructParent \(nextKey)>>"
  }
}

extension [Item] {
  fileprivate var areLines: Bool { allSatisfy { if case .line = $0 { true } else { false } } }

  /// The rectangle of the picture among them.
  fileprivate var bounds: Rectangle? {
    for case .picture(_, let rectangle) in self { return rectangle }
    return nil
  }
}

extension String {
  /// The text as a URI: blanks and all that is not ASCII as bytes in hexadecimal (RFC 3986 §2.1).
  fileprivate var asURI: String {
    utf8.map { byte in
      if (0x21...0x7E).contains(byte) { return String(UnicodeScalar(byte)) }
      return "%" + byte.hexadecimal(digits: 2)
    }.joined()
  }
}
