import Foundation
import Testing

/// The manual page has the words of the commands' help. `Scripts/manual` writes it.
struct ManPageTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Documentation/man/countersign.1")

  /// The text of the page by section, on one line. A command's section begins at its `.Ss`.
  private func sections() throws -> [String: String] {
    let text = String(decoding: try Data(contentsOf: Self.page), as: UTF8.self)
    var sections: [String: String] = [:]
    var name = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix(".Ss ") { name = String(line.dropFirst(4)) }
      if line.hasPrefix(".Sh ") { name = "countersign" }
      sections[name, default: ""] += plain(String(line)) + " "
    }
    return sections
  }

  /// A line of the page without the escapes of mdoc.
  private func plain(_ line: String) -> String {
    var line = line.replacingOccurrences(of: "\\-", with: "-").replacingOccurrences(of: "\\e", with: "\\")
      .replacingOccurrences(of: "\\&", with: "")
    while let range = line.range(of: "\\\\\\[u[0-9A-F]+\\]", options: .regularExpression) {
      let digits = line[range].dropFirst(3).dropLast()
      line.replaceSubrange(range, with: UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { "\($0)" } ?? "?")
    }
    return line
  }

  /// Words with one blank between them.
  private func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("it has every command, every option, and every word of their help; else run Scripts/manual")
  func isCurrent() throws {
    let sections = try sections().mapValues(squeezed)
    for (words, command) in try CommandTree.read().all() {
      let name = (["countersign"] + words).joined(separator: " ")
      let section = try #require(sections[name], "'\(name)' is not in the manual page")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        let names = (argument.names ?? []).map { $0.kind == "long" ? "-\($0.name)" : $0.name }
        // The page says this once for all commands.
        if !words.isEmpty, names.contains("-version") || names.contains("-help") { continue }
        let heading = names.isEmpty ? ".It Ar \(argument.valueName ?? "")" : ".It Fl \(names.joined(separator: " , "))"
        #expect(section.contains(heading), "'\(name)' has \(heading), the manual page does not")
        let abstract = squeezed(argument.abstract ?? "")
        #expect(section.contains(abstract), "'\(name)' says of \(heading): \(abstract)")
      }
      for text in [command.abstract ?? ""] + (command.discussion ?? "").split(separator: "\n").map(String.init) {
        let wanted = squeezed(text).drop { $0 == "." }
        // The first line of the page has no full stop.
        #expect(section.contains(wanted.hasSuffix(".") ? wanted.dropLast() : wanted), "'\(name)' says: \(text)")
      }
    }
    let known = Set(try CommandTree.read().all().map { (["countersign"] + $0.words).joined(separator: " ") })
    #expect(Set(sections.keys).subtracting(known).subtracting(["", "countersign help"]) == [])
  }

  @Test(
    "it is well formed",
    arguments: [
      "mandoc": "mandoc -T lint -W warning PAGE",
      "man": "LC_ALL=C.UTF-8 man --warnings --local-file PAGE > shown",
    ])
  func isWellFormed(_ tool: String, script: String) throws {
    let folder = try TemporaryFolder()
    guard try Command.shell("command -v \(tool)", in: folder).code == 0 else { return }
    let outcome = try Command.shell(script.replacingOccurrences(of: "PAGE", with: "'\(Self.page.path)'"), in: folder)
    #expect(outcome.output + outcome.errors == "")
    #expect(outcome.code == 0)
  }
}
