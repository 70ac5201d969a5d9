import Glibc

/// A path without links, as the bytes that it is: two that look the same may be two folders, and need not be UTF-8.
struct RealPath {
  /// Without the NUL at its end.
  private let bytes: [CChar]

  /// nil, and `errno`, where there is no such file.
  init?(_ path: String) {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    bytes = Array(UnsafeBufferPointer(start: real, count: strlen(real)))
  }

  /// The file of a folder below, or in, this one that a path names. nil, and `errno`, where there is none.
  func appending(_ path: String) -> RealPath? {
    let whole = bytes + [CChar(UInt8(ascii: "/"))] + path.utf8.map { CChar(bitPattern: $0) } + [0]
    guard let real = realpath(whole, nil) else { return nil }
    defer { free(real) }
    return RealPath(bytes: Array(UnsafeBufferPointer(start: real, count: strlen(real))))
  }

  /// The path as the folder spells it: a file from a Mac has a name of another normal form. The same where there is none.
  func spelling(of path: String) -> String {
    guard appending(path) == nil, errno == ENOENT else { return path }
    return sibling(of: path) { $0 == $1 } ?? path
  }

  /// A path like this one that is there: of other case, say.
  func nearest(to path: String) -> String? { sibling(of: path) { $0.lowercased() == $1.lowercased() } }

  /// Whether it is `folder`, or in it or below.
  func isIn(_ folder: RealPath) -> Bool {
    let slash = CChar(UInt8(ascii: "/"))
    let prefix = folder.bytes == [slash] ? folder.bytes : folder.bytes + [slash]
    return bytes == folder.bytes || bytes.starts(with: prefix)
  }

  /// What it is: `S_IFREG`, `S_IFDIR` or another; nil where it is no longer there.
  var kind: mode_t? {
    var status = stat()
    return withPath { stat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Calls `body` with the path as the system takes it.
  func withPath<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
    (bytes + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  private init(bytes: [CChar]) { self.bytes = bytes }

  /// The path with another last part that is in its folder.
  private func sibling(of path: String, isLike: (String, String) -> Bool) -> String? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let names = appending(folder)?.withPath { namesInFolder($0) } ?? []
    return names.first { isLike($0, name) }.map { (slash == nil ? "" : folder) + $0 }
  }
}
