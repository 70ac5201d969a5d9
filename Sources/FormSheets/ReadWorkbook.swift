import FormModel
import FormReading

/// Reads a sheet of an Excel workbook (`.xlsx`). It runs no macro and follows no link, and refuses to unpack more than a
/// roster can be.
///
/// - Parameters:
///   - name: The name of the file as the user gave it, for the places of the cells.
///   - sheet: The name of the sheet; nil for the first one that is not hidden.
/// - Returns: Its rows. If it cannot be read there are none, and a finding says why.
package func readWorkbook(
  _ bytes: [UInt8], name: String, sheet: String?, limits: ReadingLimits = .data
) -> Sheet {
  let start = Place(file: name, spot: .cell(.start))
  func failed(_ finding: Finding) -> Sheet { Sheet(rows: [], findings: [finding]) }
  guard bytes.count <= limits.bytes else {
    return failed(.workbook("too-large", "the file is larger than \(limits.bytes >> 20) MiB", at: start, .tooLarge))
  }
  do {
    return try readSheet(of: Archive(bytes, budget: limits.bytes * 4), sheet, at: start, limits)
  } catch {
    return failed(error.finding(at: start))
  }
}

private func readSheet(
  of archive: Archive, _ name: String?, at start: Place, _ limits: ReadingLimits
) throws(WorkbookError) -> Sheet {
  let root = Relations(folder: "")
  try parseXML("_rels/.rels", in: archive, by: root)
  let main = root.all.first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
  let list = SheetList()
  try parseXML(main, in: archive, by: list)
  let folder = main.split(separator: "/").dropLast().joined(separator: "/")
  let file = main.split(separator: "/").last.map(String.init) ?? main
  let parts = Relations(folder: folder)
  try parseXML(folder.isEmpty ? "_rels/\(file).rels" : "\(folder)/_rels/\(file).rels", in: archive, by: parts)
  let sheets = list.sheets.filter { sheet in parts.all.contains { $0.id == sheet.id && $0.kind == "worksheet" } }
  let named = name.map { name in sheets.first { $0.name == name } ?? sheets.first { $0.name.folded == name.folded } }
  guard let sheet = named ?? (name == nil ? sheets.first { !$0.isHidden } ?? sheets.first : nil),
    let path = parts.all.first(where: { $0.id == sheet.id })?.path
  else { throw .noSheet(name ?? "", known: sheets.map(\.name)) }

  let texts = SharedTexts(most: limits.values)
  if let path = parts.all.first(where: { $0.kind == "sharedStrings" })?.path, archive.has(path) {
    try parseXML(path, in: archive, by: texts)
  }
  let styles = Styles()
  if let path = parts.all.first(where: { $0.kind == "styles" })?.path, archive.has(path) {
    try parseXML(path, in: archive, by: styles)
  }
  let reader = CellReader(
    .init(
      texts: texts.all, formats: styles.formats, countsFrom1904: list.countsFrom1904, place: start, limits: limits))
  try parseXML(path, in: archive, by: reader)
  return try makeRows(of: reader, at: start, limits)
}

/// The rows with text. A cell that is merged over several rows holds for each of them.
private func makeRows(of reader: CellReader, at start: Place, _ limits: ReadingLimits) throws(WorkbookError) -> Sheet {
  var cells = reader.rows
  for merge in reader.merged {
    guard let first = cells[merge.rows.lowerBound]?[merge.column] else { continue }
    for row in merge.rows.dropFirst() where cells[row]?[merge.column] == nil {
      // A row of which this would be the only text is no row of the table.
      guard cells[row] != nil else { continue }
      let place = start.at(SourcePosition(line: row, column: merge.column))
      cells[row]?[merge.column] = Sheet.Cell(text: first.text, place: place, isLost: first.isLost)
    }
  }
  var rows: [Sheet.Row] = []
  var count = 0
  for (number, filled) in cells.sorted(by: { $0.key < $1.key }) {
    let width = filled.keys.max() ?? 0
    count += width
    guard count <= limits.values else { throw .tooMany("values") }
    let row = (1...max(width, 1)).map { column in
      filled[column] ?? Sheet.Cell(text: "", place: start.at(SourcePosition(line: number, column: column)))
    }
    rows.append(Sheet.Row(number: number, start: row[0].place, cells: row))
  }
  var findings = reader.findings.all
  if rows.isEmpty { findings.append(.workbook("wrong-type", "the sheet is empty", at: start, .malformed)) }
  return Sheet(rows: rows, findings: findings)
}

extension WorkbookError {
  /// The finding about a workbook that cannot be read.
  fileprivate func finding(at place: Place) -> Finding {
    switch self {
    case .noLibrary:
      .workbook(
        "unreadable-file", "libzip is not installed, which unpacks workbooks", at: place,
        help: "run: apt-get install libzip-dev; or save the sheet as 'CSV UTF-8'")
    case .damaged(let reason):
      .workbook(
        "unreadable-file", "this workbook cannot be read: \(reason)", at: place,
        help: "open it in a spreadsheet program and save it again as .xlsx, or as 'CSV UTF-8'")
    case .tooLarge:
      .workbook(
        "too-large", "the workbook is larger than any roster when it is unpacked", at: place, .tooLarge,
        help: "copy the sheet into a new workbook, or save it as 'CSV UTF-8'")
    case .tooMany(let what):
      .workbook("too-large", "the sheet has more \(what) than any roster", at: place, .tooLarge, help: "split it")
    case .noSheet(let name, let known):
      .workbook(
        "unreadable-file", name.isEmpty ? "the workbook has no sheet" : "the workbook has no sheet '\(name)'",
        at: place,
        help: known.isEmpty ? nil : "its sheets are \(known.prefix(10).map { "'\($0)'" }.joined(separator: ", "))")
    }
  }
}

extension Finding {
  fileprivate static func workbook(
    _ code: Code, _ message: String, at place: Place, _ nature: Nature = .unreadable, help: String? = nil
  ) -> Finding {
    Finding(.error, code, message, at: place, help: help, nature: nature)
  }
}
