import FormLayout
import FormModel
import Testing

@testable import FormPDF

/// The structure tree of small forms: its types and attributes, and the order in which a screen reader reads it.
struct StructureTreeTests {
  private let line = Slips.line

  private func field(_ path: FieldPath) -> Item {
    .widget(Widget(path: path, rectangle: Rectangle(54, 99, 100, 20), spoken: "Name", isRequired: false))
  }

  /// The structure types of the forms in a file, in reading order: an element is written before its children, and after
  /// the elements before it.
  private func types(_ file: String) -> [String] {
    file.matches(of: #/<</S/(\w+)/P /#).map { String($0.output.1) }.filter { $0 != "Document" }
  }

  /// The children of the only element of a type, as they are written.
  private func kids(of type: String, in file: String) throws -> String {
    let element = try #require(file.firstMatch(of: try Regex("<</S/\(type)/P [^\n]*?/K ?(\\[.*?\\]>>|[^\\[\n]*>>)\n")))
    return String(try #require(element.output[1].substring).dropLast(2))
  }

  @Test("a cell over columns says how many; a cell of one says nothing") func columns() throws {
    let rows: [Item] = [
      .tagged(.row, [.tagged(.headerCell(.row), [line]), .tagged(.cell(columns: 3), [])]),
      .tagged(.row, [.tagged(.headerCell(.column), [line]), .tagged(.cell(), [line])]),
    ]
    let file = try Slips.finish([Slips.form([[.tagged(.table, rows)]])])
    #expect(file.ranges(of: "/ColSpan").count == 1)
    #expect(file.firstMatch(of: #/<</S/TD/P \d+ 0 R/A<</O/Table/ColSpan 3>>>>/#) != nil)
    #expect(file.ranges(of: "/A<</O/Table/Scope/Row>>").count == 1)
    #expect(file.ranges(of: "/A<</O/Table/Scope/Column>>").count == 1)
    #expect(types(file) == ["Sect", "Table", "TR", "TH", "TD", "TR", "TH", "TD"])
  }

  @Test("a list says how its items are numbered", arguments: [(Block.Marker.bullet, "Disc"), (.letter, "LowerAlpha")])
  func lists(_ marker: Block.Marker, _ numbering: String) throws {
    let item: [Item] = [.tagged(.listItem, [.tagged(.listLabel, [line]), .tagged(.listBody, [line])])]
    let file = try Slips.finish([Slips.form([[.tagged(.list(marker), item)]])])
    #expect(file.contains("/A<</O/List/ListNumbering/\(numbering)>>"))
    #expect(types(file) == ["Sect", "L", "LI", "Lbl", "LBody"])
  }

  @Test("an element has its content and its elements in the order of the items") func order() throws {
    let sentence: [Item] = [line, .tagged(.form, [line]), line, .tagged(.form, [line]), line]
    let file = try Slips.finish([Slips.form([[.tagged(.heading(1), [line]), .tagged(.paragraph, sentence)]])])
    #expect(types(file) == ["Sect", "H1", "P", "Form", "Form"])
    // Content 0 is in the heading. The contents of the forms are between the contents of the sentence.
    #expect(try kids(of: "P", in: file).firstMatch(of: #/^\[1 \d+ 0 R 3 \d+ 0 R 5\]$/#) != nil)
  }

  @Test("artifacts between content have no number and no element") func artifacts() throws {
    let items: [Item] = [line, .tagged(.artifact(.layout), [line, line]), line]
    let file = try Slips.finish([Slips.form([[.tagged(.paragraph, items)]])])
    #expect(try kids(of: "P", in: file) == "[0 1]")
    #expect(file.ranges(of: "/P <</MCID").count == 2 && file.ranges(of: "/Artifact <<").count == 1)
  }

  @Test("an element that continues is read where it begins, before what is between its parts") func continued() throws {
    let first: [Item] = [.part(1, .form, [line]), .tagged(.heading(2), [line])]
    let second: [Item] = [.tagged(.paragraph, [line]), .part(1, .form, [line])]
    let file = try Slips.finish([Slips.form([first, second])])
    #expect(types(file) == ["Sect", "Form", "H2", "P"])
    #expect(try kids(of: "Form", in: file).firstMatch(of: #/^\[0 <</Type/MCR/Pg \d+ 0 R/MCID 1>>\]$/#) != nil)
  }

  @Test("parts of one number in two forms are two elements") func numbers() throws {
    let page: [[Item]] = [[.part(1, .paragraph, [line])]]
    let file = try Slips.finish([Slips.form(page), Slips.form(page)])
    #expect(types(file) == ["Sect", "P", "Sect", "P"])
  }

  @Test("fields and links of a page are read, and reached by the tab key, in the order of the items") func tabs() throws
  {
    let items: [Item] = [
      .tagged(.paragraph, [line, .tagged(.form, [field("b")])]),
      .tagged(.paragraph, [.tagged(.link, [line, .link("https://a.example", Rectangle(54, 90, 100, 13))])]),
      .tagged(.paragraph, [.tagged(.form, [field("a")])]),
    ]
    let file = try Slips.finish([Slips.form([items], names: .init())])
    let page = try #require(file.firstMatch(of: #/Tabs/S/Annots\[(\d+) 0 R (\d+) 0 R (\d+) 0 R\]/#))
    let objects = file.matches(of: #/<</Type/OBJR/Pg \d+ 0 R/Obj (\d+) 0 R>>/#).map { String($0.output.1) }
    #expect(objects == [page.output.1, page.output.2, page.output.3].map(String.init))
    // The keys in the parent tree follow the same order: 0 is the page's.
    let keys = file.matches(of: #/\/Type/Annot/Subtype/(Widget|Link)[^\n]*?/StructParent (\d+)/#)
    #expect(Set(keys.map { "\($0.output.1) \($0.output.2)" }) == ["Widget 1", "Link 2", "Widget 3"])
  }

  @Test("the parent tree leads from each content of a page to its element") func parentTree() throws {
    let items: [Item] = [.tagged(.heading(1), [line]), .tagged(.paragraph, [line, .tagged(.form, [line])])]
    let file = try Slips.finish([Slips.form([items])])
    let heading = try #require(file.firstMatch(of: #/<</S/Sect/P \d+ 0 R/T\(Slip\)/K\[(\d+) 0 R (\d+) 0 R\]/#))
    let form = try #require(try kids(of: "P", in: file).firstMatch(of: #/^\[1 (\d+) 0 R\]$/#))
    let holders = "[\(heading.output.1) 0 R \(heading.output.2) 0 R \(form.output.1) 0 R]"
    #expect(file.contains("\n\(holders)\n"))
  }
}
