import Foundation
import Testing

/// The built program while it runs. A test waits for its output, and ends it.
final class RunningCommand {
  let process: Process
  private let streams: TemporaryFolder

  init(_ arguments: [String], in folder: TemporaryFolder) throws {
    streams = try TemporaryFolder()
    process = try Command.prepare(try Command.program, arguments, in: folder)
    process.standardOutput = try streams.handle("output")
    process.standardError = try streams.handle("errors")
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var errors: String { (try? streams.text("errors")) ?? "" }

  /// The lines on standard output, as soon as there are this many.
  func lines(_ count: Int) throws -> [String] {
    var lines: [String] = []
    try wait(for: "\(count) lines, after \(lines) and \(errors)") {
      // The last part of the split is the text after the last line end.
      lines = (try streams.text("output")).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map(String.init)
      return lines.count >= count
    }
    return lines
  }

  /// Sends Ctrl-C.
  ///
  /// - Returns: The exit code.
  func interrupt() throws -> Int32 {
    kill(process.processIdentifier, SIGINT)
    return try end()
  }

  /// The exit code, after the program has ended.
  func end() throws -> Int32 {
    try wait(for: "the end") { !process.isRunning }
    return Command.code(of: process)
  }

  /// Waits until a condition holds. The test fails if it does not hold within half a minute.
  private func wait(for what: @autoclosure () -> String, _ holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while try !holds() {
      try #require(ContinuousClock.now < deadline, "waited in vain for \(what())")
      usleep(10_000)
    }
  }
}
