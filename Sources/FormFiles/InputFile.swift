import Glibc

/// The result of reading a file.
public enum ReadResult: Sendable {
  case bytes([UInt8])
  /// The path leads to a folder.
  case folder
  /// The system's error number.
  case failed(Int32)
}

/// Reads a file. Of a file that is larger than every limit it reads only the first bytes, because it will be refused.
public func readFile(_ path: String, limit: Int = 33 << 20) -> ReadResult {
  path.withCString { readFile(at: $0, limit: limit) }
}

/// The same for a path in the bytes of the system.
func readFile(at path: UnsafePointer<CChar>, limit: Int) -> ReadResult {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return .failed(errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { return .failed(errno) }
  if status.st_mode & S_IFMT == S_IFDIR { return .folder }

  var bytes: [UInt8] = []
  let chunk = max(min(Int(status.st_size) + 1, limit), 4096)
  while bytes.count < limit {
    var code: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
      let got = read(file, buffer.baseAddress, chunk)
      if got < 0 { code = errno }
      count = max(got, 0)
    }
    if code == EINTR { continue }
    if code != 0 { return .failed(code) }
    if part.isEmpty { break }
    if bytes.isEmpty { bytes = part } else { bytes += part }
  }
  return .bytes(bytes)
}

/// The names in a folder, sorted by bytes. It is nil if the folder cannot be opened; `errno` says why.
package func namesInFolder(_ path: UnsafePointer<CChar>) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    names.append(name)
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The system's words for an error number.
package func systemWords(_ code: Int32) -> String { String(cString: strerror(code)) }
