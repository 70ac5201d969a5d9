import Foundation
import Testing

/// The same roster of 18 teams, as spreadsheet programs save it (`Rosters/make.py`).
struct RosterFilesTests {
  private static let files = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Rosters")

  private func folder(with name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Self.files.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    return folder
  }

  @Test(
    "18 teams give 18 packets, nothing is lost, and each doubt is said once",
    arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.csv", "excel.csv", "google.csv"])
  func packets(_ name: String) throws {
    let folder = try folder(with: name)
    let outcome = try Command.run(["packet", "--roster", name, "--forms", "imp,visit-report"], in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(folder.names(in: "Output").count == 18)
    let codes = outcome.errorLines.filter { $0.hasPrefix(name) }.compactMap { $0.split(separator: "[").last }
    #expect(codes == ["heading-row]", "row-skipped]", "row-skipped]"], "\(outcome.errors)")
    // The workbook shows the number with a mask.
    let phone = name.hasSuffix("xlsx") ? "(816) 555-0112" : "8165550112"
    let words = try Command.shell("pdftotext Output/Nguyen-Nunez-kickoff.pdf - | tr '\\n' ' '", in: folder).output
    for value in ["Milo Nguyễn", "Finn Núñez", "Ruth Abernathy", "2021-2022", "Odessa R-VII", phone]
    where !words.contains(value) {
      Issue.record("'\(value)' is not in \(words)")
    }
  }

  @Test(
    "check and status read them too, and a folder of them",
    arguments: ["openpyxl.xlsx", "libreoffice.csv"])
  func check(_ name: String) throws {
    let folder = try folder(with: name)
    let check = try Command.run(["check", ".", "--as-of", "2021-09-20"], in: folder)
    #expect(check.code == 0, "\(check.output)")
    #expect(check.outputLines.last == "18 teams, 144 forms: 126 not due, 18 optional")
    let status = try Command.run(["status", name, "--as-of", "2021-09-20", "--format", "csv"], in: folder)
    #expect(status.code == 0)
    #expect(status.output.components(separatedBy: "\r\n").count == 20)
    let json = try Command.run(["check", name, "--as-of", "2021-09-20", "--format", "json"], in: folder)
    #expect(json.output.contains("\"code\": \"heading-row\""))
    #expect(json.output.contains("\"line\": 5, \"column\": 1"))
  }

  @Test("a sheet of a workbook is named behind #; its team files can be begun") func sheet() throws {
    let folder = try folder(with: "libreoffice.xlsx")
    let one = try Command.run(
      ["packet", "--roster", "libreoffice.xlsx#teams", "--forms", "imp", "--only", "Kai", "-o", "kai"], in: folder)
    #expect(one.code == 0, "\(one.errors)")
    #expect(folder.names(in: "kai").count == 2)
    let none = try Command.run(["packet", "--roster", "libreoffice.xlsx#Tems"], in: folder)
    #expect(none.code == 2)
    #expect(none.errors.contains("its sheets are 'Teams', 'Notes'"))
    let new = try Command.run(["new", "team", "--roster", "libreoffice.xlsx", "-o", "teams"], in: folder)
    #expect(new.code == 0)
    #expect(folder.names(in: "teams").count == 18)
    #expect(new.errors.contains("libreoffice.xlsx:A24: note: "))
  }

  @Test(
    "a file of another format is one line of error for packet, and a finding for check",
    arguments: ["r.xls", "r.ods", "r.numbers", "r.docx", "r.pdf"])
  func otherFormats(_ name: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("PK something else", to: name)
    for option in ["--roster", "--team"] {
      let packet = try Command.run(["packet", option, name], in: folder)
      #expect(packet.code == 2)
      #expect(packet.errorLines.count == 1, "\(packet.errors)")
      #expect(packet.errors.hasPrefix("countersign: error: '\(name)' is "))
    }
    let check = try Command.run(["check", name], in: folder)
    #expect(check.code == 1)
    #expect(check.output.contains("[unreadable-file]"))
  }

  @Test("a column that seems to be misnamed is said at the end, an ordinary extra column is not") func misnamed() throws
  {
    let folder = try TemporaryFolder()
    _ = try folder.write("Protégé name,Mentor name,School of the protégé\nA B,C D,Odessa\n", to: "r.csv")
    let packet = try Command.run(["packet", "--roster", "r.csv", "--forms", "imp"], in: folder)
    #expect(packet.code == 0)
    #expect(packet.errorLines.last == "1 packet; no protégé school for 1 team: is a column misnamed?")
    _ = try folder.write("Protégé name,Mentor name,Protégé shcool\nA B,C D,Odessa\n", to: "r.csv")
    let near = try Command.run(["packet", "--roster", "r.csv", "--forms", "imp"], in: folder)
    #expect(near.code == 1)
    #expect(near.errorLines.last == "1 packet; no protégé school for 1 team: is a column misnamed?")
    _ = try folder.write("Protégé name,Mentor name,Notes\nA B,C D,Odessa\n", to: "r.csv")
    let other = try Command.run(["packet", "--roster", "r.csv", "--forms", "imp"], in: folder)
    #expect(other.code == 0)
    #expect(!other.errors.contains("misnamed"))
  }

  @Test("what a spreadsheet lacks is said in columns and rows, a missing column once") func lacks() throws {
    let folder = try TemporaryFolder()
    let heading = "Protégé name,Mentor name,Program year,visit_report.date,visit_report.topics"
    _ = try folder.write(
      "\(heading)\nA B,C D,2021-2022,2021-10-21,x\nE F,G H,2021-2022,2021-10-22,y\n", to: "r.csv")
    let check = try Command.run(["check", "r.csv", "--as-of", "2022-05-20"], in: folder)
    #expect(check.code == 1)
    let missing = check.outputLines.filter { $0.hasSuffix("[missing-field]") && $0.hasPrefix("r.csv:1:1: ") }
    #expect(missing.contains { $0.contains("'Program Area' is missing") })
    #expect(missing.contains { $0.contains("'Location of Visit' is missing") })
    #expect(Set(missing).count == missing.count, "\(missing)")
    let help = check.outputLines.filter { $0.contains(" help: ") }
    #expect(help.contains { $0.contains("add a column 'Content area' to the heading row") })
    #expect(help.contains { $0.contains("new team --roster r.csv' begins one for each row") })
    #expect(!help.contains { $0.contains("`") }, "\(help.filter { $0.contains("`") })")
  }

  @Test("a row without a mentor is missing-field for packet too") func merged() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("Mentor name,Protégé name,Program year\nC D,A B,2021-2022\n,E F,2021-2022\n", to: "r.csv")
    let packet = try Command.run(["packet", "--roster", "r.csv", "--forms", "imp"], in: folder)
    #expect(packet.code == 1)
    #expect(packet.errors.contains("r.csv:3:1: error: this row is empty in the column 'Mentor name' [missing-field]"))
    #expect(packet.errors.contains("merged cells"))
    #expect(folder.names(in: "Output").count == 2)
  }
}
