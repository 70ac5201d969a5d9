import ArgumentParser

/// What came of a run that prints.
struct PrintOutcome {
  var code: ExitCode
  /// In the order of the orders, as far as the run went.
  var files: [Files]

  /// The files of one order.
  struct Files {
    /// The order's name.
    var order: String
    /// A PDF, or an image for each page; none where something forbade it.
    var written: [WrittenFile]
  }
}

/// A file that was written.
struct WrittenFile {
  /// As the user would type it.
  var path: String
  var pages: Int
}
