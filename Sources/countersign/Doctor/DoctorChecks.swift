import FormAuthoring
import FormFiles
import FormKit
import FormModel
import FormReading
import Glibc

/// Checks where the program's folder was found, and whether its forms have no mistakes.
///
/// - Returns: Also the forms, if they can be printed.
func programChecks(_ named: String?) -> (checks: [MachineCheck], forms: FormSet?) {
  let topic = "program"
  let folder: ProgramFolder
  do { folder = try ProgramFolder.find(named) } catch {
    let help = "name their folder with --program or COUNTERSIGN_PROGRAM, or put Templates/mentoring beside countersign"
    return ([MachineCheck(.missing, topic, "no templates found", help: help)], nil)
  }
  let (forms, findings): (FormSet?, [Finding])
  do { (forms, findings, _) = try folder.read() } catch {
    let help = "see that it is there and that you may read it; \(folder.origin.cure)"
    return ([MachineCheck(.error, topic, error.message, help: help)], nil)
  }
  let look = "see them with: \(startedAs) lint \(shellWord(folder.path) ?? "FOLDER")"
  let errors = findings.count { $0.severity == .error }
  if errors > 0 {
    return ([MachineCheck(.error, topic, "'\(folder.path)' has \(counted(errors, "mistake"))", help: look)], nil)
  }
  guard let forms else {
    let words = "'\(folder.path)' holds no program.yaml that can be read"
    return ([MachineCheck(.error, topic, words, help: folder.origin.cure)], nil)
  }
  let count = counted(forms.templates.count, "form")
  var checks: [MachineCheck] = [.ok(topic, "'\(folder.path)', \(folder.origin.words)")]
  if findings.isEmpty {
    checks.append(.ok(topic, "\(count) without a mistake: \(forms.templates.map(\.id).joined(separator: ", "))"))
  } else {
    checks.append(MachineCheck(.note, topic, "\(count) with \(counted(findings.count, "warning"))", help: look))
  }
  return (checks, forms)
}

/// Checks whether the fonts have all characters of these forms.
func letterChecks(_ forms: FormSet) -> [MachineCheck] {
  // If nothing can be printed at all, the check of the fonts says so.
  guard let linting = try? Linting(forms.files, examples: nil, printBlanks: printBlanks) else { return [] }
  let letters = linting.findings.filter { $0.nature == .unprintable }
  return letters.map {
    MachineCheck(
      .missing, "fonts", "\($0.message), which '\($0.form?.form ?? "")' holds",
      help: $0.help ?? "write it with another letter")
  }
}

/// Checks whether files can be written into the default folder, and how much space the disk has.
func outputChecks() -> [MachineCheck] {
  let topic = "output"
  let help = "print into another folder with -o"
  var status = stat()
  let isThere = stat("Output", &status) == 0
  // A link that leads nowhere is not a folder, and no folder can be made there.
  let isDangling = !isThere && lstat("Output", &status) == 0
  if isDangling || isThere && status.st_mode & S_IFMT != S_IFDIR {
    return [MachineCheck(.error, topic, "'Output' is no folder", help: "give it another name, or \(help)")]
  }
  do {
    // Opens a temporary file, as printing does: permissions alone do not say whether that works.
    let (path, file) = try openTemporary(
      in: isThere ? "Output/" : "", for: "Output/form.pdf", unfinished: Interruption.unfinished)
    close(file)
    unlink(path)
    Interruption.unfinished.forgetFile(path)
  } catch {
    return [MachineCheck(.error, topic, error.message, help: help)]
  }
  let place = isThere ? "Output/ can be written" : "Output/ can be made"
  var disk = statvfs()
  guard statvfs(isThere ? "Output" : ".", &disk) == 0 else { return [.ok(topic, place)] }
  let megabytes = Double(disk.f_bavail) * Double(disk.f_frsize) / 1_000_000
  let free = megabytes < 1000 ? "\(Int(megabytes)) MB free" : "\(Int(megabytes / 1000)) GB free"
  // A packet needs 0.1 MB, and as images of its pages ten times as much.
  guard megabytes < 100 else { return [.ok(topic, "\(place); \(free)")] }
  return [
    MachineCheck(megabytes < 1 ? .missing : .note, topic, "\(place); \(free)", help: "make room, or \(help)")
  ]
}

/// Checks whether a terminal shows the letters of names correctly.
func terminalChecks() -> [MachineCheck] {
  guard let locale = newlocale(LC_CTYPE_MASK, "", nil) else {
    return [
      MachineCheck(
        .note, "terminal", "the language environment names a language that is not installed", help: utf8Help)
    ]
  }
  defer { freelocale(locale) }
  let encoding = nl_langinfo_l(nl_item(CODESET), locale).map { String(cString: $0) } ?? ""
  if encoding == "UTF-8" { return [.ok("terminal", "UTF-8")] }
  return [
    MachineCheck(
      .note, "terminal", "the language environment says \(encoding), not UTF-8; names may show garbled, PDFs are right",
      help: utf8Help)
  ]
}

private let utf8Help = "export LC_ALL=C.UTF-8"

extension ProgramFolder.Origin {
  fileprivate var words: String {
    switch self {
    case .option: "named by --program"
    case .environment: "named by COUNTERSIGN_PROGRAM"
    case .beside: "found beside countersign"
    }
  }

  fileprivate var cure: String {
    switch self {
    case .option: "name another folder with --program"
    case .environment: "set COUNTERSIGN_PROGRAM to another folder, or unset it"
    case .beside: "name another folder with --program"
    }
  }
}
