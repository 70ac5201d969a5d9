import Glibc

/// Where PDFs go.
enum Destination {
  case standardOutput
  case file(String)
  case folder(String)

  /// What `-o` says: `-`, a name that ends in `.pdf` in any case, or a folder; `Output` where it is not given.
  init(_ text: String?) {
    switch text {
    case nil: self = .folder("Output")
    case "-": self = .standardOutput
    case let text? where text.lowercased().hasSuffix(".pdf"): self = .file(text)
    case let text?: self = .folder(text)
    }
  }

  /// Refuses several files where there is room for one.
  func check(count: Int, noun: String) throws(CommandFailure) {
    guard count > 1 else { return }
    let cure = "name a folder with -o, or one team with --only"
    switch self {
    case .standardOutput: throw CommandFailure("\(count) \(noun)s do not fit on standard output; \(cure)")
    case .file(let path): throw CommandFailure("\(count) \(noun)s do not fit in '\(path)'; \(cure)")
    case .folder: return
    }
  }

  /// The path of a file with this name, as the user would type it; nil for standard output.
  func path(for name: String) -> String? {
    switch self {
    case .standardOutput: nil
    case .file(let path): path
    case .folder(let folder): folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
  }
}
