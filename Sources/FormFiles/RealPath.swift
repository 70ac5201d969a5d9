import Glibc

/// A path without links, as bytes. Bytes tell apart two folders whose names look the same, and need not be UTF-8.
struct RealPath {
  /// Without the NUL at the end.
  private let bytes: [CChar]

  /// nil if there is no such file; `errno` says why.
  init?(_ path: String) {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    bytes = Array(UnsafeBufferPointer(start: real, count: strlen(real)))
  }

  /// A file by its path from this folder. It is nil if there is no such file; `errno` says why.
  func appending(_ path: String) -> RealPath? {
    let whole = bytes + [CChar(UInt8(ascii: "/"))] + path.utf8.map { CChar(bitPattern: $0) } + [0]
    guard let real = realpath(whole, nil) else { return nil }
    defer { free(real) }
    return RealPath(bytes: Array(UnsafeBufferPointer(start: real, count: strlen(real))))
  }

  /// A path as it is spelled in this folder: a file from a Mac has a name in another normal form. Without such a file
  /// it is the same path.
  func spelling(of path: String) -> String {
    guard appending(path) == nil, errno == ENOENT else { return path }
    return sibling(of: path) { $0 == $1 } ?? path
  }

  /// A similar path in this folder that exists, for example with other capitals.
  func nearest(to path: String) -> String? { sibling(of: path) { $0.lowercased() == $1.lowercased() } }

  /// Whether the path is `folder`, or is inside it.
  func isIn(_ folder: RealPath) -> Bool {
    let slash = CChar(UInt8(ascii: "/"))
    let prefix = folder.bytes == [slash] ? folder.bytes : folder.bytes + [slash]
    return bytes == folder.bytes || bytes.starts(with: prefix)
  }

  /// The type of the file: `S_IFREG`, `S_IFDIR` or another; nil if it no longer exists.
  var kind: mode_t? {
    var status = stat()
    return withPath { stat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Calls `body` with the path in the bytes of the system.
  func withPath<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
    (bytes + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  private init(bytes: [CChar]) { self.bytes = bytes }

  /// The path with another last part, which is in the same folder.
  private func sibling(of path: String, isLike: (String, String) -> Bool) -> String? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let names = appending(folder)?.withPath { namesInFolder($0) } ?? []
    return names.first { isLike($0, name) }.map { (slash == nil ? "" : folder) + $0 }
  }
}
