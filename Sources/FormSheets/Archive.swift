import CZip

/// The files of a workbook, which is an archive (ZIP).
final class Archive {
  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  /// How many more bytes may be unpacked.
  private var budget: Int

  /// Opens an archive.
  ///
  /// - Parameter budget: The most bytes that are unpacked. A small archive may be gigabytes when unpacked.
  init(_ content: [UInt8], budget: Int) throws(WorkbookError) {
    guard czip_version() != nil else { throw .noLibrary }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 1)
    bytes.copyBytes(from: content)
    guard let archive = czip_open(bytes.baseAddress, content.count) else {
      bytes.deallocate()
      throw .damaged("it is no archive, as a workbook is")
    }
    self.archive = archive
    self.bytes = bytes
    self.budget = budget
  }

  deinit {
    czip_close(archive)
    bytes.deallocate()
  }

  /// Whether the archive has a file.
  func has(_ path: String) -> Bool { czip_has_file(archive, path) != 0 }

  /// Unpacks a file, and passes each part of it on.
  func read(
    _ path: String, _ take: (UnsafeRawBufferPointer, _ isLast: Bool) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard let file = czip_open_file(archive, path) else { throw .damaged("it has no '\(path)'") }
    defer { czip_close_file(file) }
    let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { part.deallocate() }
    while true {
      let count = Int(czip_read(file, part.baseAddress, part.count))
      guard count >= 0 else { throw .damaged("'\(path)' in it is damaged") }
      budget -= count
      guard budget >= 0 else { throw .tooLarge }
      try take(UnsafeRawBufferPointer(rebasing: part[..<count]), count == 0)
      if count == 0 { return }
    }
  }
}

/// The libraries that read workbooks, each with its loaded version; nil if it is not installed.
package func sheetLibraries() -> [(name: String, version: String?)] {
  [("libzip", czip_version().map { String(cString: $0) }), ("Expat", expatVersion)]
}

/// Why a workbook cannot be read.
enum WorkbookError: Error {
  case noLibrary
  case damaged(String)
  case tooLarge
  case tooMany(String)
  case noSheet(String, known: [String])
}
