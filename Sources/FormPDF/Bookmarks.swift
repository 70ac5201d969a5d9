/// The bookmarks of a document (ISO 32000-1 §12.3.3): its forms, below their teams where there are several teams.
struct Bookmarks {
  private var roots: [Bookmark] = []

  /// The team of the form that was added last.
  private var lastGroup: Int?

  private struct Bookmark {
    var title: String
    var page: Int
    var inner: [Bookmark] = []
  }

  /// Adds a form.
  ///
  /// - Parameter page: The number of its first page's object.
  mutating func add(_ form: DocumentForm, page: Int) {
    let bookmark = Bookmark(title: form.title, page: page)
    guard let group = form.group else { return roots.append(bookmark) }
    if lastGroup != group.number { roots.append(Bookmark(title: group.title, page: page)) }
    lastGroup = group.number
    roots[roots.count - 1].inner.append(bookmark)
  }

  /// Whether there is more than one form.
  var areMany: Bool { roots.count > 1 || roots.contains { $0.inner.count > 1 } }

  /// Writes them.
  ///
  /// - Returns: The number of their root; nil without bookmarks.
  func write(to writer: inout PDFWriter) -> Int? {
    if roots.isEmpty { return nil }
    let root = writer.reserve()
    let ends = write(roots, under: root, to: &writer)
    // A viewer shows the forms below each team, too.
    let shown = roots.reduce(roots.count) { $0 + $1.inner.count }
    writer.write(root, "<</Type/Outlines\(ends)/Count \(shown)>>")
    return root
  }

  /// - Returns: The entries of their parent's dictionary: the first and the last bookmark.
  private func write(_ bookmarks: [Bookmark], under parent: Int, to writer: inout PDFWriter) -> String {
    let numbers = bookmarks.map { _ in writer.reserve() }
    for (index, bookmark) in bookmarks.enumerated() {
      var entries =
        "/Title\(bookmark.title.asPDFText)/Parent \(parent) 0 R/Dest[\(bookmark.page) 0 R/XYZ null null null]"
      if index > 0 { entries += "/Prev \(numbers[index - 1]) 0 R" }
      if index + 1 < numbers.count { entries += "/Next \(numbers[index + 1]) 0 R" }
      if !bookmark.inner.isEmpty {
        entries += write(bookmark.inner, under: numbers[index], to: &writer) + "/Count \(bookmark.inner.count)"
      }
      writer.write(numbers[index], "<<\(entries)>>")
    }
    guard let first = numbers.first, let last = numbers.last else { return "" }
    return "/First \(first) 0 R/Last \(last) 0 R"
  }
}
