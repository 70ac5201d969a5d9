import FormKit
import FormModel
import FormReading
import Synchronization

/// Reads files that a stranger may send, as the product reads them, and throws an error for a result that must not
/// occur.
///
/// It prints forms, so only one thread may use it.
package final class Stranger {
  /// The kind of file that the stranger sends.
  package enum Kind: String, CaseIterable, Sendable {
    case yaml, csv, template, image
  }

  /// A result that must not occur.
  package struct Fault: Error, CustomStringConvertible {
    package var description: String
  }

  private let forms: FormSet
  private let inspection: Inspection
  private let press: Press
  private let picture: Picture
  private let programs: [OwnProgram: [SourceFile]]
  private let today: CalendarDate

  /// The picture that the team's file names. Its name changes with it, because a press reads each name only once.
  private final class Picture: Sendable {
    private let state = Mutex<(bytes: [UInt8], count: Int)>(([], 0))

    var bytes: [UInt8] { state.withLock { $0.bytes } }

    /// Replaces the picture.
    ///
    /// - Returns: The name of the new picture.
    func become(_ bytes: [UInt8]) -> String {
      state.withLock { state in
        state = (bytes, state.count + 1)
        return "\(state.count).png"
      }
    }
  }

  package init() throws {
    var programs: [OwnProgram: [SourceFile]] = [:]
    for program in OwnProgram.allCases { programs[program] = try program.files() }
    self.programs = programs
    var findings: [Finding] = []
    guard let forms = FormSet.read(programs[.fieldTrip] ?? [], into: &findings), findings.isEmpty,
      let today = CalendarDate(year: 2022, month: 6, day: 30)
    else { throw Fault(description: "the program of the field trip has mistakes: \(findings)") }
    self.forms = forms
    self.today = today
    inspection = Inspection(forms, asOf: today)
    let picture = Picture()
    self.picture = picture
    press = try Press(forms) { _ in picture.bytes }
  }

  /// Reads a file of a kind.
  package func read(_ bytes: [UInt8], as kind: Kind) throws {
    switch kind {
    case .yaml: try readTeam(SourceFile(name: "team.yaml", bytes: bytes))
    case .csv: try readTeam(SourceFile(name: "students.csv", bytes: bytes))
    case .template: try readTemplate(bytes)
    case .image: try readImage(bytes)
    }
  }

  /// Checks a team's file or a roster, and prints its first form.
  private func readTeam(_ file: SourceFile) throws {
    let picture = self.picture
    let inspected = inspection.inspect(file) { _ in picture.bytes }
    try check(inspected.findings + inspected.teams.flatMap(\.report.findings), in: [file])
    if inspected.teams.isEmpty { return }
    var findings: [Finding] = []
    var teams = forms.readRoster(file, into: &findings) ?? []
    if teams.isEmpty { teams = forms.readTeam(file, into: &findings) ?? [] }
    if let team = teams.first { try print(team, with: press, of: forms, into: &findings) }
    try check(findings, in: [file] + (programs[.fieldTrip] ?? []))
  }

  /// Reads the picture of a signature. It skips SVG drawings: the product draws them in a process with limits.
  private func readImage(_ bytes: [UInt8]) throws {
    if isMarkup(bytes) { return }
    let text = "student: {name: Ana}\nparent: {name: Bo}\nsignature: {image: \(picture.become(bytes))}\n"
    try readTeam(SourceFile(name: "team.yaml", bytes: Array(text.utf8)))
  }

  /// Reads a template or a program. If it has no mistake, prints a blank of each form and checks a team.
  private func readTemplate(_ bytes: [UInt8]) throws {
    let (program, name) = OwnProgram.file(replacedBy: bytes) ?? (.fieldTrip, "permission.yaml")
    let files = (programs[program] ?? []).map { $0.name == name ? SourceFile(name: name, bytes: bytes) : $0 }
    var findings: [Finding] = []
    guard let forms = FormSet.read(files, into: &findings), !findings.hasErrors else {
      return try check(findings, in: files)
    }
    let press = try Press(forms) { _ in [] }
    for template in forms.templates where template.place.file == name || name == "program.yaml" {
      _ = try press.print([PrintJob(forms: [FormRef(template.id, nil)], team: nil, year: nil)], into: &findings)
    }
    try check(findings, in: files)
    let file = SourceFile(name: "team.yaml", bytes: Array(yaml(madeUpTeam(of: forms)).utf8))
    let inspected = Inspection(forms, asOf: today).inspect(file) { _ in [] }
    findings = inspected.findings + inspected.teams.flatMap(\.report.findings)
    if let team = forms.readTeam(file, into: &findings)?.first {
      try print(team, with: press, of: forms, into: &findings)
    }
    try check(findings, in: files + [file])
  }

  /// Prints the first form with a team's values, as a form on paper and as a fillable form.
  private func print(_ team: Team, with press: Press, of forms: FormSet, into findings: inout [Finding]) throws {
    guard let template = forms.templates.first else { return }
    for isFillable in [false, true] {
      let form = FormRef(template.id, template.list == nil ? nil : 1)
      let settings = PrintSettings(isFillable: isFillable)
      _ = try press.print([PrintJob(forms: [form], team: team, year: nil, settings: settings)], into: &findings)
    }
  }

  /// Checks that the place of each finding is inside one of the files.
  private func check(_ findings: [Finding], in files: [SourceFile]) throws {
    var extents: [String: Extent] = [:]
    for finding in findings {
      guard let place = finding.place, let file = files.first(where: { $0.name == place.file }) else {
        throw Fault(description: "a finding that is in none of the files: \(finding)")
      }
      let extent = extents[file.name] ?? Extent(of: file)
      extents[file.name] = extent
      guard extent.contains(place.position) else {
        throw Fault(description: "a finding beyond the end of its line or file: \(finding)")
      }
    }
  }
}
