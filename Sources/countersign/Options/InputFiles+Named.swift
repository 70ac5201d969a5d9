import FormFiles
import FormModel
import FormReading

extension InputFiles {
  /// The data files that the arguments name.
  static func named(_ paths: [String]) throws(CommandFailure) -> InputFiles {
    do { return try InputFiles(paths, except: isRuleExamples) } catch { throw CommandFailure(error.message) }
  }

  /// Whether a file explains the codes of a program. It is beside the examples of teams.
  private static func isRuleExamples(_ path: String) -> Bool {
    guard path.hasSuffix("/rules.yaml"), case .bytes(let bytes) = readFile(path) else { return false }
    return SourceFile(name: path, bytes: bytes).isRuleExamples
  }
}
