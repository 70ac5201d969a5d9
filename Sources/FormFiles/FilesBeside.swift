import FormModel
import Glibc
import Synchronization

/// Fetches the files that a data file names. They must be in its folder or in a subfolder.
///
/// - Parameters:
///   - dataFile: The path of the data file; nil if there is no data file.
///   - isDrawing: Whether the bytes of a file are a drawing. A process with limits makes an image of it.
///   - unfinished: Knows that process while it runs.
///   - noting: Called with the path of each file before it is searched and read.
public func filesBeside(
  _ dataFile: String?, isDrawing: @escaping @Sendable ([UInt8]) -> Bool, unfinished: Unfinished,
  noting: @escaping @Sendable (_ path: String) -> Void = { _ in }
) -> Fetch {
  let slash = dataFile?.utf8.lastIndex(of: UInt8(ascii: "/"))
  let folder = slash.map { String((dataFile ?? "")[...$0]) } ?? "."
  let drawings = Drawings(unfinished)
  return { path throws(FetchError) in
    if path.utf8.first == UInt8(ascii: "/") { throw .outside("its path begins at the root of the file system") }
    if path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) {
      throw .outside("its path leads up, out of the data file's folder")
    }
    guard let home = RealPath(folder) else { throw FetchError(systemWords(errno)) }
    let spelling = home.spelling(of: path)
    noting(slash == nil ? spelling : folder + spelling)
    guard let real = home.appending(spelling) else {
      let words = systemWords(errno)
      let near = home.nearest(to: path).map { "did you mean '\($0)'?" }
      let slashes = path.contains("\\") ? "write / between a folder and a file" : nil
      throw FetchError(words, help: near ?? slashes ?? "write its path as it is from the data file's folder")
    }
    // A link may lead anywhere.
    guard real.isIn(home) else { throw .outside("it is a link that leads out of the data file's folder") }
    let bytes = try read(real)
    return isDrawing(bytes) ? try drawings.image(of: bytes, named: path) : bytes
  }
}

private let mostBytes = 32 << 20

private func read(_ file: RealPath) throws(FetchError) -> [UInt8] {
  // Opening a pipe would wait for its writer.
  if let kind = file.kind, ![S_IFREG, S_IFDIR].contains(kind) {
    throw FetchError("it is no file", help: "name a PNG, JPEG or SVG file")
  }
  switch file.withPath({ readFile(at: $0, limit: mostBytes + 1) }) {
  case .bytes(let bytes) where bytes.count > mostBytes:
    throw FetchError("it is larger than 32 MiB", help: "crop it to the signature")
  case .bytes(let bytes): return bytes
  case .folder: throw FetchError("it is a folder", help: "name the picture in it")
  case .failed(let code): throw FetchError(systemWords(code))
  }
}

/// The images made of drawings. Each drawing is drawn only once, even if that failed.
private final class Drawings: Sendable {
  private let unfinished: Unfinished
  private let known = Mutex<[String: Result<[UInt8], FetchError>]>([:])

  init(_ unfinished: Unfinished) { self.unfinished = unfinished }

  func image(of drawing: [UInt8], named path: String) throws(FetchError) -> [UInt8] {
    if let known = known.withLock({ $0[path] }) { return try known.get() }
    let result = Result { () throws(FetchError) in try DrawingProcess.draw(drawing, unfinished: unfinished) }
    known.withLock { known in
      if known.count > 64 { known = known.filter { if case .failure = $0.value { true } else { false } } }
      known[path] = result
    }
    return try result.get()
  }
}

extension FetchError {
  fileprivate static func outside(_ reason: String) -> FetchError {
    FetchError(reason, help: "put the image beside the data file, and write its name")
  }
}
