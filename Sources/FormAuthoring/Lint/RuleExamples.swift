import FormModel
import FormReading

extension RuleExample {
  /// Reads a program's explanations of its codes, in the order of the file.
  public static func read(_ file: SourceFile, into findings: inout [Finding]) -> [RuleExample] {
    readRuleExamples(file, into: &findings)
  }
}

extension FormSet {
  /// Explanations made of the rules' own messages, for codes that nobody explains.
  public var ruleExamples: [RuleExample] {
    let named = [(program.title, program.rules)] + templates.map { ($0.title.plainWords, $0.rules) }
    let fields = program.fields + templates.flatMap(\.fields).flatMap(\.parts)
    let numbers = fields.compactMap { field -> RuleExample? in
      guard let code = field.code, case .number(let bounds) = field.kind else { return nil }
      let wanted = bounds.map { "a whole number from \($0.lowerBound) to \($0.upperBound)" } ?? "a whole number"
      return RuleExample(
        code: code.name, means: "'\(field.name)' is not \(wanted).",
        mend: "write it in figures", file: "", day: nil, wrong: "", right: "", place: field.place)
    }
    return numbers
      + named.flatMap { title, rules in
        rules.map { rule in
          RuleExample(
            code: rule.code.name, means: "A rule of \(title): \(rule.message.source).", mend: rule.help?.source ?? "",
            file: "", day: nil, wrong: "", right: "", place: rule.place)
        }
      }
  }
}

extension RichText {
  /// The text, with names in braces in place of values.
  fileprivate var source: String {
    pieces.map { piece in
      switch piece {
      case .words(let words, _), .link(let words, _, _): words
      case .blank(let blank, _): "{\(blank.field)}"
      case .number: "{#}"
      case .day(let key, _): "{calendar.\(key)}"
      }
    }.joined()
  }
}
