import FormLayout
import FormModel

/// The structure tree of a document (ISO 32000-1 §14.7): grown form by form, each written as soon as it is whole.
struct StructureTree: ~Copyable {
  private let root: Int
  private let document: Int
  /// What stands under the document, in order.
  private var top: [Int] = []
  /// What is known by each key of the parent tree (§14.7.4.4).
  private var parents: [Int] = []
  /// The names of the fields in which one signs with a certificate.
  private var certificates: Set<String> = []
  /// The team whose forms are being added, where there are several.
  private var group: (team: DocumentForm.Group, number: Int, sections: [Int])?

  init(in writer: inout PDFWriter) {
    root = writer.reserve()
    document = writer.reserve()
  }

  /// Adds a form.
  ///
  /// - Parameter pages: The numbers of its pages' objects.
  /// - Returns: What the marked runs of each page are, each page's key in the parent tree, and its annotations; and the
  ///   places of its fields, on screen.
  mutating func add(
    _ form: DocumentForm, on pages: [Int], to writer: inout PDFWriter
  ) -> (pages: [(marks: [ContentMark], key: Int, annotations: [Int])], fields: [FieldUse]) {
    let section = Element(.section(form.title))
    var growth = Growth(
      section: section, firstKey: parents.count + pages.count, names: form.fieldNames, certificates: certificates)
    let grown = zip(form.pages, pages).map { growth.add($0, number: $1, to: &writer) }
    section.prune()
    certificates = growth.certificates
    let parent = parentOfForm(of: form.group, in: &writer)
    section.number = writer.reserve()
    write(section, under: parent, to: &writer)
    if group == nil { top.append(section.number) } else { group?.sections.append(section.number) }
    let first = parents.count
    for page in grown {
      parents.append(writer.add("[\(page.holders.map(\.number).asReferences)]"))
    }
    parents += growth.annotations.map(\.number)
    return (grown.enumerated().map { ($1.marks, first + $0, $1.annotations) }, growth.fields)
  }

  private mutating func parentOfForm(of team: DocumentForm.Group?, in writer: inout PDFWriter) -> Int {
    if let group, group.team.number == team?.number { return group.number }
    closeGroup(in: &writer)
    guard let team else { return document }
    let number = writer.reserve()
    group = (team, number, [])
    return number
  }

  private mutating func closeGroup(in writer: inout PDFWriter) {
    guard let (team, number, sections) = group else { return }
    writer.write(number, "<</S/Part/P \(document) 0 R/T\(team.title.asPDFText)/K[\(sections.asReferences)]>>")
    top.append(number)
    group = nil
  }

  private func write(_ element: Element, under parent: Int, to writer: inout PDFWriter) {
    for inner in element.elements { inner.number = writer.reserve() }
    writer.write(element.number) { element.append(to: &$0, under: parent) }
    for inner in element.elements { write(inner, under: element.number, to: &writer) }
  }

  /// Writes what holds all forms.
  ///
  /// - Returns: The number of the tree's root.
  mutating func finish(in writer: inout PDFWriter) -> Int {
    closeGroup(in: &writer)
    writer.write(document, "<</S/Document/P \(root) 0 R/K[\(top.asReferences)]>>")
    let numbers = parents.enumerated().map { "\($0) \($1) 0 R" }.joined(separator: " ")
    let tree = writer.add("<</Nums[\(numbers)]>>")
    writer.write(
      root,
      "<</Type/StructTreeRoot/K \(document) 0 R/ParentTree \(tree) 0 R/ParentTreeNextKey \(parents.count)>>")
    return root
  }
}

/// A form's elements while its pages are added.
private struct Growth {
  let section: Element
  /// The parent tree's key of the next annotation.
  private var nextKey: Int
  /// The elements of which parts may stand on several pages.
  private var parts: [Int: Element] = [:]
  /// The elements of the annotations, in the order of their keys.
  private(set) var annotations: [Element] = []
  /// What fields are called; nil where they are only printed.
  private let names: DocumentForm.FieldNames?
  private(set) var fields: [FieldUse] = []
  private(set) var certificates: Set<String>

  init(section: Element, firstKey: Int, names: DocumentForm.FieldNames?, certificates: Set<String>) {
    self.certificates = certificates
    self.section = section
    self.names = names
    nextKey = firstKey
  }

  /// What a page holds.
  struct GrownPage {
    var marks: [ContentMark] = []
    /// The element of each run of content.
    var holders: [Element] = []
    var annotations: [Int] = []
  }

  mutating func add(_ page: MarkedPage, number: Int, to writer: inout PDFWriter) -> GrownPage {
    var grown = GrownPage()
    grow(section, page.parts, of: page, number: number, into: &grown, writer: &writer)
    // Runs of artifacts stand among those of content.
    var contents = grown.holders.makeIterator()
    grown.marks = page.runs.compactMap { run in
      if let artifact = run.artifact { return .artifact(artifact) }
      return contents.next().map { .content(of: $0.kind.name) }
    }
    return grown
  }

  private mutating func grow(
    _ element: Element, _ inner: [MarkedPage.Part], of page: MarkedPage, number: Int, into grown: inout GrownPage,
    writer: inout PDFWriter
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
        let child = known ?? Element(.tag(inner.tag))
        if known == nil { element.kids.append(.element(child)) }
        if let number = inner.number { parts[number] = child }
        grow(child, inner.parts, of: page, number: number, into: &grown, writer: &writer)
      case .field(let place):
        guard let names else {
          element.place = element.place ?? place
          continue
        }
        // A signature by certificate has one place (§12.7.4.5), wherever else it may be typed.
        if case .certificate = place.entry, !certificates.insert(names.prefix + place.path.text).inserted { continue }
        let widget = writer.reserve()
        fields.append(
          FieldUse(
            place: place, name: names.prefix + place.path.text, number: widget, page: number,
            rectangle: place.rectangle.asPDF(on: page.size), key: nextKey,
            look: place.look.isEmpty ? nil : writer.reserve()))
        hold(widget, of: element, on: number, in: &grown)
      case .link(let address, let rectangle):
        let annotation = writer.add(link(to: address, at: rectangle.asPDF(on: page.size), on: number))
        hold(annotation, of: element, on: number, in: &grown)
      }
    }
  }
}

extension Growth {
  /// Makes an annotation, which has the next key, a part of its element.
  private mutating func hold(_ annotation: Int, of element: Element, on page: Int, in grown: inout GrownPage) {
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

  /// The room of the picture among them.
  fileprivate var bounds: Rectangle? {
    for case .picture(_, let rectangle) in self { return rectangle }
    return nil
  }
}

extension String {
  /// With all that is not ASCII, and blanks, as its bytes in hexadecimal (RFC 3986 §2.1).
  fileprivate var asURI: String {
    utf8.map { byte in
      if (0x21...0x7E).contains(byte) { return String(UnicodeScalar(byte)) }
      return "%" + byte.hexadecimal(digits: 2)
    }.joined()
  }
}
