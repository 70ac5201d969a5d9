import FormLayout
import FormModel
import Testing

@testable import FormPDF

/// Whole files, finished from small painted ones. That real ones are sound, the tests of accessibility show.
struct FinisherTests {
  private let identity = Slips.identity
  private let line = Slips.line

  private func form(_ pages: [[Item]], group: DocumentForm.Group? = nil, blanks: Int = 0) -> DocumentForm {
    Slips.form(pages, group: group, blanks: blanks)
  }

  private func finish(_ forms: [DocumentForm]) throws -> String { try Slips.finish(forms) }

  @Test("an element over two pages is one, with a mark of each page") func twoPages() throws {
    let text = try finish([form([[.part(1, .paragraph, [line])], [.part(1, .paragraph, [line])]])])
    #expect(text.ranges(of: "/S/P/").count == 1)
    #expect(text.contains("/K[0 <</Type/MCR/Pg"))
  }

  @Test("what holds nothing is no element, but a table's cell is") func empties() throws {
    let row: [Item] = [.tagged(.row, [.tagged(.cell(), []), .tagged(.headerCell(.row), [line])])]
    let text = try finish([form([[.tagged(.paragraph, []), .tagged(.table, row)]])])
    #expect(!text.contains("/S/P/"))
    #expect(text.contains("/S/TD/"))
    #expect(text.contains("/S/TH/") && text.contains("/Scope/Row"))
  }

