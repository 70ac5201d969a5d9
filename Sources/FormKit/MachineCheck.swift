import FormDrawing
import FormModel
import FormPDF
import FormReading
import FormSheets

/// One thing that a machine needs for printing, or that a person may miss there.
public struct MachineCheck: Sendable, Equatable {
  public enum State: String, Sendable {
    case ok
    /// It is not as it should be, but printing works.
    case note
    /// It is absent, and nothing can be printed without it.
    case missing
    /// It is wrong, and nothing can be printed until it is mended.
    case error
  }

  public var state: State
  /// The subject in one word: `fonts`.
  public var topic: String
  public var words: String
  /// What to do about it; nil if all is well.
  public var help: String?

  public static func ok(_ topic: String, _ words: String) -> MachineCheck {
    MachineCheck(state: .ok, topic: topic, words: words)
  }

  /// A check that found something that is not as it should be.
  public init(_ state: State, _ topic: String, _ words: String, help: String) {
    self.init(state: state, topic: topic, words: words, help: help)
  }

  private init(state: State, topic: String, words: String, help: String? = nil) {
    self.state = state
    self.topic = topic
    self.words = words
    self.help = help
  }
}

/// The libraries with their versions, and those that are absent.
public func libraryChecks() -> [MachineCheck] {
  let libraries = drawingLibraries() + [("libyaml", yamlLibraryVersion)] + finishingLibraries() + sheetLibraries()
  return libraries.map { name, version in
    if let version { return .ok("library", "\(name) \(version)") }
    if name == "libzip" {
      return MachineCheck(
        .note, "library", "\(name) is not there; rosters that are workbooks (.xlsx) cannot be read",
        help: "sudo apt-get install libzip-dev")
    }
    return MachineCheck(
      .note, "library", "\(name) is not there; signatures that are SVG drawings cannot be printed",
      help: "sudo apt-get install librsvg2-2")
  }
}

/// The installed fonts, and the scripts that they cover.
public func fontChecks() -> [MachineCheck] {
  let shaper: PangoShaper
  do { shaper = try PangoShaper() } catch {
    let cure = error.help == nil ? "install Fontconfig and Pango anew" : install(PangoShaper.packages[0])
    return [MachineCheck(.missing, "fonts", error.reason, help: cure)]
  }
  let gaps = shaper.gaps
  return familyChecks(shaper, gaps) + scriptChecks(gaps)
}

/// The font families of each package. A package that is absent is not reported here if a script lacks it:
/// `scriptChecks` reports the script.
private func familyChecks(_ shaper: PangoShaper, _ gaps: [PangoShaper.Gap]) -> [MachineCheck] {
  let families = shaper.families
  return PangoShaper.packages.compactMap { package in
    let own = families.filter { $0.package == package }
    guard let first = own.first else {
      if gaps.contains(where: { $0.package == package }) { return nil }
      return MachineCheck(.note, "fonts", "none of the package \(package)", help: install(package))
    }
    let others = own.count == 1 ? "" : " and \(own.count - 1) more"
    let folders = Set(own.map(\.folder)).sorted().joined(separator: ", ")
    return .ok("fonts", "\(first.name)\(others) in \(folders), of \(package)")
  }
}

/// The scripts that the fonts cover, on one line. Then the other scripts, with the package that covers them.
private func scriptChecks(_ gaps: [PangoShaper.Gap]) -> [MachineCheck] {
  let covered = PangoShaper.scripts.filter { script in !gaps.contains { $0.script == script } }
  let packages = gaps.map(\.package).reduce(into: [String?]()) { if !$0.contains($1) { $0.append($1) } }
  let missing = packages.map { package in
    let own = gaps.filter { $0.package == package }
    let letters = own.map { String($0.letter) }.joined(separator: " ")
    return MachineCheck(
      .note, "scripts", "\(own.map(\.script).joined(separator: ", ")): no font has \(letters)",
      help: package.map(install) ?? "install a newer version of \(PangoShaper.packages[0])")
  }
  return [.ok("scripts", covered.joined(separator: ", "))] + missing
}

private func install(_ package: String) -> String { "sudo apt-get install \(package)" }
