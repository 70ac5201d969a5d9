import FormModel
import FormReading

extension RuleExample {
  /// Reads what a program says of its codes, in the file's order.
  public static func read(_ file: SourceFile, into findings: inout [Finding]) -> [RuleExample] {
    readRuleExamples(file, into: &findings)
  }
}

extension FormSet {
  /// What the rules say of their codes in their own words, for those that nobody explains.
  public var ruleExamples: [RuleExample] {
    let named = [(program.title, program.rules)] + templates.map { ($0.title.plainWords, $0.rules) }
    return named.flatMap { title, rules in
      rules.map { rule in
        RuleExample(
          code: rule.code.name, means: "A rule of \(title): \(rule.message.source).", mend: rule.help?.source ?? "",
          file: "", day: nil, wrong: "", right: "", place: rule.place)
      }
    }
  }
}

extension RichText {
  /// Its words, with names for what is put in.
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
