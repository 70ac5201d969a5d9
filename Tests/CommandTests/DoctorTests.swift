import Foundation
import Testing

/// `doctor` reports what this machine lacks, and what to do about it.
struct DoctorTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func found(_ start: String, in outcome: Command.Outcome) -> String? {
    outcome.outputLines.first { $0.hasPrefix(start) }
  }

  /// The line after the line with this beginning.
  private func cure(of start: String, in outcome: Command.Outcome) -> String? {
    outcome.outputLines.firstIndex { $0.hasPrefix(start) }.map { outcome.outputLines[$0 + 1] }
  }

  @Test("a machine on which the tests run is ready; what is not ok has its cure on the next line")
  func ready() throws {
    let outcome = try Command.run(["doctor"], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    let lines = outcome.outputLines
    #expect(lines.last == "ready to print")
    for (index, line) in lines.dropLast().enumerated() {
      let isHelp = line.hasPrefix("   help: ")
      let isBad = line.hasPrefix("note     ")
      #expect(isHelp || isBad || line.hasPrefix("ok       "), "\(line)")
      #expect(isBad == lines[index + 1].hasPrefix("   help: "), "\(line)")
    }
    for name in ["Cairo", "Pango", "Fontconfig", "FreeType", "libjpeg-turbo", "libyaml", "HarfBuzz", "zlib"] {
      let line = try #require(found("ok       library   \(name) ", in: outcome), "\(name)")
      #expect(line.contains { $0.isNumber })
    }
    #expect(found("ok       fonts     Noto Sans and ", in: outcome)?.hasSuffix(", of fonts-noto-core") == true)
    #expect(found("ok       scripts   Latin, Greek, Cyrillic, ", in: outcome) != nil)
    #expect(
      found("ok       program   '", in: outcome)?.hasSuffix("Templates/mentoring', named by COUNTERSIGN_PROGRAM")
        == true)
    #expect(outcome.output.contains(" forms without a mistake: suggested-timeline, "))
    #expect(found("ok       output    Output/ can be made; ", in: outcome) != nil)
    #expect(folder.names() == [])
  }

  @Test("a folder of templates that is not there, or holds none, stands in the way") func noTemplates() throws {
    let absent = try Command.run(["doctor", "--program", "absent"], in: folder)
    #expect(absent.code == 1)
    let start = "error    program   cannot open the folder of templates 'absent': No such file or directory"
    #expect(cure(of: start, in: absent)?.hasSuffix("name another folder with --program") == true)
    #expect(absent.outputLines.last == "not ready to print: 1 thing above must be mended first")

    let empty = try Command.run(["doctor", "--program", "."], in: folder)
    #expect(found("error    program   '.' holds no program.yaml that can be read", in: empty) != nil)
    #expect(empty.code == 1)
  }

  @Test("templates with mistakes stand in the way, and it says how to see them") func brokenTemplates() throws {
    try folder.makeFolder("p q")
    try folder.write("title: [", to: "p q/program.yaml")
    let outcome = try Command.run(["doctor", "--program", "p q"], in: folder)
    #expect(outcome.code == 1)
    let help = try #require(cure(of: "error    program   'p q' has ", in: outcome))
    #expect(help == "   help: see them with: countersign lint 'p q'")
    let arguments = help.dropFirst("   help: see them with: countersign".count)
    let seen = try Command.shell("\"$countersign\" \(arguments)", in: folder)
    #expect(seen.output.contains("[bad-yaml]"))
  }

  @Test("a folder that cannot be written stands in the way", .enabled(if: WritingTests.canBeBound))
  func readOnly() throws {
    chmod(folder.url.path, 0o555)
    let outcome = try Command.shell("\(WritingTests.asNobody)\"$countersign\" doctor", in: folder)
    #expect(outcome.code == 1)
    let start = "error    output    cannot write 'Output/form.pdf': Permission denied"
    #expect(cure(of: start, in: outcome) == "   help: print into another folder with -o")
    #expect(folder.names() == [])
  }

  @Test("a file where the output folder should be stands in the way; a folder is written, and left as it was")
  func outputFolder() throws {
    try folder.write("", to: "Output")
    let blocked = try Command.run(["doctor"], in: folder)
    #expect(blocked.code == 1)
    #expect(found("error    output    'Output' is no folder", in: blocked) != nil)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("Output"))
    try folder.makeFolder("Output")
    #expect(found("ok       output    Output/ can be written; ", in: try Command.run(["doctor"], in: folder)) != nil)
    #expect(folder.names(in: "Output") == [])
  }

  @Test("a language environment that is not UTF-8 is a note") func language() throws {
    let outcome = try Command.shell("LC_ALL=C \"$countersign\" doctor", in: folder)
    #expect(outcome.code == 0)
    let start = "note     terminal  the language environment says ANSI_X3.4-1968, not UTF-8"
    #expect(cure(of: start, in: outcome) == "   help: export LC_ALL=C.UTF-8")
    let right = try Command.shell("LC_ALL=C.UTF-8 \"$countersign\" doctor", in: folder)
    #expect(found("ok       terminal  UTF-8", in: right) != nil)
  }

  /// Runs a command that sees other folders in place of the folders of fonts.
  private static let unshare = geteuid() == 0 ? "unshare -m" : "unshare -rm"

  private static let canHideFolders: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Command.shell("\(unshare) mount -t tmpfs none /usr/share/fonts", in: folder))?.code == 0
  }()

  private func doctor(hiding fonts: String) throws -> Command.Outcome {
    let script = "mount -t tmpfs none /usr/share/fonts/\(fonts) && \"$countersign\" doctor"
    return try Command.shell("\(Self.unshare) sh -c '\(script)'", in: folder)
  }

  @Test("without the text family nothing is printed, and its package is named", .enabled(if: canHideFolders))
  func noFonts() throws {
    let outcome = try doctor(hiding: "truetype/noto")
    #expect(outcome.code == 1)
    let start = "missing  fonts     the font 'Noto Sans' (regular) is not installed"
    #expect(cure(of: start, in: outcome) == "   help: sudo apt-get install fonts-noto-core")
    // All other checks are still reported.
    #expect(outcome.output.contains(" forms without a mistake: "))
    #expect(found("ok       output ", in: outcome) != nil)
  }

  @Test("templates that are nowhere stand in the way", .enabled(if: canHideFolders)) func lost() throws {
    // A copy of the program without the package around it.
    let script = "mount -t tmpfs none /mnt && cp $countersign /mnt && /mnt/countersign doctor"
    let outcome = try Command.shell("unset COUNTERSIGN_PROGRAM; \(Self.unshare) sh -c '\(script)'", in: folder)
    #expect(outcome.code == 1)
    #expect(cure(of: "missing  program   no templates found", in: outcome)?.contains("--program") == true)
  }

  @Test("without a package of signs there is a note that names it", .enabled(if: canHideFolders))
  func noSigns() throws {
    let outcome = try doctor(hiding: "truetype/ancient-scripts")
    #expect(outcome.code == 0)
    let start = "note     scripts   emoji: no font has 😀"
    #expect(cure(of: start, in: outcome) == "   help: sudo apt-get install fonts-symbola")
  }
}
