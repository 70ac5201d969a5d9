import Glibc

/// The files that are named, and those in the folders that are named, in sorted order.
struct InputFiles {
  /// As the user would type them.
  private(set) var paths: [String] = []
  /// How many others stand in the folders: no data of ours, or not read yet.
  private(set) var skipped = 0
  private var seenFolders: Set<[UInt64]> = []

  /// Finds the data files.
  ///
  /// - Throws: For a path that does not exist, and where there is nothing to check.
  init(_ named: [String]) throws(CommandFailure) {
    for path in named {
      guard !path.isEmpty else { throw CommandFailure("a path is empty; name a file or a folder") }
      var status = stat()
      guard stat(path, &status) == 0 else { throw CommandFailure("cannot read '\(path)': \(systemWords(errno))") }
      if status.st_mode & S_IFMT == S_IFDIR {
        let count = paths.count
        walk(path, status)
        if paths.count == count { throw CommandFailure("'\(path)' holds no .yaml, .yml or .csv file to check") }
      } else {
        guard isData(path) else {
          throw CommandFailure("'\(path)' is no .yaml, .yml or .csv file; only those can be checked")
        }
        paths.append(path)
      }
    }
    var seen: Set<String> = []
    paths = paths.filter { seen.insert($0).inserted }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isData(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".yaml", ".yml", ".csv"].contains { name.hasSuffix($0) }
  }

  private mutating func walk(_ path: String, _ status: stat) {
    // A link back to a folder above would never end.
    guard seenFolders.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
    guard let folder = opendir(path) else {
      paths.append(path)  // reading it says why
      return
    }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(folder)
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in names {
      var status = stat()
      let path = prefix + name
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        walk(path, status)
      } else if isData(name) {
        paths.append(path)
      } else {
        skipped += 1
      }
    }
  }
}
