import FormFiles
import FormModel

/// Reads the file that an option names.
func readInput(_ path: String, of option: String) throws(CommandFailure) -> SourceFile {
  switch readFile(path) {
  case .bytes(let bytes): return SourceFile(name: path, bytes: bytes)
  case .folder: throw CommandFailure("'\(path)' is a folder; \(option) takes a file")
  case .failed(let code): throw CommandFailure("cannot read '\(path)': \(systemWords(code))")
  }
}
