import FormLayout
import FormModel

/// The structure tree of a document (ISO 32000-1 §14.7). It grows form by form, and each form is written at once.
struct StructureTree: ~Copyable {
  private let root: Int
  private let document: Int
  /// The children of the document element, in order.
  private var top: [Int] = []
  /// The values of the parent tree (§14.7.4.4), by their keys.
  private var parents: [Int] = []
  /// The names of the fields for certificates.
  private var certificates: Set<String> = []
  /// The team whose forms are being added, where there are several teams.
  private var group: (team: DocumentForm.Group, number: Int, sections: [Int])?

  init(in writer: inout PDFWriter) {
    root = writer.reserve()
    document = writer.reserve()
  }

  /// What the file needs to know of a page.
  struct Page {
    var marks: [ContentMark]
    /// Its key in the parent tree.
    var key: Int
    /// The numbers of its annotations: links and fields.
    var annotations: [Int]
    /// Its fields, by their index in `MarkedPage.widgets`; nil is a field without an annotation.
    var widgets: [WidgetAnnotation?]
  }

  /// Adds a form.
  ///
  /// - Parameter pages: The numbers of its pages' objects.
  mutating func add(_ form: DocumentForm, on pages: [Int], to writer: inout PDFWriter) -> [Page] {
    let section = StructureElement(.section(form.title))
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
    return grown.enumerated().map { index, page in
      Page(marks: page.marks, key: first + index, annotations: page.annotations, widgets: page.widgets)
    }
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

  private func write(_ element: StructureElement, under parent: Int, to writer: inout PDFWriter) {
    for inner in element.elements { inner.number = writer.reserve() }
    writer.write(element.number) { element.append(to: &$0, under: parent) }
    for inner in element.elements { write(inner, under: element.number, to: &writer) }
  }

  /// Writes the elements above the forms.
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
