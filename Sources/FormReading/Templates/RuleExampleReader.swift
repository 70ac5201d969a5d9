import FormModel

/// Reads a program's explanations of its codes.
package func readRuleExamples(_ file: SourceFile, into findings: inout [Finding]) -> [RuleExample] {
  guard let root = readYAML(file, limits: .template, into: &findings) else { return [] }
  return root.items("the file", into: &findings).compactMap { node in
    var keys = MappingReader(node, what: "a code", into: &findings)
    let texts = ["code", "means", "mend"].map { keys.requiredText($0, into: &findings)?.text ?? "" }
    let wrong = keys.text("wrong", into: &findings)?.text ?? ""
    let right = keys.text("right", into: &findings)?.text ?? ""
    let name = keys.text("file", into: &findings)?.text ?? "team.yaml"
    let day = keys.text("as-of", into: &findings)?.text
    keys.finish(into: &findings)
    return RuleExample(
      code: texts[0], means: texts[1], mend: texts[2], file: name, day: day, wrong: wrong, right: right,
      place: node.place)
  }
}
