import Foundation
import Testing

/// Runs the built program as a user would.
enum Command {
  /// The result of a run.
  struct Outcome {
    /// The exit code; if a signal killed the process, minus the number of the signal.
    var code: Int32
    var output: String
    var errors: String
    var outputLines: [String] { output.split(separator: "\n").map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Runs `countersign` in a folder.
  static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
    try launch(try program, arguments, in: folder)
  }

  /// Runs a shell command in which `$countersign` is the program.
  static func shell(_ script: String, in folder: TemporaryFolder) throws -> Outcome {
    try launch(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: folder)
  }

  /// Starts `countersign`, waits until it has printed this many lines, sends a signal, and waits until it ends.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, sending signal: Int32, afterLines count: Int
  ) throws -> Outcome {
    let output = Pipe()
    let process = try prepare(try program, arguments, in: folder)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var data = Data()
    while data.count(where: { $0 == 0x0A }) < count {
      let part = output.fileHandleForReading.availableData
      if part.isEmpty { break }
      data += part
    }
    kill(process.processIdentifier, signal)
    data += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(code: code(of: process), output: String(decoding: data, as: UTF8.self), errors: "")
  }

  /// Starts `countersign`. The caller waits for it.
  static func start(_ arguments: [String], in folder: TemporaryFolder) throws -> Process {
    let process = try prepare(try program, arguments, in: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The folder with the package's templates and examples.
  static let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Templates/mentoring")

  /// The program that was built with these tests, in the same folder as the tests.
  static var program: URL {
    get throws {
      let files = ["/proc/self/exe".resolved] + CommandLine.arguments.filter { $0.contains(".xctest") }
      let folders = files.map { file in
        URL(fileURLWithPath: file.components(separatedBy: ".xctest")[0]).deletingLastPathComponent()
      }
      let places = folders.map { $0.appendingPathComponent("countersign") }
      return try #require(places.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
  }

  private static func launch(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder
  ) throws -> Outcome {
    // Output goes into files, because nobody reads pipes while the program runs.
    let streams = try TemporaryFolder()
    let output = try streams.handle("output")
    let errors = try streams.handle("errors")
    let process = try prepare(executable, arguments, in: folder)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: code(of: process), output: try streams.text("output"), errors: try streams.text("errors"))
  }

  /// A process that is not yet started.
  static func prepare(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    var environment = ProcessInfo.processInfo.environment
    environment["COUNTERSIGN_PROGRAM"] = templates.path
    environment["countersign"] = try program.path
    environment["COUNTERSIGN_STARTED_AS"] = "countersign"
    process.environment = environment
    return process
  }

  /// The exit code; if a signal killed the process, minus the number of the signal.
  static func code(of process: Process) -> Int32 {
    process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
  }
}

extension String {
  /// The path that a link leads to.
  fileprivate var resolved: String { (try? FileManager.default.destinationOfSymbolicLink(atPath: self)) ?? self }
}
