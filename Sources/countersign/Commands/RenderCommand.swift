import ArgumentParser

/// `render`: prints one form.
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
        countersign render mentor-comment \\
          --team Templates/mentoring/examples/team.yaml

      A form of which a team gets several is printed once for each that the team has, in one file, or for \
      each number where it has none, unless --number chooses one; without a team it is printed once, for any number.
      """)

  @OptionGroup var rendering: RenderOptions

  mutating func run(on console: Console) throws -> ExitCode { try rendering.print(on: console).code }
}
