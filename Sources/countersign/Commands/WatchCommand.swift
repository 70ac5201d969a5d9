import ArgumentParser
import FormFiles
import Glibc

/// `watch`: prints one form again after each save of a file that it depends on.
struct WatchCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Print one form, and again whenever a file that it depends on is saved.",
    discussion: """
      Examples:
        countersign watch imp
        countersign watch mentor-comment \\
          --team Templates/mentoring/examples/team.yaml

      Looks at the program's YAML files, the team's file or the roster, and the images that it names. While one of \
      them has a mistake, it says what is wrong and leaves the last good file as it is. Ctrl-C ends it.
      """)

  @OptionGroup var rendering: RenderOptions

  mutating func run(on console: Console) throws -> ExitCode {
    let isQuiet = rendering.printing.quiet
    let options = rendering.printing
    try options.check()
    if options.output == "-" {
      throw CommandFailure("standard output has room for one file, and watch writes it again; name one with -o")
    }
    let program = try ProgramFolder.find(options.templates.program)
    let inputs = WatchedInputs(program: program, data: (options.team ?? options.roster).map { InputPath($0).file })
    var diary = WatchDiary()
    // Each run reads the same folder. The diary prints the lines of a run.
    rendering.printing.templates.program = program.path
    rendering.printing.quiet = true
    var isFirst = true
    while true {
      inputs.begin()
      do {
        let outcome = try rendering.print(on: console) { inputs.note($0) }
        inputs.forgive(outcome.files.flatMap(\.written).map(\.path))
        for line in diary.lines(for: outcome.files, at: timeOfDay(), isQuiet: isQuiet) { console.say(line) }
      } catch {
        // Ends at once if saving a file cannot help.
        if isFirst, !error.isOfInput { throw error }
        console.complain(error.message)
        for line in diary.linesForNothing(at: timeOfDay()) { console.say(line) }
      }
      if console.outputFailed { return .couldNot }
      // A reader who closed the pipe has seen enough.
      if console.outputIsClosed { return .success }
      if isFirst, console.isTerminal { console.note("waiting for the next save; Ctrl-C ends") }
      isFirst = false
      inputs.waitForSave()
    }
  }
}

/// The local time: `14:03:07`.
private func timeOfDay() -> String {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}
