import ArgumentParser
import FormAuthoring
import FormFiles
import FormModel
import Glibc

/// The options of the commands that write files to start from.
struct StartingOptions: ParsableArguments {
  @Flag(help: "Replace a file that is there already.")
  var force = false

  @OptionGroup var templates: TemplateOptions

  /// Throws if an option alone is wrong, so that no input could make it right.
  func check(output: String?) throws(CommandFailure) {
    try templates.check()
    if let output, output.isEmpty { throw CommandFailure("-o names nothing; give it a file, a folder or -") }
  }
}

/// The day on which a starting file is written.
func today() throws(CommandFailure) -> CalendarDate {
  guard let day = CalendarDate.local else { throw CommandFailure("this machine does not know what day it is") }
  return day
}

/// The starting files that a run writes.
struct StartingFiles {
  let destination: Destination
  let options: StartingOptions
  let folder: ProgramFolder
  /// The program's schema that describes the files: `team.json`.
  let schema: String
  let console: Console
  /// The number of files that were written.
  private(set) var written = 0

  init(_ destination: Destination, _ options: StartingOptions, folder: ProgramFolder, schema: String, console: Console)
  {
    self.destination = destination
    self.options = options
    self.folder = folder
    self.schema = schema
    self.console = console
  }

  /// Writes a file, or reports why that failed.
  ///
  /// - Parameter content: Makes the content of the file from what its first lines say.
  /// - Returns: Whether it makes sense to write another file into the same folder.
  mutating func write(_ name: String, _ content: (StartingHead) -> [UInt8]) -> Bool {
    let path = destination.path(for: name)
    let bytes = content(head(of: path))
    guard let path else {
      console.write(String(decoding: bytes, as: UTF8.self))
      if !console.outputFailed { written += 1 }
      return true
    }
    do {
      try writeWhole(bytes, to: path, replaces: options.force, unfinished: Interruption.unfinished)
      console.say(path)
      written += 1
      return true
    } catch {
      console.complain(CommandFailure(error).message)
      return !error.isOfFolder
    }
  }

  private func head(of path: String?) -> StartingHead {
    let name = path.flatMap { shellWord($0) } ?? "FILE"
    let program = options.templates.program.flatMap { shellWord($0) }.map { " --program \($0)" } ?? ""
    return StartingHead(schema: path.flatMap { schemaPath(for: $0) }, check: "\(startedAs) check \(name)\(program)")
  }

  /// The path of the schema from the folder of a file; nil if there is no schema, or if an editor could not read the
  /// path from the file's first line, because it has a blank.
  private func schemaPath(for path: String) -> String? {
    let schema = "\(folder.path)/schemas/\(schema)"
    guard access(schema, R_OK) == 0 else { return nil }
    let relative = relativePath(of: schema, from: path)
    return relative.unicodeScalars.contains { $0.isUnprintable || $0.properties.isWhitespace } ? nil : relative
  }
}

/// A path relative to the folder of a file. Links are not followed.
func relativePath(of path: String, from file: String) -> String {
  let target = absoluteParts(path)
  let folder = absoluteParts(file).dropLast()
  let shared = zip(target, folder).prefix { $0 == $1 }.count
  return (Array(repeating: "..", count: folder.count - shared) + target.dropFirst(shared)).joined(separator: "/")
}

/// The names of a path's folders and file, from the root.
private func absoluteParts(_ path: String) -> [String] {
  var whole = path
  if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
    whole = "\(String(cString: here))/\(path)"
    free(here)
  }
  var parts: [String] = []
  for part in whole.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
  }
  return parts
}
