import FormKit
import Glibc

/// Where the files of a run are written.
enum Destination {
  case standardOutput
  case file(String)
  case folder(String)

  /// Reads the value of `-o`: `-`, a file name with one of these endings in any case, or a folder. Without a value it
  /// is `Output`.
  init(_ text: String?, endings: [String]) {
    switch text {
    case nil: self = .folder("Output")
    case "-": self = .standardOutput
    case let text? where endings.contains { text.lowercased().hasSuffix($0) }: self = .file(text)
    case let text?: self = .folder(text)
    }
  }

  /// The same for printed files, whose ending is the name of the format.
  init(_ text: String?, format: PrintSettings.Format) { self.init(text, endings: [".\(format.rawValue)"]) }

  /// Throws if several files are to be written, but there is only room for one.
  func check(count: Int, noun: String) throws(CommandFailure) {
    guard count > 1 else { return }
    let cure = "name a folder with -o, or one team with --only"
    switch self {
    case .standardOutput: throw CommandFailure("\(count) \(noun)s do not fit on standard output; \(cure)")
    case .file(let path): throw CommandFailure("\(count) \(noun)s do not fit in '\(path)'; \(cure)")
    case .folder: return
    }
  }

  /// The path of a file, as the user would type it; nil for standard output.
  ///
  /// - Parameter page: For an image, the page that it shows, and the number of pages.
  func path(for name: String, page: (number: Int, count: Int)? = nil) -> String? {
    func numbered(_ path: String) -> String {
      page.map { "\(path.dropLast(4))-p\($0.number).png" } ?? path
    }
    switch self {
    case .standardOutput: return nil
    case .file(let path): return page?.count == 1 ? path : numbered(path)
    case .folder(let folder): return numbered(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)")
    }
  }
}
