import FormModel
import FormReading
import FormTesting
import Testing

/// Reads a YAML text.
///
/// - Returns: Its tree on one line, and the findings.
func yaml(_ file: SourceFile, limits: ReadingLimits = .data) -> (tree: String?, node: Node?, findings: [Finding]) {
  var findings: [Finding] = []
  let node = readYAML(file, limits: limits, into: &findings)
  return (node.map(describe), node, findings.inReadingOrder())
}

/// Reads a CSV text.
///
/// - Returns: Its table with each row on its own line, and the findings.
func csv(_ file: SourceFile, limits: ReadingLimits = .data) -> (
  rows: [String]?, table: SheetTable?, findings: [Finding]
) {
  var findings: [Finding] = []
  let sheet = readCSV(file, limits: limits, into: &findings)
  let table = sheet.map { SheetTable($0, headingsAt: 0, limits: limits, into: &findings) }
  let rows = table.map { table in
    ([table.header] + table.rows.map(\.cells)).map { $0.map(\.text).joined(separator: "|") }
  }
  return (rows, table, findings.inReadingOrder())
}

extension SourceFile {
  init(_ text: String, name: String = "team.yaml") { self.init(name: name, bytes: Array(text.utf8)) }
}

/// A tree on one line: `{a: <x>, b: [<1>]}`.
func describe(_ node: Node) -> String {
  switch node.content {
  case .text(let text): "<\(text)>"
  case .list(let items): "[\(items.map(describe).joined(separator: ", "))]"
  case .mapping(let entries): "{\(entries.map { "\($0.key): \(describe($0.value))" }.joined(separator: ", "))}"
  }
}

/// The places of all values of a tree, in order.
func places(_ node: Node) -> [Place] {
  switch node.content {
  case .text: [node.place]
  case .list(let items): [node.place] + items.flatMap(places)
  case .mapping(let entries): [node.place] + entries.flatMap { [$0.place] + places($0.value) }
  }
}

/// Reads a roster by a program with one form.
///
/// - Parameter marked: The text of the roster, with marks.
func readRoster(
  _ marked: String, _ name: String, program: String, form: String, limits: ReadingLimits = .data
) throws -> (records: [Record]?, findings: [Finding], marks: [Place]) {
  var findings: [Finding] = []
  let program = try #require(
    ProgramReader.read(SourceFile(name: "program.yaml", bytes: Array(program.utf8)), into: &findings))
  let template = try #require(
    TemplateReader.read(SourceFile(name: "slip.yaml", bytes: Array(form.utf8)), of: program, into: &findings))
  let text = MarkedText(marked, file: name)
  let reader = RosterReader(Catalog(program, [template]), limits: limits)
  let data = reader.readRoster(text.file, into: &findings)
  findings += data?.allFindings(in: program) ?? []
  return (data?.teams.map(\.record), findings.inReadingOrder(), text.marks)
}
