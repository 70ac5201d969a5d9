import Glibc

/// A file that could not be written.
public struct WriteFailure: Error {
  /// The file or folder, and the system's words.
  public var message: String
  /// Whether other files in the same folder would fail for the same reason.
  public var isOfFolder: Bool
  /// Whether a file has the name already, and must stay.
  public var isTaken: Bool

  public init(message: String, isOfFolder: Bool, isTaken: Bool = false) {
    self.message = message
    self.isOfFolder = isOfFolder
    self.isTaken = isTaken
  }
}

/// Writes a file. Afterwards its name leads either to all of the bytes, or to what was there before.
///
/// Makes missing folders above it. Replaces a link of that name, and does not follow it.
///
/// - Parameters:
///   - replaces: Whether to replace a file that has the name already.
///   - unfinished: Knows the temporary file until it has its final name.
public func writeWhole(
  _ bytes: [UInt8], to path: String, replaces: Bool = true, unfinished: Unfinished
) throws(WriteFailure) {
  var status = stat()
  if !replaces, lstat(path, &status) == 0 { throw .exists(path) }
  let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  try makeFolders(folder)
  let (temporary, file) = try openTemporary(in: folder, for: path, unfinished: unfinished)
  defer { unfinished.forgetFile(temporary) }
  var code = writeAll(bytes, to: file)
  if code == 0, fsync(file) != 0 {
    // Some network file systems cannot flush. Then there is nothing to do.
    code = errno == EINVAL || errno == ENOTSUP ? 0 : errno
  }
  if close(file) != 0, code == 0 { code = errno }
  let isOfFolder = code != 0
  if code == 0 { code = replaces ? moved(temporary, to: path) : linked(temporary, to: path) }
  guard code == 0 else {
    unlink(temporary)
    if !replaces, code == EEXIST { throw .exists(path) }
    throw WriteFailure(message: "cannot write '\(path)': \(systemWords(code))", isOfFolder: isOfFolder)
  }
}

extension WriteFailure {
  fileprivate static func exists(_ path: String) -> WriteFailure {
    WriteFailure(message: "'\(path)' is there already", isOfFolder: false, isTaken: true)
  }
}

/// Renames a file, and replaces a file that has the name already.
///
/// - Returns: 0, or the system's error number.
private func moved(_ file: String, to path: String) -> Int32 { rename(file, path) == 0 ? 0 : errno }

/// Renames a file, but not if another file has taken the name meanwhile.
private func linked(_ file: String, to path: String) -> Int32 {
  if link(file, path) == 0 {
    unlink(file)
    return 0
  }
  let code = errno
  // Some file systems do not support a second name for a file.
  return [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(code) ? moved(file, to: path) : code
}

/// Makes a folder, and the folders above it.
private func makeFolders(_ folder: String) throws(WriteFailure) {
  for (index, character) in zip(folder.indices, folder) where character == "/" && index > folder.startIndex {
    let part = String(folder[..<index])
    if mkdir(part, 0o777) == 0 { continue }
    let code = errno
    var status = stat()
    let exists = stat(part, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { continue }
    let words = systemWords(exists ? ENOTDIR : code)
    throw WriteFailure(message: "cannot make the folder '\(part)': \(words)", isOfFolder: true)
  }
}

/// Makes a temporary file with an unused name in the same folder. After you rename or remove the file, call
/// `Unfinished.forgetFile`.
package func openTemporary(
  in folder: String, for path: String, unfinished: Unfinished
) throws(WriteFailure) -> (path: String, file: Int32) {
  var code: Int32 = 0
  for _ in 0..<100 {
    let letters = (0..<6).map { _ in String(Int.random(in: 0..<36), radix: 36) }.joined()
    let temporary = "\(folder).countersign-\(letters).tmp"
    let file = unfinished.makeFile(temporary) {
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file < 0 { code = errno }
      return file
    }
    if file >= 0 { return (temporary, file) }
    if code != EEXIST { break }
  }
  throw WriteFailure(message: "cannot write '\(path)': \(systemWords(code))", isOfFolder: true)
}
