import FormLayout

/// Makes of what Cairo painted a file that can be heard: PDF/UA-1 (ISO 14289-1), tagged, with metadata, bookmarks and page
/// labels.
///
/// Forms are added in the order in which their pages are painted; each is written at once and then forgotten.
package struct Finisher: ~Copyable {
  private let facts: DocumentFacts
  private var writer = PDFWriter()
  private var tree: StructureTree
  private var bookmarks = Bookmarks()
  /// The first pages of forms, by their indices, with what stands before their numbers; nil is a blank one.
  private var labels: [(page: Int, prefix: String?)] = []
  private let pageTree: Int
  private var pages: [FinishedPage] = []
  private let font: FieldFont?
  private var fields = Fields()
  /// What the painted pages are, in order.
  private var order: [PaintedPage] = []

  private enum PaintedPage {
    /// A page of the file, by its index in `pages`.
    case page(Int)
    /// What a field shows, by the number of its object.
    case look(Int, size: String)
  }

  /// What of a page is known before its paint.
  private struct FinishedPage {
    var number: Int
    var marks: [ContentMark]
    /// Its key in the parent tree.
    var key: Int
    var annotations: [Int]
    /// The object that says which form it is of; nil for a blank page before one.
    var identity: Int?
  }

  /// - Parameter font: What is typed into fields is set in it; nil is a file without fields.
  package init(_ facts: DocumentFacts, fieldFont font: FieldFont? = nil) {
    self.facts = facts
    self.font = font
    pageTree = writer.reserve()
    tree = StructureTree(in: &writer)
  }

  /// Adds a form behind those before. Its pages are painted first, then the looks of its fields.
  package mutating func add(_ form: DocumentForm) {
    let numbers = form.pages.map { _ in writer.reserve() }
    let identity = writer.add(form.identity.asPDF)
    let grown = tree.add(form, on: numbers, to: &writer)
    for (index, page) in grown.pages.enumerated() {
      order.append(.page(pages.count))
      pages.append(
        FinishedPage(
          number: numbers[index], marks: page.marks, key: page.key, annotations: page.annotations,
          identity: index < form.blanks ? nil : identity))
    }
    for use in grown.fields {
      fields.add(use)
      guard let look = use.look else { continue }
      order.append(.look(look, size: use.place.rectangle.sizeAsPDF))
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
  /// - Throws: Where it is not as it should be.
  package mutating func finish(_ painted: [UInt8]) throws(FinishingError) -> [UInt8] {
    let file = try PaintedFile(painted)
    guard file.pages.count == order.count else {
      throw FinishingError("it has \(file.pages.count) pages of \(order.count)")
    }
    var copy = ObjectCopy(of: file)
    for (kind, page) in zip(order, file.pages) {
      switch kind {
      case .page(let index): try write(pages[index], painted: page, of: file, with: &copy)
      case .look(let number, let size): try writeLook(number, size: size, painted: page, of: file, with: &copy)
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
    // Unpacked, so that a program that knows no PDF finds it too.
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

  /// The page labels (ISO 32000-1 §12.4.2): pages are counted within their form, which several need to say.
  private var numbering: String {
    labels.map { page, prefix in
      guard let prefix else { return "\(page)<<>>" }
      return "\(page)<</S/D\(bookmarks.areMany ? "/P\(prefix.asPDFText)" : "")>>"
    }.joined()
  }

  /// Writes what a field shows as a form of its own (ISO 32000-1 §8.10, §12.7.3.3).
  private mutating func writeLook(
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

  /// Writes a page with its content marked; fonts and images stay as Cairo wrote them.
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
