import FormModel
import FormReading

/// Prints a blank of each of these forms of a program. This finds what does not fit a page, and characters that no font
/// has. `Linting` calls it.
///
/// - Returns: The findings, each with its form.
/// - Throws: `PressError` if nothing can be printed on this machine.
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
