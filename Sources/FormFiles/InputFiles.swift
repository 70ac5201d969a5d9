import FormModel
import Glibc

/// The reason why files or folders cannot be used: one line with the mistake and the cure.
public struct InputFailure: Error {
  /// Lower case, no full stop.
  public var message: String
}

/// The files that the user names, and the data files in the folders that the user names. They are sorted, and each is
/// there once.
public struct InputFiles: Sendable {
  /// The paths as the user would type them.
  public private(set) var paths: [String] = []
  /// The number of other files in the folders. They are not data that can be checked.
  public private(set) var skipped = 0
  /// The files and folders that were found, by device and inode number: two names may lead to one file.
  private var met: Set<[UInt64]> = []

  private let isOther: @Sendable (_ path: String) -> Bool

  /// Finds the data files.
  ///
  /// - Parameter isOther: Whether a file of a folder has no data, though its name is that of a data file.
  /// - Throws: If a path does not exist, or if there is nothing to check.
  public init(_ named: [String], except isOther: @escaping @Sendable (_ path: String) -> Bool = { _ in false })
    throws(InputFailure)
  {
    self.isOther = isOther
    for path in named {
      guard !path.isEmpty else { throw InputFailure(message: "a path is empty; name a file or a folder") }
      var status = stat()
      let file = InputPath(path).file
      guard stat(file, &status) == 0 else {
        throw InputFailure(message: "cannot read '\(path)': \(systemWords(errno))")
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        let isKnown = met.contains(Self.identity(status))
        if !walk(path, status), !isKnown {
          throw InputFailure(message: "'\(path)' holds no .yaml, .yml, .csv or .xlsx file to check")
        }
      } else {
        // A file of a known other format is kept, so that it is reported for what it is.
        guard isData(file) || ForeignFormat(named: file) != nil else {
          throw InputFailure(message: "'\(path)' is no .yaml, .yml, .csv or .xlsx file; only those can be checked")
        }
        // Opening a pipe would wait for its writer.
        guard status.st_mode & S_IFMT == S_IFREG else { throw InputFailure(message: "'\(path)' is no file") }
        // Two sheets of one workbook are two inputs.
        if met.insert(Self.identity(status)).inserted || file != path && !paths.contains(path) { paths.append(path) }
      }
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func identity(_ status: stat) -> [UInt64] { [UInt64(status.st_dev), UInt64(status.st_ino)] }

  private func isData(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".yaml", ".yml", ".csv", ".xlsx"].contains { name.hasSuffix($0) }
  }

  /// - Returns: Whether there is a data file in the folder or below it.
  private mutating func walk(_ path: String, _ status: stat) -> Bool {
    // A link to a folder above would make an endless walk.
    guard met.insert(Self.identity(status)).inserted else { return false }
    guard let names = namesInFolder(path) else {
      paths.append(path)  // reading it says why
      return true
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    var hasData = false
    // Excel writes a file `~$roster.xlsx` while a workbook is open.
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      var status = stat()
      let path = prefix + name
      let isThere = stat(path, &status) == 0
      let kind = status.st_mode & S_IFMT
      if isThere, kind == S_IFDIR {
        if walk(path, status) { hasData = true }
      } else if isData(name), !isThere || kind == S_IFREG, !isThere || !isOther(path) {
        hasData = true
        // A broken link is kept, so that it is reported as unreadable.
        if !isThere || met.insert(Self.identity(status)).inserted { paths.append(path) }
      } else {
        skipped += 1
      }
    }
    return hasData
  }
}
