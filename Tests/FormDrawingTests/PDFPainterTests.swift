import FormDrawing
import FormLayout
import FormModel
import Testing

struct PDFPainterTests {
  /// Two pages with a name, a ruled line and a checked box.
  private func pages(by shaper: PangoShaper, isFixed: Bool = false) -> [Page] {
    let text = ShapeableText([.words("Minh-Anh Nguyễn / José Núñez", TextStyle(11))], width: 300, isFixed: isFixed)
    let box = Rectangle(300, 100, 12, 12)
    let items: [Item] =
      shaper.shape(text).lines.map { .text($0, at: Point(54, 99)) }
      + [
        .line(from: Point(54, 110), to: Point(558, 110), weight: 0.5),
        .tagged(.form, [.frame(box, weight: 0.75), .cross(box)]),
      ]
    return [Page(size: .letter, items: items), Page(size: Size(595.28, 841.89), items: items)]
  }

  private func paint(_ pages: [Page]) throws -> [UInt8] {
    let painter = try PDFPainter()
    painter.add(pages.map { MarkedPage($0) })
    return try painter.finish()
  }

  /// How often `part` occurs in `bytes`.
  private func count(_ part: String, in bytes: [UInt8]) -> Int {
    let part = Array(part.utf8)
    return bytes.indices.count { bytes[$0...].starts(with: part) }
  }

  @Test("writes a PDF 1.4 with a classic cross-reference table") func version() throws {
    let shaper = try PangoShaper()
    let pdf = try paint(pages(by: shaper))
    #expect(pdf.starts(with: Array("%PDF-1.4".utf8)))
    #expect(count("\nxref\n", in: pdf) == 1)
  }

  @Test("every page has its own size") func sizes() throws {
    let shaper = try PangoShaper()
    let pdf = try paint(pages(by: shaper))
    #expect(count("/MediaBox [ 0 0 612 792 ]", in: pdf) == 1)
    #expect(count("/MediaBox [ 0 0 595.28", in: pdf) == 1)
  }

  @Test("the same pages give the same bytes", arguments: [true, false]) func sameBytes(isFixed: Bool) throws {
    let shaper = try PangoShaper()
    let first = try paint(pages(by: shaper, isFixed: isFixed))
    shaper.forgetTransient()
    let again = try paint(pages(by: shaper, isFixed: isFixed))
    let another = try PangoShaper()
    let elsewhere = try paint(pages(by: another, isFixed: isFixed))
    #expect(first == again)
    #expect(first == elsewhere)
  }

  @Test("a page can be painted after its shaper has forgotten it, and when its shaper is gone") func kept() throws {
    var shaper: PangoShaper? = try PangoShaper()
    let kept = try pages(by: #require(shaper), isFixed: false)
    let expected = try paint(kept)
    shaper?.forgetTransient()
    #expect(try paint(kept) == expected)
    shaper = nil
    #expect(try paint(kept) == expected)
  }

  @Test("the appearances of fields are painted after all pages of their form, each on a page of its size")
  func appearances() throws {
    let shaper = try PangoShaper()
    var widget = Widget(path: "a", rectangle: Rectangle(54, 99, 200, 20), spoken: "A", isRequired: false)
    let text = ShapeableText([.words("Dana", TextStyle(11))], width: nil, isFixed: false)
    widget.appearance = [.text(shaper.shape(text).lines[0], at: Point(2, 13))]
    let page = Page(size: .letter, items: [.widget(widget)])
    let pdf = String(decoding: try paint([page, page]), as: UTF8.self)
    let sizes = pdf.ranges(of: /MediaBox \[ 0 0 (\d+)/).map { pdf[$0].split(separator: " ").last }
    #expect(sizes == ["612", "612", "200", "200"])
  }

  @Test("sizes and pages share a font's subset") func subsets() throws {
    let shaper = try PangoShaper()
    let items: [Item] = [9, 10, 11, 18].flatMap { size in
      shaper.shape(ShapeableText([.words("Name", TextStyle(size))], width: nil, isFixed: true)).lines
        .map { .text($0, at: Point(54, size * 10)) }
    }
    let pdf = try paint([Page(size: .letter, items: items), Page(size: .letter, items: items)])
    #expect(count("/FontFile2", in: pdf) == 1)
  }

  @Test("fields and links paint nothing") func unpainted() throws {
    let place = Widget(
      path: "protege.name", rectangle: Rectangle(54, 99, 200, 20), spoken: "Name", isRequired: true)
    let items: [Item] = [.widget(place), .link("https://example.org", Rectangle(54, 99, 200, 20))]
    let empty = try paint([Page(size: .letter, items: [])])
    #expect(try paint([Page(size: .letter, items: items)]) == empty)
  }
}
