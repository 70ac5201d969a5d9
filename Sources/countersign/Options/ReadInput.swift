import FormFiles
import FormKit
import FormModel

/// Reads the file that an option names.
func readInput(_ path: String, of option: String) throws(CommandFailure) -> SourceFile {
  let input = InputPath(path)
  switch readFile(input.file) {
  case .bytes(let bytes):
    let file = SourceFile(name: path, bytes: bytes, sheet: input.sheet)
    guard let format = ForeignFormat(file) else { return file }
    throw CommandFailure("'\(path)' is \(format.words), which cannot be read; \(format.help)", isOfInput: true)
  case .folder: throw CommandFailure("'\(path)' is a folder; \(option) takes a file")
  case .failed(let code): throw CommandFailure("cannot read '\(path)': \(systemWords(code))")
  }
}
