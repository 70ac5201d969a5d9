import ArgumentParser
import FormKit
import FormModel
import FormReading

/// The options of one form and of its printing, which `render` and `watch` share.
struct RenderOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The form's id; 'countersign forms' lists them.", valueName: "form"), completion: .form)
  var form: String

  @OptionGroup var printing: PrintingOptions

  @Option(help: ArgumentHelp("Which one to print, of a form that comes several times.", valueName: "n"))
  var number: String?

  /// Reads the program and the data, and prints.
  ///
  /// - Parameter noting: Called with the path of each file that the data names, before it is read.
  func print(
    on console: Console, noting: @escaping @Sendable (_ path: String) -> Void = { _ in }
  ) throws(CommandFailure) -> PrintOutcome {
    try printing.check()
    let wanted = try wantedNumber
    let run = try PrintRun(printing, noun: "file", form: form, console: console)
    let template = try requireForm(form, in: run.forms)
    let numbers = run.forms.catalog.form(form)?.numbers ?? []
    if let wanted {
      try check(wanted, among: numbers, of: template)
      return try run.print(
        blank: [FormRef(form, wanted)], filled: { _ in [FormRef(form, wanted)] }, ending: "\(form)-\(wanted)",
        noting: noting)
    }
    let all: [FormRef] = numbers.isEmpty ? [FormRef(form)] : numbers.map { FormRef(form, $0) }
    return try run.print(
      blank: [FormRef(form)], filled: { team in run.forms.entries(of: template, for: team) ?? all }, ending: form,
      noting: noting)
  }

  private var wantedNumber: Int? {
    get throws(CommandFailure) {
      guard let number else { return nil }
      guard number.utf8.allSatisfy({ (48...57).contains($0) }), let wanted = Int(number), wanted > 0 else {
        throw CommandFailure("--number takes a whole number, not '\(number)'")
      }
      return wanted
    }
  }

  private func check(_ number: Int, among numbers: [Int], of template: Template) throws(CommandFailure) {
    guard template.list != nil else {
      throw CommandFailure("a team has one form '\(form)'; leave --number out")
    }
    guard numbers.isEmpty || numbers.contains(number) else {
      let all = numbers.map(String.init).joined(separator: ", ")
      throw CommandFailure("form '\(form)' has no number \(number); its numbers are \(all)")
    }
  }
}

/// The template with an id. The failure names the most similar id, or all ids if none is similar.
@discardableResult
func requireForm(_ id: String, in forms: FormSet) throws(CommandFailure) -> Template {
  if let template = forms.template(id) { return template }
  let ids = forms.templates.map(\.id)
  let near = nearMiss(of: id.lowercased(), among: ids) ?? ids.first { id.count >= 3 && $0.hasPrefix(id.lowercased()) }
  let cure = near.map { "did you mean '\($0)'?" } ?? "the forms are \(ids.joined(separator: ", "))"
  throw CommandFailure("no form '\(id)'; \(cure)")
}
