import ArgumentParser
import FormKit
import FormModel

/// `render`: one form.
struct RenderCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print one form, blank or for every team.",
    discussion: """
      Examples:
        countersign render imp
        countersign render mentor-comment --number 2 -o comment.pdf
        countersign render imp --roster Templates/mentoring/examples/roster.yaml
        countersign render visit-report --format png
        countersign render mentor-comment --team Templates/mentoring/examples/team.yaml

      A form of which a team gets several is printed once for each that the team has, in one file, or for \
      each number where it has none, unless --number chooses one; without a team it is printed once, for any number.
      """)

  @Argument(help: ArgumentHelp("The form's id; 'countersign forms' lists them.", valueName: "form"))
  var form: String

  @OptionGroup var printing: PrintingOptions

  @Option(help: ArgumentHelp("Which one of a form of which there are several.", valueName: "n"))
  var number: String?

  mutating func run(on console: Console) throws -> ExitCode {
    try printing.check()
    let wanted = try number.map(wholeNumber)
    let run = try PrintRun(printing, noun: "file", form: form, console: console)
    let template = try requireForm(form, in: run.forms)
    let numbers = run.forms.program.packet.forms.filter { $0.form == form }.flatMap(\.numbers)
    if let wanted {
      try check(wanted, among: numbers, of: template)
      return try run.print(blank: [(form, wanted)], filled: { _ in [(form, wanted)] }, ending: "\(form)-\(wanted)")
    }
    let all: [(id: String, number: Int?)] = numbers.isEmpty ? [(form, nil)] : numbers.map { (form, $0) }
    return try run.print(
      blank: [(form, nil)], filled: { team in run.forms.entries(of: template, for: team) ?? all }, ending: form)
  }

  private func wholeNumber(_ text: String) throws(CommandFailure) -> Int {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), number > 0 else {
      throw CommandFailure("--number takes a whole number, not '\(text)'")
    }
    return number
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

/// The template with an id, or a failure that names the nearest one, or all where none is near.
@discardableResult
func requireForm(_ id: String, in forms: FormSet) throws(CommandFailure) -> Template {
  if let template = forms.template(id) { return template }
  let ids = forms.templates.map(\.id)
  let near = nearMiss(of: id.lowercased(), among: ids) ?? ids.first { id.count >= 3 && $0.hasPrefix(id.lowercased()) }
  let cure = near.map { "did you mean '\($0)'?" } ?? "the forms are \(ids.joined(separator: ", "))"
  throw CommandFailure("no form '\(id)'; \(cure)")
}
