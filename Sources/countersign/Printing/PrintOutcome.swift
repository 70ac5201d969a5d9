import ArgumentParser

/// The outcome of a run that prints.
struct PrintOutcome {
  var code: ExitCode
  /// The files by order, as far as the run went.
  var files: [Files]

  /// The files of one order.
  struct Files {
    /// The order's name.
    var order: String
    /// A PDF, or an image for each page; empty if nothing could be printed.
    var written: [WrittenFile]
  }
}

/// A file that was written.
struct WrittenFile {
  /// The path as the user would type it.
  var path: String
  var pages: Int
}
