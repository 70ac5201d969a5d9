import FormLayout
import Testing

@testable import FormPDF

struct MarkedContentTests {
  private func marked(_ content: String, _ marks: [ContentMark]) throws -> String {
    String(decoding: try markContent(Array(content.utf8), as: marks), as: UTF8.self)
  }

  private let paragraph = ContentMark.content(.tag(.paragraph))

  @Test("a run between two markers is content of its element") func run() throws {
    let content = "0 0 0.004 0.004 re f\nBT (Name)Tj ET\n1 0 0.004 0.004 re f\n"
    #expect(try marked(content, [paragraph]) == "/P <</MCID 0>> BDC\nBT (Name)Tj ET\nEMC\n")
  }

  @Test("what paints between runs is decoration, and states stay outside") func decoration() throws {
    let content = "1 0 0 -1 0 792 cm\nq\n0.5 w\n54 90 m 558 90 l S\nQ\n"
    #expect(
      try marked(content, [])
        == "1 0 0 -1 0 792 cm\nq\n/Artifact <</Type/Layout>> BDC\n0.5 w\n54 90 m 558 90 l S\nEMC\nQ\n")
  }

  @Test("a gap that paints nothing is left alone") func silentGap() throws {
    #expect(try marked("q\n0.5 w\nQ\n", []) == "q\n0.5 w\nQ\n")
  }

  @Test("content is numbered without the artifacts between") func numbers() throws {
    let content = (0..<3).map { "\($0 * 2) 0 0.004 0.004 re f\nBT (\($0))Tj ET\n\($0 * 2 + 1) 0 0.004 0.004 re f\n" }
    #expect(
      try marked(content.joined(), [paragraph, .artifact(.header), .content(.tag(.heading(1)))]) == """
        /P <</MCID 0>> BDC
        BT (0)Tj ET
        EMC
        /Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC
        BT (1)Tj ET
        EMC
        /H1 <</MCID 1>> BDC
        BT (2)Tj ET
        EMC

        """)
  }

  @Test("a colour before a marker holds for what follows") func colour() throws {
    let content = "0 0 0 rg 0 0 0.004 0.004 re f\nBT (a)Tj ET\n1 0 0.004 0.004 re f\n"
    #expect(try marked(content, [paragraph]) == "0 0 0 rg\n/P <</MCID 0>> BDC\nBT (a)Tj ET\nEMC\n")
  }

  @Test("markers go on in a second row") func rows() throws {
    let count = 300
    let lines = (0..<count * 2).map { "\($0 % 512) \($0 / 512) 0.004 0.004 re f\n\($0 % 2 == 0 ? "(x)Tj\n" : "")" }
    let output = try marked(lines.joined(), Array(repeating: paragraph, count: count))
    #expect(output.contains("MCID 299"))
    #expect(!output.contains("0.004"))
  }

  @Test(
    "a marker that is missing, twice there or out of order is an error",
    arguments: [
      "0 0 0.004 0.004 re f\n", "", "1 0 0.004 0.004 re f\n0 0 0.004 0.004 re f\n",
      "0 0 0.004 0.004 re f\n1 0 0.004 0.004 re f\n2 0 0.004 0.004 re f\n",
    ])
  func faults(_ content: String) { #expect(throws: FinishingError.self) { try marked(content, [paragraph]) } }
}
