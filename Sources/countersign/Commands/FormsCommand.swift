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
    let rows = forms.templates.map { [$0.id, $0.title.plainWords, packetUse(of: $0.id, in: forms)] }
    for line in alignedTable([["ID", "TITLE", "IN THE PACKET"]] + rows) { console.say(line) }
    return console.outputFailed ? .couldNot : .success
  }

  /// `once`, or the numbers of a form that the packet has several times, or `no`.
  private func packetUse(of id: String, in forms: FormSet) -> String {
    let entries = forms.program.packet.forms.filter { $0.form == id }
    if entries.isEmpty { return "no" }
    let numbers = entries.flatMap(\.numbers)
    return numbers.isEmpty ? "once" : "numbers \(numbers.map(String.init).joined(separator: ", "))"
  }
}
