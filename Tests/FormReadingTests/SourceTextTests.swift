import FormModel
import FormReading
import FormTesting
import Testing

struct SourceTextTests {
  @Test(
    "reads UTF-8 and marked UTF-16 alike",
    arguments: [
      Array("é: Núñez 😀\n".utf8), [0xEF, 0xBB, 0xBF] + Array("é: Núñez 😀\n".utf8), utf16("é: Núñez 😀\n", high: 0),
      utf16("é: Núñez 😀\n", high: 1),
    ])
  func readsEncodings(_ bytes: [UInt8]) {
    let read = yaml(SourceFile(name: "team.yaml", bytes: bytes))
    #expect(read.tree == "{é: <Núñez 😀>}")
    #expect(read.findings.isEmpty)
    #expect(read.node.map(places)?.map(\.position.column) == [1, 1, 4])
  }

  /// Files that are not UTF-8, each with the line and column of its first wrong byte. They are added one by one,
  /// because Swift 6.0 cannot find the type of so long an array.
  private static let notUTF8: [([UInt8], Int, Int)] = {
    let a = Array("a: ".utf8)
    let second: [UInt8] = Array("a: é\r\n\r\nname: N".utf8) + [0xFA, 0xF1]
    var files: [([UInt8], Int, Int)] = [([UInt8](latin1: "a: é\r\nname: Núñez\n"), 1, 4), (second, 3, 8)]
    files.append((a + [0xC3], 1, 4))  // ends inside a character
    files.append((a + [0xC0, 0x80], 1, 4))  // is longer than its character needs
    files.append((a + [0xED, 0xA0, 0x80], 1, 4))  // is half of a surrogate pair
    files.append((a + [0xF4, 0x90, 0x80, 0x80], 1, 4))  // is above the last code point of Unicode
    files.append(([0x0A, 0xFF, 0xFE], 2, 1))
    files.append(([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], 1, 2))
    files.append(([0xFE, 0xFF, 0x00, 0x61, 0x00], 1, 2))
    return files
  }()

  @Test("points at the first byte that is not UTF-8", arguments: notUTF8)
  func pointsAtBadByte(_ bytes: [UInt8], line: Int, column: Int) {
    for findings in [
      yaml(SourceFile(name: "a", bytes: bytes)).findings, csv(SourceFile(name: "a", bytes: bytes)).findings,
    ] {
      #expect(findings.map(\.code) == [.unreadableFile])
      #expect(findings.first?.place == Place(file: "a", line: line, column: column))
      #expect(findings.first?.help?.contains("UTF-8") == true)
    }
  }

  @Test(
    "reports control characters and leaves out their value",
    arguments: [
      "a: x👉\u{0}y\nb: 1\n", "a: 👉\u{7}\nb: 1\n", "a: 'x👉\u{1B}[31m'\nb: 1\n", "a: é👉\u{7F}\nb: 1\n",
      "a: x👉\u{85}y\nb: 1\n", "a: \"👉\\0\"\nb: 1\n", "a: \"é\\n👉\\x1b\"\nb: 1\n", "a: \"👉\\N\"\nb: 1\n",
      "a: \"👉\\u0007 👉\\U00000008 👉\u{1}\"\nb: 1\n", "a: x👉\u{FFFE}\nb: 1\n", "a: x👉\u{1FFFE}\nb: 1\n",
      "a: |\n  x👉\u{8}\nb: 1\n", "a👉\u{0}: ''\nb: 1\n", "a: ''\n#👉\u{0}\nb: 1\n",
    ])
  func reportsControls(_ marked: String) {
    let text = MarkedText(marked, file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.tree == "{a: <>, b: <1>}")
    #expect(read.findings.compactMap(\.place) == text.marks)
    #expect(read.findings.allSatisfy { $0.code == .badCharacter && $0.severity == .error })
  }

  @Test("names the code point and the value")
  func namesCodePoint() {
    let findings = yaml(SourceFile("a:\n  - b: x\n  - b: \u{7}\n")).findings
    #expect(findings.map(\.message) == ["the control character U+0007 cannot be printed"])
    #expect(findings.map(\.field) == ["a[1].b"])
    #expect(yaml(SourceFile("a: \"\\0\"")).findings.map(\.field) == ["a"])
  }

  @Test(
    "warns of hidden characters and keeps them",
    arguments: [
      "x👉\u{202E}y", "x👉\u{2066}y👉\u{2069}", "x👉\u{200B}y", "x👉\u{2060}", "x👉\u{FEFF}y", "x👉\u{200D}y",
      "a👉\u{200C}b", "x👉\u{202A}",
    ])
  func warnsOfHidden(_ marked: String) {
    let text = MarkedText("a: " + marked, file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.tree == "{a: <\(MarkedText(marked, file: "").text)>}")
    #expect(read.findings.compactMap(\.place) == text.marks)
    #expect(read.findings.allSatisfy { $0.code == .badCharacter && $0.severity == .warning && $0.field == "a" })
  }

  @Test("warns of a hidden character that is escaped")
  func warnsOfEscapedHidden() {
    let text = MarkedText(#"a: "x👉\u202Ey \u0645\u200C\u0646 \t \\u202E""#, file: "team.yaml")
    let read = yaml(text.file)
    #expect(read.tree == "{a: <x\u{202E}y \u{645}\u{200C}\u{646} \t \\u202E>}")
    #expect(read.findings.compactMap(\.place) == text.marks)
  }

  @Test(
    "accepts joiners in scripts that need them",
    arguments: [
      "می\u{200C}خواهم", "क्\u{200D}ष", "ന്\u{200D}", "👩\u{200D}💻", "👩🏽\u{200D}💻", "❤\u{FE0F}\u{200D}🔥",
      "שלום\u{200F}", "x\ty", "x\u{A0}y", "x\u{2028}y",
    ])
  func letsJoinersWork(_ text: String) {
    let read = yaml(SourceFile("a: \(text)\nb: 1\n"))
    #expect(read.tree == "{a: <\(text)>, b: <1>}")
    #expect(read.findings.isEmpty)
  }

  @Test("a file with nothing but control characters is not a text", arguments: ["\u{0}", "a\u{0}", "\u{85}"])
  func floodOfControls(_ part: String) {
    let read = yaml(SourceFile("a: é" + String(repeating: part, count: 100_001)))
    #expect(read.findings.map(\.code) == [.unreadableFile])
    #expect(read.findings.first?.place?.position.column == (part == "a\u{0}" ? 6 : 5))
  }

  @Test("counts the findings that it does not list")
  func countsTheRest() {
    let findings = yaml(SourceFile("a: " + String(repeating: "\u{0}", count: 50_000))).findings
    #expect(findings.count == 1_001)
    #expect(findings.last?.message == "49000 more findings begin here and are left out")
    #expect(findings.last?.place?.position.column == 1_004)
  }
}

private func utf16(_ text: String, high: Int) -> [UInt8] {
  ("\u{FEFF}" + text).utf16.flatMap { unit in
    high == 0 ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
  }
}

extension [UInt8] {
  fileprivate init(latin1 text: String) { self = text.unicodeScalars.map { UInt8($0.value) } }
}
