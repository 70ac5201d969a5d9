import FormModel
import FormReading
import Testing

@testable import FormAuthoring

/// Texts as values in a YAML file.
struct YAMLTextTests {
  @Test(
    "a text that a YAML reader takes for another type has quotes",
    arguments: ["no", "Yes", "off", "true", "null", "007", "1_000", "0x1F", "1e3", "12.5", "2021-10-29", "2021-13-45"])
  func otherTypes(_ text: String) { #expect(text.yaml() == "\"\(text)\"") }

  @Test(
    "a text that each YAML reader takes for a text has no quotes",
    arguments: ["Ana", "none", "José Núñez", "3rd floor", "(573)"])
  func plain(_ text: String) { #expect(text.yaml() == text) }

  @Test(
    "our reader gives the text back",
    arguments: ["~", "", "a: b", "# x", "- x", "\"q\"", "C:\\", "a\nb\tc", "{x}", "[1]", "&a", "*a", "😀"])
  func readsBack(_ text: String) throws {
    var findings: [Finding] = []
    let file = SourceFile(name: "t.yaml", bytes: Array("a: \(text.yaml())\nb: {c: \(text.yaml())}\n".utf8))
    let root = try #require(readYAML(file, limits: .data, into: &findings))
    guard case .mapping(let entries) = root.content, case .text(let read) = entries[0].value.content else {
      Issue.record("\(root)")
      return
    }
    // The text `~` gets a blank. `RecordBuilder` removes it again.
    #expect(read == (text == "~" ? "~ " : text))
    #expect(entries.count == 2)
  }
}
