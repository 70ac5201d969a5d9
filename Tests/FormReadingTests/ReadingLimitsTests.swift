import FormModel
import FormReading
import FormTesting
import Testing

struct ReadingLimitsTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private var small: ReadingLimits {
    var limits = ReadingLimits(bytes: 10_000)
    limits.values = 10
    return limits
  }

  @Test("a file may be as large as its limit")
  func limitsBytes() {
    let limits = ReadingLimits.template
    let head = "a: 1\n#"
    let full = SourceFile(head + repeated("x", limits.bytes - head.utf8.count))
    #expect(yaml(full, limits: limits).findings.isEmpty)
    let over = SourceFile(name: "a", bytes: full.bytes + [120])
    for findings in [yaml(over, limits: limits).findings, csv(over, limits: limits).findings] {
      #expect(findings.map(\.code) == [.tooLarge])
      #expect(findings.map(\.message) == ["the file is larger than 1 MiB"])
      #expect(findings.first?.place == Place(file: "a", line: 1, column: 1))
    }
  }

  @Test("lists can be nested 64 deep, but not 65")
  func limitsDepth() {
    #expect(yaml(SourceFile(repeated("[", 64) + "x" + repeated("]", 64))).findings.isEmpty)
    let over = yaml(SourceFile("\n" + repeated("[", 65) + repeated("]", 65)))
    #expect(over.findings.map(\.code) == [.tooLarge])
    #expect(over.findings.first?.place?.position == SourcePosition(line: 2, column: 65))
    #expect(over.tree?.utf8.count == 128)
  }

  @Test("a value may have 100,000 characters, a longer one is dropped")
  func limitsCharacters() {
    let full = repeated("é", 100_000)
    #expect(yaml(SourceFile("a: \(full)\n")).tree == "{a: <\(full)>}")
    let text = MarkedText("a: 👉\(full)x\nb: 1\n", file: "team.yaml")
    let over = yaml(text.file)
    #expect(over.tree == "{a: <>, b: <1>}")
    #expect(over.findings.map(\.message) == ["a value is longer than 100,000 characters"])
    #expect(over.findings.compactMap(\.place) == text.marks)
    #expect(over.findings.first?.field == "a")
    let cell = csv(SourceFile("a,b\n1,\(full)x\n", name: "a.csv"))
    #expect(cell.rows == ["a|b", "1|"])
    #expect(cell.findings.map(\.code) == [.tooLarge])
  }

  @Test("the limit counts values, but not keys")
  func limitsValues() {
    #expect(yaml(SourceFile(repeated("- {a: 1}\n", 9)), limits: small).findings.isEmpty)
    let over = yaml(SourceFile(repeated("- x\n", 11)), limits: small)
    #expect(over.tree == "[\(Array(repeating: "<x>", count: 10).joined(separator: ", "))]")
    #expect(over.findings.map(\.message) == ["the file has more than 10 values"])
    #expect(over.findings.first?.place?.position == SourcePosition(line: 11, column: 3))
    #expect(yaml(SourceFile(repeated("- []\n", 11)), limits: small).findings.map(\.code) == [.tooLarge])
    let table = csv(SourceFile("a,b,c\n" + repeated("1\n", 11), name: "a.csv"), limits: small)
    #expect(table.table?.rows.count == 3)
    #expect(table.findings.map(\.code) == [.tooLarge])
  }

  @Test(
    "nesting that is too deep ends the reading",
    arguments: ["[", "{", "{a: ", "- ", "? ", "[a: ", "? - ", "[{"])
  func endsNesting(_ part: String) {
    let read = yaml(SourceFile(repeated(part, (1 << 18) / part.utf8.count)))
    #expect(read.findings.contains { $0.code == .tooLarge })
    #expect(read.findings.last?.place?.position.column ?? 0 < 1_000)
  }

  @Test(
    "a file full of one mistake is read quickly, and has few findings",
    .timeLimit(.minutes(2)),
    arguments: [
      ": ", "\"", "'", "&a ", "*a ", "!a ", "-\n", "a:\n", "\t", "|\n", "\u{0}", "a: b\n", "a: \"x\n", "<<: *a\n",
      "- &a [*a]\n", "\"\\0\" ", "\u{200B}", "\"\\u200B", "---\n", "%", "#\n", ",", "a,", "\"a\"b,", "\"\n", ";\t",
      "\r",
    ])
  func endsAtOnce(_ part: String) {
    let file = SourceFile(repeated(part, (1 << 15) / part.utf8.count))
    #expect(yaml(file).findings.count <= 2 * 1_002)
    #expect(csv(file).findings.count <= 2 * 1_002)
  }
}
