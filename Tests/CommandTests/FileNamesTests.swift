import Testing

@testable import countersign

/// The last check before a name reaches the disk.
struct FileNamesTests {
  @Test(
    "makes a safe name",
    arguments: [
      "Lee-Ray": "Lee-Ray-kickoff.pdf", "../../etc": "etc-kickoff.pdf", "-rf": "rf-kickoff.pdf",
      "..": "unnamed-kickoff.pdf", "a/b\\c:d": "a-b-c-d-kickoff.pdf", "aux.x": "_aux.x-kickoff.pdf",
      "a\u{0}b\u{202E}c d": "a-b-c-d-kickoff.pdf", "Lee. ": "Lee-kickoff.pdf", "李-王": "李-王-kickoff.pdf",
    ])
  func safe(_ part: String, name: String) {
    #expect(fileNames(parts: [part], ending: "kickoff") == [name])
  }

  @Test("stays under 120 bytes", arguments: ["日", "e\u{301}", "a"])
  func short(_ letter: String) {
    let part = String(repeating: letter, count: 500)
    let names = fileNames(parts: [part, part, "e" + String(repeating: "\u{301}", count: 500)], ending: "kickoff")
    #expect(names.allSatisfy { $0.utf8.count < 120 })
    #expect(Set(names).count == 3)
  }

  @Test("a team's own file has no ending behind the name") func ofTeam() {
    #expect(
      fileNames(parts: ["Lee-Ray", "Lee-Ray", ".."], ending: nil, type: "yaml")
        == ["Lee-Ray.yaml", "Lee-Ray-2.yaml", "unnamed.yaml"])
  }

  @Test("tells namesakes apart by case, normal form and number") func namesakes() {
    let parts = ["Lee", "LEE", "Lee-2", "É", "E\u{301}", "lee"]
    let names = ["Lee-a.pdf", "LEE-3-a.pdf", "Lee-2-a.pdf", "É-a.pdf", "É-2-a.pdf", "lee-4-a.pdf"]
    #expect(fileNames(parts: parts, ending: "a") == names)
  }
}
