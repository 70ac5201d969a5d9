import FormModel
import FormReading

extension RuleExample {
  /// Reads what a program says of its codes, in the file's order.
  public static func read(_ file: SourceFile, into findings: inout [Finding]) -> [RuleExample] {
    readRuleExamples(file, into: &findings)
  }
}
