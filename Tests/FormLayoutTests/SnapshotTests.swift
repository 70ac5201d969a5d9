import FormLayout
import FormModel
import FormReading
import FormTesting
import Foundation
import Testing

/// The program's own forms, as the fixed-pitch shaper has them: what is where, tagged as what, in which order.
struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates/mentoring")

  private func file(_ name: String) throws -> SourceFile {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
    return SourceFile(name: name, bytes: Array(data))
  }

  private func read(_ id: String) throws -> (Program, Template) {
    var findings: [Finding] = []
    let program = try #require(ProgramReader.read(try file("program.yaml"), into: &findings))
    let template = try #require(TemplateReader.read(try file("\(id).yaml"), of: program, into: &findings))
    #expect(findings == [])
    return (program, template)
  }

  @Test(
    "a blank form reads in order",
    arguments: ["suggested-timeline", "focal-points", "decision-points", "imp", "mentor-comment", "visit-report"])
  func blank(_ id: String) throws {
    let (program, template) = try read(id)
    let view = FormView(Catalog(program, [template]), FormRef(id), of: Record())
    let form = layOut(view, shaper: FixedPitchShaper())
    try expectSnapshot(describe(form.pages), named: id)
  }

  @Test("another team shapes only its own words") func shapesOnce() throws {
    let (program, template) = try read("visit-report")
    let shaper = FixedPitchShaper()
    var counts: [Int] = []
    for name in ["Dana Whitfield", "Aaliyah Brooks"] {
      let value = Value(text: name, place: Place(file: "r.yaml", line: 1, column: 1))
      let record = Record(values: ["protege.name": value])
      _ = layOut(FormView(Catalog(program, [template]), FormRef(template.id), of: record), shaper: shaper)
      counts.append(shaper.shapeCount)
    }
    // The name in its cell, in its printed name, and in the footer.
    #expect(counts[0] > 20)
    #expect(counts[1] - counts[0] <= 3)
  }
}
