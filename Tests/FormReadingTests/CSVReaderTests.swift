import FormModel
import FormReading
import FormTesting
import Testing

struct CSVReaderTests {
  @Test(
    "reads cells",
    arguments: [
      ("a,b\n1,2\n", ["a|b", "1|2"]),
      ("a,b\r\n\"1, 2\",\"say \"\"x\"\"\"\r\n", ["a|b", "1, 2|say \"x\""]),
      ("a,b\n\"1\n2\",3\n", ["a|b", "1\n2|3"]),
      ("a;b\n1,5;2\n", ["a|b", "1,5|2"]),
      ("a\tb\n1\t\n", ["a|b", "1|"]),
      ("\"a,b,c\";d\n1;2\n", ["a,b,c|d", "1|2"]),
      (" a , b \n 1 , \"2\" \n", ["a|b", "1|2"]),
      ("a,b\n\n1,2\n   \n,,\n3,4", ["a|b", "1|2", "3|4"]),
      ("\n\na,b,,\n1,2,,\n", ["a|b", "1|2"]),
      ("a,b,c\n1\n", ["a|b|c", "1||"]),
      ("a\r1\r2\r", ["a", "1", "2"]),
      ("a,b\n\"\",x\"y\"\n", ["a|b", "|x\"y\""]),
      ("a,b,c\n'=1,'-2,\"'@x\"\n'+1,'x,''=\n", ["a|b|c", "=1|-2|@x", "+1|'x|''="]),
      ("a", ["a"]),
      ("sep=;\na,b;c\n1,5;2\n", ["a,b|c", "1,5|2"]),
      ("\u{FEFF}SEP=|\r\na|b\r\n", ["a|b"]),
    ])
  func readsCells(_ text: String, rows: [String]) {
    let read = csv(SourceFile(text, name: "teams.csv"))
    #expect(read.rows == rows)
    #expect(read.findings.isEmpty)
  }

  @Test(
    "knows the places of cells",
    arguments: [
      "👉é,👉b\r\n👉\"x\r\ny\",👉1\n👉2,👉😀\n", "\u{FEFF}👉a,👉b\n\n👉,👉x\n", "👉a;👉b\n👉\"é;\"\"\";👉\"x\"\n",
      "👉a\n👉 x\n",
    ])
  func knowsPlaces(_ marked: String) {
    let text = MarkedText(marked, file: "teams.csv")
    let table = csv(text.file).table
    #expect(table.map { ([$0.header] + $0.rows.map(\.cells)).flatMap { $0.map(\.place) } } == text.marks)
  }

  @Test("puts the missing cells of a row at its first cell")
  func placesMissing() {
    let row = csv(SourceFile("a,b,c\n 1,2\n", name: "teams.csv")).table?.rows.first
    #expect(row?.cells.map(\.place.position.column) == [1, 4, 1])
  }

  @Test(
    "reports mistakes and reads the other cells",
    arguments: [
      ("a,b\n1,2,👉3\n4,5\n", ["a|b", "1|2", "4|5"]),
      ("a,b\n1,2,,👉3,4\n", ["a|b", "1|2"]),
      ("a,b,\n1,2,👉3\n", ["a|b", "1|2"]),
      ("a,b\n1,2\n3,👉\"4\n5,6\n", ["a|b", "1|2"]),
      ("a,b\n\"x\" 👉y,2\n3,4\n", ["a|b", "\"x\" y|2", "3|4"]),
      ("a,b\n\"say \"👉x\" so\",2\n", ["a|b", "\"say \"x\" so\"|2"]),
      ("a,,b\n1,👉2,3\n1,2,3\n4,,6\n", ["a|b", "1|3", "1|3", "4|6"]),
    ])
  func pointsAtMistakes(_ marked: String, rows: [String]) {
    let text = MarkedText(marked, file: "teams.csv")
    let read = csv(text.file)
    #expect(read.rows == rows)
    #expect(read.findings.map(\.code) == [.badCSV])
    #expect(read.findings.compactMap(\.place) == text.marks)
  }

  @Test("counts rows as a spreadsheet does")
  func namesRow() {
    let findings = csv(SourceFile("a\n\n\"1\n2\"\n3,4\n", name: "teams.csv")).findings
    #expect(findings.map(\.message) == ["row 4 has more cells than the heading row"])
  }

  @Test("reads no row if a quote in the heading row is never closed")
  func openHeading() {
    let text = MarkedText("a,👉\"b\n1,2\n", file: "teams.csv")
    let read = csv(text.file)
    #expect(read.table == nil)
    #expect(read.findings.compactMap(\.place) == text.marks)
  }

  @Test("reports a file without headings as empty", arguments: ["", "\n \r\n", ",,\n"])
  func callsEmpty(_ text: String) {
    let read = csv(SourceFile(text, name: "teams.csv"))
    #expect(read.table == nil)
    #expect(read.findings.map(\.code) == ["wrong-type"])
    #expect(read.findings.first?.place == Place(file: "teams.csv", line: 1, column: 1))
  }

  @Test("leaves out a cell with a control character, but not a cell with a hidden one")
  func checksCharacters() {
    let text = MarkedText("a,b\nx👉\u{0},\"é👉\u{202E}\"\n👉\u{1}\n", file: "teams.csv")
    let read = csv(text.file)
    #expect(read.rows == ["a|b", "|é\u{202E}", "|"])
    #expect(read.findings.compactMap(\.place) == text.marks)
    #expect(read.findings.map(\.severity) == [.error, .warning, .error])
  }
}
