import FormModel
import Foundation
import Testing

/// A mistake in one of the templates of `Lint/`, and the finding of lint about it. Without it the templates have no
/// mistake.
public struct LintCase: Sendable, CustomTestStringConvertible {
  public var file: String
  public var right: String
  public var wrong: String
  public var code: String
  public var help: String

  public var testDescription: String { "\(file): \(wrong)" }

  private static let folder = Programs.root.appendingPathComponent("Tests/FormAuthoringTests/Lint")
  private static let names = ["care.yaml", "loan.yaml", "program.yaml"]

  /// Whether only printing the form finds it.
  public var isOfPrinting: Bool { ["too-wide", "too-tall"].contains(code) }

  /// The text of a template, or of the list of mistakes.
  public static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// The templates. `changes` replaces the texts of some of them.
  public static func files(_ changes: [String: String] = [:]) throws -> [SourceFile] {
    try names.map { name in SourceFile(name: name, bytes: Array(try (changes[name] ?? text(name)).utf8)) }
  }

  /// The mistakes in `Lint/mistakes.txt`; empty if it cannot be read.
  public static let listed = (try? all()) ?? []
  /// The mistakes that are found without printing a form.
  public static let listedForReading = listed.filter { !$0.isOfPrinting }

  private static func all() throws -> [LintCase] {
    try text("mistakes.txt").components(separatedBy: "\n\n").dropFirst().map { entry in
      var lines = entry.split(separator: "\n").map(String.init)
      let file = lines.removeFirst()
      let last = lines.removeLast()
      let verdict = last.split(separator: " ", maxSplits: 1).map(String.init)
      let arrow = try #require(lines.firstIndex(of: "->"))
      return LintCase(
        file: file, right: lines[..<arrow].joined(separator: "\n"),
        wrong: lines[(arrow + 1)...].joined(separator: "\n"),
        code: verdict[0], help: verdict.count > 1 ? verdict[1] : "-")
    }
  }

  /// Checks that lint gives exactly the finding of the mistake, with its place and its help.
  ///
  /// - Parameter lint: Gives the findings of lint for some files, in reading order.
  public func expect(_ lint: ([SourceFile]) throws -> [Finding]) throws {
    func told(_ findings: [Finding]) -> [String] {
      findings.map {
        "\($0.place?.file ?? "") \($0.place?.position.line ?? 0):\($0.place?.position.column ?? 0) \($0.code) \($0.message)"
      }
    }
    let text = try Self.text(file)
    let range = try #require(text.range(of: right), "\(self)")
    let marked = MarkedText(text.replacingCharacters(in: range, with: wrong), file: file)
    let found = try lint(Self.files([file: marked.text]))
    #expect(found.map(\.code.name) == [code], "\(wrong): \(told(found))")
    #expect(found.first?.place?.file == file, "\(wrong): \(told(found))")
    if !marked.marks.isEmpty {
      #expect(found.compactMap(\.place) == marked.marks, "\(wrong): \(told(found))")
    }
    let help = found.first?.help ?? "-"
    #expect(help.hasPrefix(self.help), "\(wrong): \(help)")
  }
}
