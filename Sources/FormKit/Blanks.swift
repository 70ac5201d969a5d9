import FormModel
import FormReading

/// Prints a blank of each of these forms of a program. That shows what no page has room for, and what no font has a glyph
/// for. `Linting` calls it.
///
/// - Returns: What was found, each finding with its form.
/// - Throws: `PressError` when nothing can be printed here.
public func printBlanks(_ forms: FormSet, _ templates: [Template]) throws(PressError) -> [Finding] {
  let press = try Press(forms) { _ throws(FetchError) in throw FetchError("a blank names none") }
  var findings: [Finding] = []
  for template in templates {
    var found: [Finding] = []
    _ = try press.print([PrintJob(forms: [FormRef(template.id)], team: nil, year: nil)], into: &found)
    for var finding in found {
      finding.form = FormRef(template.id)
      findings.append(finding)
    }
  }
  return findings
}
