import ArgumentParser
import FormKit
import FormModel
import FormReading

/// `packet`: prints all forms that a team gets together.
struct PacketCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Print the packet of every team, or a blank one.",
    discussion: """
      Examples:
        countersign packet
        countersign packet --year 2026-2027 -o packet.pdf
        countersign packet --roster Templates/mentoring/examples/roster.yaml
        countersign packet --roster Templates/mentoring/examples/roster.csv \\
          --only Dana -o packets
        countersign packet --team Templates/mentoring/examples/team.yaml
        countersign packet --roster Templates/mentoring/examples/roster.yaml \\
          --one-file
        countersign packet --copies --duplex -o to-hand-out.pdf
        countersign packet --forms imp,mentor-comment -o - > forms.pdf

      Each packet is one PDF, in Output/ unless -o says otherwise. Without --roster or --team the packet is blank.
      """)

  @OptionGroup var printing: PrintingOptions

  @Flag(help: "Print one blank packet; the default without --roster or --team.")
  var blank = false

  @Option(
    help: ArgumentHelp("Only these forms of the packet, separated by commas.", valueName: "id,id"),
    completion: .packetForms)
  var forms: String?

  mutating func run(on console: Console) throws -> ExitCode {
    try printing.check()
    if blank, printing.roster != nil {
      throw CommandFailure("--blank prints no team and --roster prints each; leave one of them out")
    }
    if blank, printing.team != nil {
      throw CommandFailure("--blank prints no team and --team prints one; leave one of them out")
    }
    let ids = try forms.map(idList)
    let run = try PrintRun(printing, noun: "packet", console: console)
    for id in ids ?? [] { try requirePacketForm(id, in: run.forms) }
    let entries = run.forms.packet(only: ids)
    guard !entries.isEmpty else { throw CommandFailure("the program has no packet; print a form with 'render'") }
    return try run.print(
      blank: entries, filled: { run.forms.packet(only: ids, for: $0) }, ending: run.forms.program.packet.name
    ).code
  }

  /// The ids in a text such as `imp, visit-report`.
  private func idList(_ text: String) throws(CommandFailure) -> [String] {
    let ids = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    guard ids.allSatisfy({ !$0.isEmpty }) else {
      throw CommandFailure("--forms '\(text)' holds an empty id; write the ids as id,id")
    }
    return ids
  }

  private func requirePacketForm(_ id: String, in forms: FormSet) throws(CommandFailure) {
    if forms.program.packet.forms.contains(where: { $0.form == id }) { return }
    try requireForm(id, in: forms)
    throw CommandFailure("form '\(id)' is not in the packet; print it with '\(startedAs) render \(id)'")
  }
}
