import FormFiles
import FormModel
import FormReading
import Glibc

/// The folder that holds a program's templates.
struct ProgramFolder {
  /// As the user gave it, or found beside the executable.
  var path: String
  var origin = Origin.option

  /// Why it is this one.
  enum Origin {
    /// Of `--program`, and of COUNTERSIGN_PROGRAM.
    case option, environment
    /// Beside the package or the executable.
    case beside
  }

  /// The folder that is named, else that of COUNTERSIGN_PROGRAM, else the one beside the package or the executable.
  static func find(_ named: String?) throws(CommandFailure) -> ProgramFolder {
    if let named { return ProgramFolder(path: named, origin: .option) }
    if let value = getenv("COUNTERSIGN_PROGRAM"), value.pointee != 0 {
      return ProgramFolder(path: String(cString: value), origin: .environment)
    }
    if let shipped = shipped("mentoring") { return shipped }
    throw CommandFailure("no templates found; name their folder with --program DIR or COUNTERSIGN_PROGRAM")
  }

  /// A program that came with this one: beside the package or the executable, whose real path it is, as links to it
  /// stand anywhere.
  static func shipped(_ name: String) -> ProgramFolder? {
    var folder = executablePath()
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      for place in ["Templates/\(name)", "share/countersign/Templates/\(name)"]
      where access("\(folder)/\(place)/program.yaml", R_OK) == 0 {
        return ProgramFolder(path: relativeToHere("\(folder)/\(place)"), origin: .beside)
      }
    }
    return nil
  }

  /// Reads the program and its forms.
  ///
  /// - Parameter id: The one form that is needed; nil is all.
  /// - Throws: When a template that is read is wrong, too: its findings are printed then.
  func readForms(_ console: Console, only id: String? = nil) throws(CommandFailure) -> FormSet {
    let (forms, findings, files) = try read(only: id)
    console.report(findings.inReadingOrder(), sources: files)
    guard !findings.hasErrors, let forms else {
      let isWrong = findings.hasErrors ? "has mistakes" : "holds no program.yaml that can be read"
      throw CommandFailure("'\(path)' \(isWrong); nothing was printed", isOfInput: findings.hasErrors)
    }
    return forms
  }

  /// The path of one of its files; of `.` just the name.
  func file(_ name: String) -> String { path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// The paths of its YAML files, sorted bytewise; not those in folders below, nor dot files. nil, and `errno`, where the
  /// folder cannot be opened.
  func templates() -> [String]? {
    namesInFolder(path)?.filter { !$0.hasPrefix(".") && $0.isYAML }.map { file($0) }
  }

  /// How many of its files are no templates.
  var otherFiles: Int {
    (namesInFolder(path) ?? []).count { name in
      var status = stat()
      let isFile = stat(file(name), &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
      return isFile && !name.hasPrefix(".") && !name.isYAML
    }
  }

  /// Reads the program and its forms, as far as that can be done, without a word.
  ///
  /// - Parameter id: The one form that is needed; nil is all.
  /// - Returns: The forms, where there is a program; what was found; what was read.
  func read(
    only id: String? = nil
  ) throws(CommandFailure) -> (forms: FormSet?, findings: [Finding], files: [SourceFile]) {
    let files = try readFiles()
    var findings: [Finding] = []
    let forms = id.flatMap { FormSet.read(files, only: $0, into: &findings) } ?? FormSet.read(files, into: &findings)
    return (forms, findings, files)
  }

  /// Its templates, right or wrong.
  func readFiles() throws(CommandFailure) -> [SourceFile] {
    guard let paths = templates() else {
      throw CommandFailure("cannot open the folder of templates '\(path)': \(systemWords(errno))")
    }
    var files: [SourceFile] = []
    for path in paths {
      switch readFile(path) {
      case .bytes(let bytes): files.append(SourceFile(name: path, bytes: bytes))
      case .folder: continue
      case .failed(let code): throw CommandFailure("cannot read '\(path)': \(systemWords(code))")
      }
    }
    return files
  }
}

/// Where the running program's file is, links followed; empty where the system does not say.
func executablePath() -> String {
  guard let path = realpath("/proc/self/exe", nil) else { return "" }
  defer { free(path) }
  return String(cString: path)
}

/// A path below the working directory as people would type it.
private func relativeToHere(_ path: String) -> String {
  guard let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  let prefix = String(cString: here) + "/"
  return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
}
