import FormModel
import FormReading
import FormTesting
import Testing

@testable import FormLayout

/// Lays out forms of a small program with the fixed-pitch shaper.
struct Forms {
  static let program = """
    title: School
    year: {field: year, begins: July 1}
    roles: {parent: {words: parent, name: parent.name}, teacher: {words: teacher}}
    calendar: {back: May 6, start: {day: September 1, words: late summer}}
    packet: {name: trip, forms: [slip]}
    team: {list: students, members: {Child: child.name, Parent: parent.name}}
    fields:
      year: {type: year, label: Year, blank: 20____-20____}
      child.name: {type: text, label: "Child:"}
      parent.name: {type: text, label: "Parent:"}
    """

  /// Lays out a form whose template is the given fields and body.
  static func layOut(
    _ fields: String = "", body: String, head: String = "title: Slip", values: [FieldPath: String] = [:],
    number: Int? = nil, pictures: [FieldPath: Picture] = [:], onScreen: Bool = false
  ) throws -> LaidOutForm {
    let (program, template) = try read(fields, body: body, head: head)
    let view = FormView(Catalog(program, [template]), FormRef(template.id, number), of: record(values))
    return FormLayout.layOut(
      view, for: onScreen ? .screen() : .paper, pictures: pictures, shaper: FixedPitchShaper())
  }

  /// The context in which a block of a form with the given fields is composed.
  static func context(
    _ fields: String = "", body: String = "  - cells: [[child.name]]", values: [FieldPath: String] = [:],
    medium: Medium = .paper
  ) throws -> LayoutContext {
    let (program, template) = try read(fields, body: body, head: "title: Slip")
    return LayoutContext(
      FormView(Catalog(program, [template]), FormRef(template.id), of: record(values)), grid: Grid(page: .letter),
      medium: medium, shaper: FixedPitchShaper())
  }

  private static func read(_ fields: String, body: String, head: String) throws -> (Program, Template) {
    var findings: [Finding] = []
    let program = try #require(
      ProgramReader.read(SourceFile(name: "program.yaml", bytes: Array(program.utf8)), into: &findings))
    let text = "form: slip\n\(head)\nrevision: 1\nfields:\n\(fields)\nbody:\n\(body)\n"
    let template = try #require(
      TemplateReader.read(SourceFile(name: "slip.yaml", bytes: Array(text.utf8)), of: program, into: &findings))
    #expect(findings == [])
    return (program, template)
  }

  private static func record(_ values: [FieldPath: String]) -> Record {
    let place = Place(file: "team.yaml", line: 1, column: 1)
    var record = Record()
    for (path, text) in values {
      record.values[path] = Value(text: text, place: place)
      let entry = path.text.prefix { $0 != "]" }
      if path.text.contains("[") { record.keys[FieldPath(entry + "]")] = place }
    }
    return record
  }
}

extension [Page] {
  /// All items, tags left out.
  var flat: [Item] { flatMap { $0.items.flatMap(\.flat) } }

  /// The texts in order.
  var texts: [String] {
    flat.compactMap { if case .text(let line, _, _) = $0 { line.text } else { nil } }
  }
}

extension Item {
  var flat: [Item] {
    switch self {
    case .tagged(_, let items), .part(_, _, let items): items.flatMap(\.flat)
    default: [self]
    }
  }
}
