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

      Some forms come several times for a team, such as a comment form. With a team, all that it has begun are printed \
      into one file; if it has begun none, one for each number of the packet. --number prints only that one. Without a \
      team, one blank form is printed, which serves for any number.
      """)

  @OptionGroup var rendering: RenderOptions

  mutating func run(on console: Console) throws -> ExitCode { try rendering.print(on: console).code }
}
