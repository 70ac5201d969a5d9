import FormLayout

/// Makes an accessible file of the file that Cairo painted: PDF/UA-1 (ISO 14289-1), tagged, with metadata, bookmarks and
/// page labels.
///
/// Forms are added in the order in which their pages are painted. Each is written at once, and then forgotten.
package struct Finisher: ~Copyable {
  private let facts: DocumentFacts
  private var writer = PDFWriter()
  private var tree: StructureTree
  private var bookmarks = Bookmarks()
  /// The indices of the forms' first pages, with the words before their numbers; nil is a blank page before a form.
  private var labels: [(page: Int, prefix: String?)] = []
  private let pageTree: Int
  private var pages: [FinishedPage] = []
  private let font: FieldFont?
  private var fields = Fields()
  /// The painted pages, in order.
  private var order: [PaintedPage] = []

  /// What Cairo painted on one of its pages.
  private enum PaintedPage {
    /// A page of the file, by its index in `pages`.
    case page(Int)
    /// The appearance of a field's value, by the number of its object; nil is a field without an annotation.
    case appearance(Int?, size: String)
  }

  /// A page of the file, before its content is read.
  private struct FinishedPage {
    var number: Int
    var marks: [ContentMark]
    /// Its key in the parent tree.
    var key: Int
    var annotations: [Int]
    /// The object that says which form it belongs to; nil for a blank page before a form.
    var identity: Int?
  }

  /// - Parameter font: The font of typed text; nil is a file without fields.
  package init(_ facts: DocumentFacts, fieldFont font: FieldFont? = nil) {
    self.facts = facts
    self.font = font
    pageTree = writer.reserve()
    tree = StructureTree(in: &writer)
  }

  /// Adds a form after those before. Its pages are painted first, then the appearances of its fields.
  package mutating func add(_ form: DocumentForm) {
    let numbers = form.pages.map { _ in writer.reserve() }
    let identity = writer.add(form.identity.asPDF)
    let grown = tree.add(form, on: numbers, to: &writer)
    for (index, page) in grown.enumerated() {
      order.append(.page(pages.count))
      pages.append(
        FinishedPage(
          number: numbers[index], marks: page.marks, key: page.key, annotations: page.annotations,
          identity: index < form.blanks ? nil : identity))
    }
    for (page, widgets) in zip(form.pages, grown.map(\.widgets)) {
      for (widget, annotation) in zip(page.widgets, widgets) {
        if let annotation { fields.add(annotation) }
        if widget.appearance.isEmpty { continue }
        order.append(.appearance(annotation?.appearance, size: widget.rectangle.sizeAsPDF))
      }
    }
    guard form.pages.count > form.blanks else { return }
    bookmarks.add(form, page: numbers[form.blanks])
    let first = pages.count - numbers.count
    if form.blanks > 0 { labels.append((first, nil)) }
    labels.append((first + form.blanks, form.identity.label))
  }

  /// The finished file.
  ///
  /// - Parameter painted: The file that Cairo made of the same pages.
  /// - Throws: Where that file is not as expected.
  package mutating func finish(_ painted: [UInt8]) throws(FinishingError) -> [UInt8] {
    let file = try PaintedFile(painted)
    guard file.pages.count == order.count else {
      throw FinishingError("it has \(file.pages.count) pages of \(order.count)")
    }
    var copy = ObjectCopy(of: file)
    for (kind, page) in zip(order, file.pages) {
      switch kind {
      case .page(let index): try write(pages[index], painted: page, of: file, with: &copy)
      case .appearance(let number?, let size):
        try writeAppearance(number, size: size, painted: page, of: file, with: &copy)
      case .appearance(nil, _): break
      }
    }
    try copy.finish(in: &writer)
    let form =
      fields.isEmpty ? "" : font.map { "/AcroForm " + fields.write(to: &writer, font: $0.write(to: &writer)) } ?? ""

    writer.write(
      pageTree, "<</Type/Pages/Count \(pages.count)/Kids[\(pages.map(\.number).asReferences)]>>")
    let opensBookmarks = bookmarks.areMany ? "/PageMode/UseOutlines" : ""
    let outlines = bookmarks.write(to: &writer).map { "/Outlines \($0) 0 R\(opensBookmarks)" } ?? ""
    let metadata = writer.reserve()
    // It is not packed, so that a program that does not know PDF finds it, too.
    writer.write(metadata, "/Type/Metadata/Subtype/XML".utf8, stream: Array(facts.xmp.utf8))
    let structure = tree.finish(in: &writer)
    let root = writer.reserve()
    writer.write(
      root,
      "<</Type/Catalog/Pages \(pageTree) 0 R/Lang\(facts.language.asPDFText)/MarkInfo<</Marked true>>"
        + "/StructTreeRoot \(structure) 0 R/ViewerPreferences<</DisplayDocTitle true>>"
        + "/Metadata \(metadata) 0 R/PageLabels<</Nums[\(numbering)]>>\(outlines)\(form)>>")
    let information = writer.add(facts.information)
    return writer.finish(root: root, info: information)
  }

  /// The page labels (ISO 32000-1 §12.4.2). Pages are counted within their form. Several forms say their names, too.
  private var numbering: String {
    labels.map { page, prefix in
      guard let prefix else { return "\(page)<<>>" }
      return "\(page)<</S/D\(bookmarks.areMany ? "/P\(prefix.asPDFText)" : "")>>"
    }.joined()
  }

  /// Writes a field's appearance as a form XObject (ISO 32000-1 §8.10, §12.7.3.3).
  private mutating func writeAppearance(
    _ number: Int, size: String, painted: PDFValue, of file: PaintedFile, with copy: inout ObjectCopy
  ) throws(FinishingError) {
    let content = try content(of: painted, in: file)
    let entries = String(decoding: copy.take(["Resources"], of: painted, in: &writer), as: UTF8.self)
    writer.write(
      number, "/Type/XObject/Subtype/Form/BBox[0 0 \(size)]\(entries)",
      packing: Array("/Tx BMC\n".utf8) + content + Array("EMC\n".utf8))
  }

  private func content(of page: PDFValue, in file: PaintedFile) throws(FinishingError) -> [UInt8] {
    guard case .reference(let number)? = page["Contents"], case (let dictionary, let packed?) = try file.object(number),
      dictionary["Filter"] == .name("FlateDecode"), let content = writer.unpack(packed)
    else { throw FinishingError("a page's content cannot be read") }
    return content
  }

  /// Writes a page with its content marked. Fonts and images stay as Cairo wrote them.
  private mutating func write(
    _ page: FinishedPage, painted: PDFValue, of file: PaintedFile, with copy: inout ObjectCopy
  ) throws(FinishingError) {
    let content = try content(of: painted, in: file)
    let contents = writer.reserve()
    writer.write(contents, packing: try markContent(content, as: page.marks))

    let annotations = page.annotations.isEmpty ? "" : "/Annots[\(page.annotations.asReferences)]"
    // Both dates are required (ISO 32000-1 tables 30 and 319), and the same input gives the same bytes.
    let date = "/LastModified(D:20000101000000Z)"
    let identity = page.identity.map { "\(date)/PieceInfo<</Countersign<<\(date)/Private \($0) 0 R>>>>" } ?? ""
    let entries =
      "/Type/Page/Parent \(pageTree) 0 R/Contents \(contents) 0 R/StructParents \(page.key)/Tabs/S\(annotations)\(identity)"
    let own = copy.take(["MediaBox", "Group", "Resources"], of: painted, in: &writer)
    writer.write(page.number) { $0 += Array("<<\(entries)".utf8) + own + Array(">>".utf8) }
  }
}
