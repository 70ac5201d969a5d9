import FormAuthoring
import FormFiles
import FormModel
import FormReading
import Glibc

/// The templates that the arguments name: whole programs, or single files of programs.
struct TemplateFiles {
  /// A folder of templates, and the files in it that the arguments name.
  struct Program {
    var folder: ProgramFolder
    /// nil means all files.
    fileprivate var files: Set<String>?
    /// The folder's device and inode number.
    fileprivate var identity: [UInt64]
    /// The number of files in the folder that are not templates.
    var skipped: Int { files == nil ? folder.otherFiles : 0 }

    /// Whether findings in a file are to be reported. `program.yaml` belongs to each template, because a template is
    /// read with it.
    func isAsked(_ file: String?) -> Bool {
      guard let files, let file else { return true }
      return files.contains(file) || file == folder.file("program.yaml")
    }

    /// Reads the templates, the examples of the codes and the schemas for editors. A file that cannot be read is a
    /// finding.
    func read(
      into findings: inout [Finding]
    ) -> (templates: [SourceFile], isWhole: Bool, examples: SourceFile?, schemas: [SourceFile]) {
      var sources: [SourceFile] = []
      let count = findings.count
      if let paths = folder.templates() {
        sources = paths.compactMap { read($0, into: &findings) }
      } else {
        findings.append(unreadable(folder.path, errno))
      }
      let isWhole = findings.count == count
      let examples = readIfThere("examples/rules.yaml", into: &findings)
      return (
        sources, isWhole, examples,
        FormSet.schemaNames.compactMap { readIfThere("schemas/\($0).json", into: &findings) }
      )
    }

    private func readIfThere(_ name: String, into findings: inout [Finding]) -> SourceFile? {
      let path = folder.file(name)
      return access(path, F_OK) == 0 ? read(path, into: &findings) : nil
    }

    private func read(_ path: String, into findings: inout [Finding]) -> SourceFile? {
      switch readFile(path) {
      case .bytes(let bytes): return SourceFile(name: path, bytes: bytes)
      case .folder: return nil
      case .failed(let code):
        findings.append(unreadable(path, code))
        return nil
      }
    }

    private func unreadable(_ path: String, _ code: Int32) -> Finding {
      Finding(
        .error, "unreadable-file", "this cannot be read: \(systemWords(code))",
        at: Place(file: path, position: .start), nature: .unreadable)
    }
  }

  /// The programs, sorted by folder.
  private(set) var programs: [Program] = []

  /// Finds the programs.
  ///
  /// - Throws: If a path does not exist, or leads to no templates.
  init(_ paths: [String]) throws(CommandFailure) {
    for path in paths {
      guard !path.isEmpty else { throw CommandFailure("a path is empty; name a folder of templates") }
      var status = stat()
      guard stat(path, &status) == 0 else { throw CommandFailure("cannot read '\(path)': \(systemWords(errno))") }
      if status.st_mode & S_IFMT == S_IFDIR {
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard addPrograms(at: folder, depth: 0) else {
          throw CommandFailure("'\(path)' holds no program.yaml, as each folder of templates does")
        }
      } else {
        try addFile(path)
      }
    }
    programs.sort { $0.folder.path.utf8.lexicographicallyPrecedes($1.folder.path.utf8) }
  }

  /// Adds the programs in a folder and its subfolders.
  ///
  /// - Returns: Whether there was a program.
  private mutating func addPrograms(at path: String, depth: Int) -> Bool {
    let folder = ProgramFolder(path: path)
    if access(folder.file("program.yaml"), F_OK) == 0 {
      add(folder, nil)
      return true
    }
    // Links to subfolders are not followed: they may lead in circles.
    guard depth < 16, let names = namesInFolder(path) else { return false }
    var hasProgram = false
    for name in names where !name.hasPrefix(".") {
      var status = stat()
      let inner = folder.file(name)
      guard lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
      if addPrograms(at: inner, depth: depth + 1) { hasProgram = true }
    }
    return hasProgram
  }

  private mutating func addFile(_ path: String) throws(CommandFailure) {
    guard path.isYAML else {
      throw CommandFailure("'\(path)' is no template: its name does not end in .yaml or .yml")
    }
    let name = String(path.reversed().prefix { $0 != "/" }.reversed())
    var above = String(path.dropLast(name.count))
    while above.count > 1, above.hasSuffix("/") { above.removeLast() }
    let folder = ProgramFolder(path: above.isEmpty ? "." : above)
    guard access(folder.file("program.yaml"), F_OK) == 0 else {
      throw CommandFailure("there is no program.yaml beside '\(path)', which says what its forms share")
    }
    add(folder, [name])
  }

  /// Adds a program. A folder that has several paths is added only once.
  private mutating func add(_ folder: ProgramFolder, _ names: Set<String>?) {
    var status = stat()
    let identity = stat(folder.path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : []
    let known = programs.firstIndex { $0.identity == identity || $0.folder.path == folder.path }
    let index = known ?? programs.endIndex
    if known == nil { programs.append(Program(folder: folder, files: names == nil ? nil : [], identity: identity)) }
    let files = names.map { Set($0.map { programs[index].folder.file($0) }) }
    programs[index].files = files.flatMap { files in programs[index].files.map { $0.union(files) } }
  }
}

extension String {
  /// Whether a file's name ends as those of YAML files do.
  var isYAML: Bool {
    let name = lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }
}
