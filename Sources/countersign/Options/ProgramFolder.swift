import FormFiles
import FormModel
import FormReading
import Glibc

/// The folder that holds a program's templates.
struct ProgramFolder {
  /// The path as the user gave it, or as it was found beside the executable.
  var path: String
  var origin = Origin.option

  /// Where the path comes from.
  enum Origin {
    /// From `--program`, or from COUNTERSIGN_PROGRAM.
    case option, environment
    /// Beside the package or the executable.
    case beside
  }

  /// The folder that is named; else the folder in COUNTERSIGN_PROGRAM; else the folder beside the package or the
  /// executable.
  static func find(_ named: String?) throws(CommandFailure) -> ProgramFolder {
    if let named { return ProgramFolder(path: named, origin: .option) }
    if let value = getenv("COUNTERSIGN_PROGRAM"), value.pointee != 0 {
      return ProgramFolder(path: String(cString: value), origin: .environment)
    }
    if let shipped = shipped("mentoring") { return shipped }
    throw CommandFailure("no templates found; name their folder with --program DIR or COUNTERSIGN_PROGRAM")
  }

  /// A program that came with this command: beside the package, or beside the executable. The real path of the
  /// executable counts, because a link to it can be anywhere.
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
  /// - Parameter id: The one form that is needed; nil means all forms.
  /// - Throws: If a template cannot be used. Its findings are printed before.
  func readForms(_ console: Console, only id: String? = nil) throws(CommandFailure) -> FormSet {
    let (forms, findings, files) = try read(only: id)
    console.report(findings.inReadingOrder(), sources: files)
    guard !findings.hasErrors, let forms else {
      let isWrong = findings.hasErrors ? "has mistakes" : "holds no program.yaml that can be read"
      throw CommandFailure("'\(path)' \(isWrong); nothing was printed", isOfInput: findings.hasErrors)
    }
    return forms
  }

  /// The path of a file in the folder. In the folder `.` it is only the name.
  func file(_ name: String) -> String { path == "." ? name : path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// The paths of the YAML files in the folder, sorted by bytes, without hidden files and without files in subfolders.
  /// It is nil if the folder cannot be opened; `errno` says why.
  func templates() -> [String]? {
    namesInFolder(path)?.filter { !$0.hasPrefix(".") && $0.isYAML }.map { file($0) }
  }

  /// The number of files in the folder that are not templates.
  var otherFiles: Int {
    (namesInFolder(path) ?? []).count { name in
      var status = stat()
      let isFile = stat(file(name), &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
      return isFile && !name.hasPrefix(".") && !name.isYAML
    }
  }

  /// Reads the program and its forms as far as possible, and prints nothing.
  ///
  /// - Parameter id: The one form that is needed; nil means all forms.
  /// - Returns: The forms, if the program can be read; the findings; the files that were read.
  func read(
    only id: String? = nil
  ) throws(CommandFailure) -> (forms: FormSet?, findings: [Finding], files: [SourceFile]) {
    let files = try readFiles()
    var findings: [Finding] = []
    let forms = id.flatMap { FormSet.read(files, only: $0, into: &findings) } ?? FormSet.read(files, into: &findings)
    return (forms, findings, files)
  }

  /// The templates, correct or not.
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

/// The path of the running executable, with links resolved; empty if the system does not know it.
func executablePath() -> String {
  guard let path = realpath("/proc/self/exe", nil) else { return "" }
  defer { free(path) }
  return String(cString: path)
}

/// A path as people would type it in the working directory.
private func relativeToHere(_ path: String) -> String {
  guard let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  let prefix = String(cString: here) + "/"
  return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
}
