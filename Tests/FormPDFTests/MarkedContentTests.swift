import FormLayout
import Testing

@testable import FormPDF

struct MarkedContentTests {
  private func marked(_ content: String, _ marks: [ContentMark]) throws -> String {
    String(decoding: try markContent(Array(content.utf8), as: marks), as: UTF8.self)
  }

  private func marker(_ number: Int) -> String { "\(number % 512) \(number / 512) 0.004 0.004 re f\n" }
  private let paragraph = ContentMark.content(of: "P")

  @Test("a run behind its marker is content of its element") func run() throws {
    let content = "\(marker(0))BT (Name)Tj ET\n"
    #expect(try marked(content, [paragraph]) == "/P <</MCID 0>> BDC\nBT (Name)Tj ET\nEMC\n")
  }

  @Test("states stay outside") func states() throws {
    let content = "1 0 0 -1 0 792 cm\nq\n\(marker(0))Q q\nq\n0.5 w\n54 90 m 558 90 l S\nQ\n"
    #expect(
      try marked(content, [.artifact(.layout)]) == """
        1 0 0 -1 0 792 cm
        q
        /Artifact <</Type/Layout>> BDC
        Q q
        q
        0.5 w
        54 90 m 558 90 l S
        EMC
        Q

        """)
  }

  @Test("a page without runs is left alone") func blank() throws {
    #expect(try marked("q\n0.5 w\nQ\n", []) == "q\n0.5 w\nQ\n")
  }

  @Test("content is numbered without the artifacts between") func numbers() throws {
    let content = (0..<3).map { "\(marker($0))BT (\($0))Tj ET\n" }
    #expect(
      try marked(content.joined(), [paragraph, .artifact(.header), .content(of: "H1")]) == """
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
    let content = "0 0 0 rg \(marker(0))BT (a)Tj ET\n"
    #expect(try marked(content, [paragraph]) == "0 0 0 rg\n/P <</MCID 0>> BDC\nBT (a)Tj ET\nEMC\n")
  }

  @Test("markers go on in a second row") func rows() throws {
    let output = try marked((0..<600).map { marker($0) + "(x)Tj\n" }.joined(), Array(repeating: paragraph, count: 600))
    #expect(output.contains("MCID 599"))
    #expect(!output.contains("0.004"))
  }

  @Test(
    "a marker that is missing, twice there or out of order is an error, and so is paint before the first",
    arguments: [
      "0 0 0.004 0.004 re f\n", "", "1 0 0.004 0.004 re f\n0 0 0.004 0.004 re f\n",
      "0 0 0.004 0.004 re f\n1 0 0.004 0.004 re f\n2 0 0.004 0.004 re f\n",
      "54 90 m 558 90 l S\n0 0 0.004 0.004 re f\n1 0 0.004 0.004 re f\n",
    ])
  func faults(_ content: String) {
    #expect(throws: FinishingError.self) { try marked(content, [paragraph, paragraph]) }
  }
}
