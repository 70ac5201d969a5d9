import ArgumentParser
import FormFiles
import FormKit
import FormModel
import FormReading
import Glibc

/// The PDFs of one run. A press on each core prints them if there are many. They are written in order.
struct Batch {
  /// A PDF to make.
  struct Order: Sendable {
    /// The file name, without a folder.
    var name: String
    /// One job, or with --one-file a job for each team.
    var jobs: [PrintJob]

    var isImage: Bool { jobs.first?.settings.format == .png }
  }

  let orders: [Order]
  /// The name of a PDF in messages: `packet`.
  let noun: String
  let destination: Destination
  let isQuiet: Bool
  let console: Console
  /// Fetches the pictures that the data names.
  let fetch: Fetch

  /// Prints and writes all orders, as far as possible. Then reports the findings and the number of files.
  ///
  /// - Parameter known: The findings of the inputs, which are `sources`.
  func run(
    on forms: FormSet, findings known: [Finding], sources: [SourceFile]
  ) throws(CommandFailure) -> PrintOutcome {
    var findings = known
    let press: Press
    do {
      press = try Press(forms, fetch: fetch)
    } catch {
      console.report(findings.inReadingOrder(), sources: sources)
      throw CommandFailure(error.message)
    }

    var files: [PrintOutcome.Files] = []
    var left = 0
    var progress = Progress(total: orders.count)
    let work = workers(on: forms)
    defer { work?.stop() }
    for (index, order) in orders.enumerated() {
      if console.isTerminal, !isQuiet, let bar = progress.bar(done: index, name: order.name) { console.showBar(bar) }
      let outcome = work?.next() ?? Self.print(order, on: press)
      findings += outcome.findings
      if let complaint = outcome.complaint { console.complain(complaint) }
      files.append(PrintOutcome.Files(order: order.name, written: []))
      guard let file = outcome.file else { continue }
      do {
        files[index].written = try write(file, of: order)
        left += file.left
        if file.left > 0 {
          let name = destination.path(for: order.name) ?? order.name
          console.note("\(order.jobs.count - file.left) of \(order.jobs.count) teams are in '\(name)'")
        }
      } catch {
        console.complain(error.message)
        if error.isOfFolder { break }
      }
    }
    console.report(findings.oncePerPlace().inReadingOrder(), sources: sources)
    let written = files.count { !$0.written.isEmpty }
    if written < orders.count, orders.count > 1 { console.note("\(written) of \(orders.count) \(noun)s written") }
    let isWhole = written == orders.count && left == 0 && !console.outputFailed
    return PrintOutcome(code: !isWhole ? .couldNot : findings.hasErrors ? .foundErrors : .success, files: files)
  }

  /// The outcome of one order.
  private struct Outcome: Sendable {
    /// nil if the order could not be printed. A finding or `complaint` says why.
    var file: PrintedFile?
    var findings: [Finding] = []
    var complaint: String?
  }

  /// A press on each core; nil if there are too few orders for a second press to be worth it.
  private func workers(on forms: FormSet) -> OrderedWork<Outcome>? {
    let cores = min(8, Press.usableCores)
    guard cores > 1, orders.count >= 50 else { return nil }
    let (orders, fetch) = (orders, fetch)
    return OrderedWork(count: orders.count, threads: cores) { Self.worker(for: orders, of: forms, fetch: fetch) }
  }

  /// Returns a function that prints the order at an index with a press of its own.
  private static func worker(
    for orders: [Order], of forms: FormSet, fetch: @escaping Fetch
  ) -> (Int) -> Outcome {
    let press: Press
    do {
      press = try Press(forms, fetch: fetch)
    } catch {
      let message = error.message
      return { Outcome(complaint: "cannot print '\(orders[$0].name)': \(message)") }
    }
    return { print(orders[$0], on: press) }
  }

  private static func print(_ order: Order, on press: Press) -> Outcome {
    var outcome = Outcome()
    do {
      outcome.file = try press.print(order.jobs, into: &outcome.findings)
      // Usually a finding says why.
      if outcome.file == nil, !outcome.findings.hasErrors { outcome.complaint = "cannot print '\(order.name)'" }
    } catch {
      outcome.complaint = "cannot print '\(order.name)': \(error.message)"
    }
    return outcome
  }

  /// Writes a PDF, or an image for each page, whose name ends in the number of the page.
  private func write(_ printed: PrintedFile, of order: Order) throws(WriteFailure) -> [WrittenFile] {
    var written: [WrittenFile] = []
    let pages = printed.pages / printed.files.count
    for (index, bytes) in printed.files.enumerated() {
      let page = order.isImage ? (index + 1, printed.files.count) : nil
      let name = destination.path(for: order.name, page: page)
      written.append(WrittenFile(path: name ?? order.name, pages: pages))
      let line = "\(name ?? order.name)  \(counted(pages, "page"))"
      guard let name else {
        try writeOut(bytes, others: printed.files.count - 1)
        if !isQuiet { console.note(line) }
        continue
      }
      try writeWhole(bytes, to: name, unfinished: Interruption.unfinished)
      if !isQuiet { console.say(line) }
    }
    return written
  }

  private func writeOut(_ bytes: [UInt8], others: Int) throws(WriteFailure) {
    if others > 0 {
      throw WriteFailure(
        message: "\(others + 1) images do not fit on standard output; name a folder with -o", isOfFolder: true)
    }
    let code = writeAll(bytes, to: STDOUT_FILENO)
    // A reader who closed the pipe has seen enough.
    if code == 0 || code == EPIPE { return }
    throw WriteFailure(message: "cannot write standard output: \(systemWords(code))", isOfFolder: true)
  }
}

extension [Finding] {
  /// The findings, with those that several teams inherit from one place only once, and then without a team.
  fileprivate func oncePerPlace() -> [Finding] {
    var places: [Finding: Int] = [:]
    var result: [Finding] = []
    for finding in self {
      var shared = finding
      shared.team = nil
      if finding.place != nil, let index = places[shared] {
        if result[index].team != finding.team { result[index].team = nil }
      } else {
        places[shared] = result.count
        result.append(finding)
      }
    }
    return result
  }
}
