import ArgumentParser
import FormModel
import FormReading

/// The options that `check` and `status` share.
struct AskingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The day on which everything is judged, as 2021-12-29. (default: today)", valueName: "date"))
  var asOf: String?

  @OptionGroup var templates: TemplateOptions

  /// The program's forms, and the day.
  func read(_ console: Console) throws(CommandFailure) -> (forms: FormSet, today: CalendarDate) {
    try templates.check()
    let day = asOf == nil ? CalendarDate.local : CalendarDate(asOf ?? "")
    guard let day else { throw CommandFailure("'\(asOf ?? "")' is no day; write --as-of as 2021-12-29") }
    return (try ProgramFolder.find(templates.program).readForms(console), day)
  }
}
