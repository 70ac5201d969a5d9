import FormKit
import Glibc

/// Fetches the files that a data file names: those in its own folder and in folders below, and no others.
///
/// - Parameter dataFile: Its path; nil where there is none, and nothing is named.
func filesBeside(_ dataFile: String?) -> Fetch {
  let slash = dataFile?.utf8.lastIndex(of: UInt8(ascii: "/"))
  let folder = slash.map { String((dataFile ?? "")[...$0]) } ?? "."
  return { path throws(FetchError) in
    if path.hasPrefix("/") { throw .outside("its path begins at the root of the file system") }
    if path.split(separator: "/").contains("..") { throw .outside("its path leads up, out of the data file's folder") }
    guard let home = realPath(folder), let real = realPath("\(home)/\(path)") else {
      let words = systemWords(errno)
      throw FetchError(
        words,
        help: path.contains("\\")
          ? "write / between a folder and a file" : "write its path as it is from the data file's folder")
    }
    // A link may lead anywhere.
    guard real.hasPrefix(home == "/" ? home : home + "/") else {
      throw .outside("it is a link that leads out of the data file's folder")
    }
    var status = stat()
    // Opening a pipe would wait for whoever writes into it.
    if stat(real, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      throw FetchError("it is no file", help: "name a PNG, JPEG or SVG file")
    }
    switch readFile(real, limit: mostBytes + 1) {
    case .bytes(let bytes) where bytes.count > mostBytes:
      throw FetchError("it is larger than 32 MiB", help: "crop it to the signature")
    case .bytes(let bytes): return isMarkup(bytes) ? try DrawingProcess.draw(bytes) : bytes
    case .folder: throw FetchError("it is a folder", help: "name the picture in it")
    case .failed(let code): throw FetchError(systemWords(code))
    }
  }
}

private let mostBytes = 32 << 20

extension FetchError {
  fileprivate static func outside(_ reason: String) -> FetchError {
    FetchError(reason, help: "put the image beside the data file, and write its name")
  }
}

/// The path without links; nil, and `errno`, where there is no such file.
private func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}
