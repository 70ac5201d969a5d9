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
  private var labels: [String] = []
  private let pageTree: Int
  private var pages: [FinishedPage] = []

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

  package init(_ facts: DocumentFacts) {
    self.facts = facts
    pageTree = writer.reserve()
    tree = StructureTree(in: &writer)
  }

  /// Adds a form behind those before.
  package mutating func add(_ form: DocumentForm) {
    let numbers = form.pages.map { _ in writer.reserve() }
    let identity = writer.add(form.identity.asPDF)
    let grown = tree.add(form, on: numbers, to: &writer)
    for (index, page) in grown.enumerated() {
      pages.append(
        FinishedPage(
          number: numbers[index], marks: page.marks, key: page.key, annotations: page.annotations,
          identity: index < form.blanks ? nil : identity))
    }
    guard form.pages.count > form.blanks else { return }
    bookmarks.add(form, page: numbers[form.blanks])
    let first = pages.count - numbers.count
    if form.blanks > 0 { labels.append("\(first)<<>>") }
    labels.append("\(first + form.blanks)<</S/D/P\(form.identity.label.asPDFText)>>")
  }

  /// The finished file.
  ///
  /// - Parameter painted: The file that Cairo made of the same pages.
  /// - Throws: Where it is not as it should be.
  package mutating func finish(_ painted: [UInt8]) throws(FinishingError) -> [UInt8] {
    let file = try PaintedFile(painted)
    guard file.pages.count == pages.count else {
      throw FinishingError("it has \(file.pages.count) pages of \(pages.count)")
    }
    var copy = ObjectCopy(of: file)
    for (page, painted) in zip(pages, file.pages) { try write(page, painted: painted, of: file, with: &copy) }
    try copy.finish(in: &writer)

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
        + "/Metadata \(metadata) 0 R/PageLabels<</Nums[\(labels.joined())]>>\(outlines)>>")
    let information = writer.add(facts.information)
    return writer.finish(root: root, info: information)
  }

  /// Writes a page with its content marked; fonts and images stay as Cairo wrote them.
  private mutating func write(
    _ page: FinishedPage, painted: PDFValue, of file: PaintedFile, with copy: inout ObjectCopy
  ) throws(FinishingError) {
    guard case .reference(let number)? = painted["Contents"],
      case (let dictionary, let packed?) = try file.object(number),
      dictionary["Filter"] == .name("FlateDecode"), let content = writer.unpack(packed)
    else { throw FinishingError("a page's content cannot be read") }
    let contents = writer.reserve()
    writer.write(contents, packing: try markContent(content, as: page.marks))

    var kept: [PDFValue.Entry] = []
    for key in ["MediaBox", "Group", "Resources"] {
      if let value = painted[key] { kept.append(.init(key: key, value: value)) }
    }
    let annotations = page.annotations.isEmpty ? "" : "/Annots[\(page.annotations.asReferences)]"
    // Both dates are required (ISO 32000-1 tables 30 and 319), and the same input gives the same bytes.
    let date = "/LastModified(D:20000101000000Z)"
    let identity = page.identity.map { "\(date)/PieceInfo<</Countersign<<\(date)/Private \($0) 0 R>>>>" } ?? ""
    let entries =
      "/Type/Page/Parent \(pageTree) 0 R/Contents \(contents) 0 R/StructParents \(page.key)/Tabs/S\(annotations)\(identity)"
    copy.take(.dictionary(kept), in: &writer)
    let own = copy.entries(.dictionary(kept))
    writer.write(page.number) { $0 += Array("<<\(entries)".utf8) + own + Array(">>".utf8) }
  }
}