  @Test("a box says its role, state and name") func boxes() throws {
    let room = Rectangle(54, 99, 12, 12)
    let box = Widget.Box(state: "2", isMarked: true, isExclusive: true, words: "2, moderate")
    let place = Widget(path: "a[0]", rectangle: room, spoken: "Rating 2: Words", isRequired: true, control: .box(box))
    let text = try finish([form([[.tagged(.form, [.frame(room, weight: 0.75), .widget(place)])]])])
    #expect(
      text.contains("/Alt(2, moderate, checked)/A<</O/PrintField/Role/rb/checked/on/Desc(Rating 2: Words)>>"))
  }

  @Test("a ruled line without a value is heard as a blank") func blanks() throws {
    #expect(try finish([form([[.tagged(.form, [line])]])]).contains("/Alt(blank)"))
  }

  @Test("a value that is a picture has the picture's words alone") func pictures() throws {
    let picture = Picture(id: 0, width: 10, height: 5, columns: 1, rows: 1, pixels: [0])
    let drawn: [Item] = [.tagged(.figure("signature of José"), [.picture(picture, Rectangle(54, 90, 10, 5))])]
    let text = try finish([form([[.tagged(.form, drawn)]])])
    #expect(text.contains(#"/Alt(signature of Jos\351)/A<</O/Layout/Placement/Inline/BBox[54 697 64 702]>>"#))
    #expect(!text.contains("(blank)"))
  }

  @Test("a link has its address, and is known to the parent tree") func links() throws {
    let link: [Item] = [.tagged(.link, [line, .link("https://a.example/é (x)", Rectangle(54, 90, 100, 13))])]
    let text = try finish([form([[.tagged(.paragraph, link)]])])
    #expect(text.contains("/Rect[54 689 154 702]"))
    #expect(text.contains(#"/URI(https://a.example/%C3%A9%20\(x\))"#))
    #expect(text.contains("/StructParent 1") && text.contains("/ParentTreeNextKey 2"))
  }

  @Test("the file says which form it is, for whom and of which revision") func identities() throws {
    let text = try finish([form([[.tagged(.paragraph, [line])]])])
    #expect(text.contains(#"<</Form(slip)/Revision 2/Number 3/Year(2021-2022)/Team(Dana / Jos\351)>>"#))
    #expect(text.contains("<rdf:li xml:lang=\"x-default\">A &lt; B</rdf:li>"))
    #expect(text.contains("/Title(A < B)") && text.contains("/Producer(Countersign 1)"))
  }

  @Test("pages are counted within their form, the blank ones before it are not") func labels() throws {
    let text = try finish([form([[], [.tagged(.paragraph, [line])]], blanks: 1)])
    #expect(text.contains("/PageLabels<</Nums[0<<>>1<</S/D>>]>>"))
    let page: [[Item]] = [[.tagged(.paragraph, [line])]]
    #expect(try finish([form(page), form(page)]).contains("/Nums[0<</S/D/P(slip 3 p)>>1<</S/D/P(slip 3 p)>>]"))
    #expect(text.ranges(of: "/PieceInfo").count == 1)
  }

  @Test("forms stand under their teams where there are several") func groups() throws {
    let page: [[Item]] = [[.tagged(.paragraph, [line])]]
    // Two teams of the same names are two.
    let teams = [(0, "A"), (0, "A"), (1, "A"), (2, "B")]
    let text = try finish(teams.map { form(page, group: .init(number: $0.0, title: $0.1)) })
    #expect(text.ranges(of: "/S/Part/").count == 3)
    #expect(text.contains("/Title(A)") && text.contains("/Count 2") && text.contains("/Type/Outlines"))
  }

  @Test("one signs with a certificate in one place, whatever copies there are") func certificate() throws {
    let place = Widget(
      path: "s.digital", rectangle: Rectangle(54, 99, 50, 20), spoken: "S", isRequired: false, control: .certificate)
    let page = MarkedPage(Page(size: .letter, items: [.tagged(.paragraph, [line, .tagged(.form, [.widget(place)])])]))
    var form = DocumentForm(title: "Slip", group: nil, identity: identity, pages: [page, page], blanks: 0)
    form.fieldNames = .init(prefix: "team-1.")
    let font = try FieldFont("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
    var finisher = Finisher(DocumentFacts(title: "", language: "en", product: ""), fieldFont: font)
    finisher.add(form)
    let content = "0 0 0.004 0.004 re f\n54 99 m 558 99 l S\n"
    let text = try unpacked(try finisher.finish(Painted(pages: [content, content]).bytes))
    #expect(text.ranges(of: "/FT/Sig").count == 1)
    #expect(text.contains("/T(team-1)") && text.contains("/AcroForm <<"))
  }

  @Test("each field gets the appearance that was painted for it; one that has no annotation is passed over")
  func appearances() throws {
    func widget(_ path: FieldPath, _ control: Widget.Control, _ width: Length) -> Widget {
      var widget = Widget(
        path: path, rectangle: Rectangle(54, 99, width, 20), spoken: "S", isRequired: false, control: control)
      if width > 0 { widget.appearance = [line] }
      return widget
    }
    // The second certificate of one name has no annotation. It shows nothing in our forms, but here it does.
    let page = MarkedPage(
      Page(
        size: .letter,
        items: [("s", .certificate, 0), ("s", .certificate, 50), ("a", .line, 60), ("b", .line, 0), ("c", .line, 70)]
          .map { .tagged(.form, [.widget(widget($0, $1, $2))]) }))
    var form = DocumentForm(title: "Slip", group: nil, identity: identity, pages: [page], blanks: 0)
    form.fieldNames = .init()
    let font = try FieldFont("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
    var finisher = Finisher(DocumentFacts(title: "", language: "en", product: ""), fieldFont: font)
    finisher.add(form)
    let text = try unpacked(try finisher.finish(Painted(pages: ["", "50 w\n", "60 w\n", "70 w\n"]).bytes))
    #expect(text.contains("BBox[0 0 60 20]/Filter/FlateDecode/Length"))
    for (width, isShown) in [(50, false), (60, true), (70, true)] {
      #expect(text.contains("/Tx BMC\n\(width) w\nEMC") == isShown, "\(width)")
    }
  }

  @Test("pages that were painted and not added, or added and not painted, are an error") func pageCount() throws {
    let reason = try FormPDFTests.reason {
      var finisher = Finisher(DocumentFacts(title: "", language: "en", product: ""))
      finisher.add(form([[line]]))
      _ = try finisher.finish(Painted(pages: []).bytes)
    }
    #expect(reason == "it has 0 pages of 1")
  }

  @Test(
    "texts are plain where Latin-1 has them, else UTF-16",
    arguments: [
      ("Name (first)", #"(Name \(first\))"#), ("é", #"(\351)"#), ("ễ", "<FEFF1EC5>"), ("\u{AD}", "<FEFF00AD>"),
      ("😀", "<FEFFD83DDE00>"), ("", "()"),
    ])
  func texts(_ text: String, written: String) { #expect(text.asPDFText == written) }
}

extension Painted {
  /// A file with a page for each content, packed as Cairo packs it.
  init(pages contents: [String]) {
    let kids = contents.indices.map { "\($0 * 2 + 3) 0 R" }.joined(separator: " ")
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ \(kids) ] >>"].map { Array($0.utf8) }
    let flate = Flate()
    for (index, content) in contents.enumerated() {
      let packed = flate.pack(Array(content.utf8))
      objects.append(
        Array("<< /Type /Page /MediaBox [ 0 0 612 792 ] /Contents \(index * 2 + 4) 0 R >>".utf8))
      objects.append(
        Array("<< /Length \(packed.count) /Filter /FlateDecode >>\nstream\n".utf8) + packed
          + Array("\nendstream".utf8))
    }
  }
}
