import ArgumentParser
import FormKit

/// `doctor`: says whether this machine is ready to print.
struct DoctorCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say whether this machine is ready to print, and what it lacks.",
    discussion: """
      Examples:
        countersign doctor
        countersign doctor --program Templates/mentoring

      Each line begins with ok, note, missing or error. A note does not prevent printing. With missing or error, nothing \
      is printed until you do what the next line says; the exit code is then 1.
      """)

  @OptionGroup var templates: TemplateOptions

  mutating func run(on console: Console) throws -> ExitCode {
    try templates.check()
    let (program, forms) = programChecks(templates.program)
    let version = MachineCheck.ok("version", "countersign \(productVersion), \(executablePath())")
    var checks = [version] + libraryChecks() + fontChecks()
    if let forms { checks += letterChecks(forms) }
    checks += program
    checks += outputChecks()
    checks += terminalChecks()
    for check in checks {
      for line in lines(of: check) { console.say(line) }
    }
    let inTheWay = checks.count(where: \.isInTheWay)
    console.say(
      inTheWay == 0 ? "ready to print" : "not ready to print: \(counted(inTheWay, "thing")) above must be mended first")
    if console.outputFailed { return .couldNot }
    return inTheWay == 0 ? .success : .foundErrors
  }

  /// A line such as `note     fonts      …`, and the help on the next line.
  private func lines(of check: MachineCheck) -> [String] {
    func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let line = padded(check.state.rawValue, to: 9) + padded(check.topic, to: 10) + check.words
    return [line] + (check.help.map { ["   help: \($0)"] } ?? [])
  }
}

extension MachineCheck {
  /// Whether nothing can be printed until this is mended.
  fileprivate var isInTheWay: Bool { state == .missing || state == .error }
}
