import ArgumentParser
import FormModel
import FormReading

/// `forms`: lists the forms of a program.
struct FormsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "List the program's forms.",
    discussion: """
      Examples:
        countersign forms
        countersign forms --program Templates/mentoring
      """)

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try templates.check()
    let folder = try ProgramFolder.find(templates.program)
    let forms = try folder.readForms(console)
    let rows = forms.catalog.forms.map { [$0.template.id, $0.template.title.plainWords, packetUse(of: $0)] }
    for line in alignedTable([["ID", "TITLE", "IN THE PACKET"]] + rows) { console.say(line) }
    return console.outputFailed ? .couldNot : .success
  }

  /// `once`, or the numbers of a form that the packet has several times, or `no`.
  private func packetUse(of form: Catalog.Form) -> String {
    if !form.isInPacket { return "no" }
    return form.numbers.isEmpty ? "once" : "numbers \(form.numbers.map(String.init).joined(separator: ", "))"
  }
}
