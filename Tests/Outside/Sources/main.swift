import FormAuthoring
import FormFiles
import FormKit
import FormModel
import FormReading
import Foundation

// Checks one team's file and prints its forms, with no part of the command: outside PROGRAM TEAM-FILE YYYY-MM-DD

DrawingProcess.serveIfAsked(drawSVG)
let unfinished = Unfinished()

func file(_ path: String) throws -> SourceFile {
  SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let today = CalendarDate(arguments[3]) else {
  fatalError("outside PROGRAM TEAM-FILE YYYY-MM-DD")
}
let names = try FileManager.default.contentsOfDirectory(atPath: arguments[1]).filter { $0.hasSuffix(".yaml") }
let program = try names.sorted().map { try file("\(arguments[1])/\($0)") }

var findings: [Finding] = []
guard let forms = FormSet.read(program, into: &findings), findings.isEmpty else { fatalError("\(findings)") }
print("\(forms.program.title): \(forms.templates.map(\.id).joined(separator: ", "))")

let team = try file(arguments[2])
let fetch = filesBeside(arguments[2], isDrawing: isMarkup, unfinished: unfinished)
for team in Inspection(forms, asOf: today).inspect(team, fetch: fetch).teams {
  print(
    "\(team.words ?? "a team"): \(team.report.forms.map { "\($0.form) \($0.state.rawValue)" }.joined(separator: ", "))")
  for finding in team.report.findings { print("  \(finding.code.name): \(finding.message)") }
}

let press = try Press(forms, fetch: fetch)
for team in forms.readTeam(team, into: &findings) ?? [] {
  let job = PrintJob(forms: forms.packet(for: team), team: team, year: nil)
  let printed = try press.print([job], into: &findings)
  let folder = FileManager.default.temporaryDirectory.path
  for bytes in printed?.files ?? [] {
    try writeWhole(bytes, to: "\(folder)/\(team.fileNamePart).pdf", unfinished: unfinished)
    print("\(team.words): \(printed?.pages ?? 0) pages")
  }
}

let blank = forms.startingTeamFile(on: today, head: StartingHead(schema: nil, check: "outside"))
print("a file to start from has \(blank.split(separator: UInt8(ascii: "\n")).count) lines")
