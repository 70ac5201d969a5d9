import FormFiles

extension InputFiles {
  /// The data files that the arguments name.
  static func named(_ paths: [String]) throws(CommandFailure) -> InputFiles {
    do { return try InputFiles(paths) } catch { throw CommandFailure(error.message) }
  }
}
