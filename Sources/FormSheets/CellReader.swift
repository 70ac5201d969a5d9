import FormModel
import FormReading

/// Reads the cells of a sheet (ECMA-376, part 1, 18.3).
final class CellReader: XMLReading {
  /// What the cells refer to.
  struct Context {
    var texts: [String]
    var formats: [NumberFormat]
    var countsFrom1904: Bool
    /// The start of the sheet.
    var place: Place
    var limits: ReadingLimits
  }

  private let context: Context
  private(set) var rows: [Int: [Int: Sheet.Cell]] = [:]
  private(set) var findings = FindingList()
  /// The cells that are merged with others: their first column, and their rows.
  private(set) var merged: [(column: Int, rows: ClosedRange<Int>)] = []
  private var count = 0
  private var (row, column) = (0, 0)
  private var (type, style) = ("", 0)
  private var (hasFormula, hasValue) = (false, false)
  private var collected = TextCollector()

  init(_ context: Context) { self.context = context }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "c":
      column += 1
      if let place = attributes["r"].flatMap({ Self.position($0) }) { (row, column) = (place.line, place.column) }
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      (hasFormula, hasValue) = (false, false)
      collected.clear()
    case "f": hasFormula = true
    case "v", "is": hasValue = true
    case "mergeCell":
      let ends = (attributes["ref"] ?? "").split(separator: ":").compactMap { Self.position(String($0)) }
      if ends.count == 2, ends[0].line < ends[1].line, merged.count < 100_000 {
        merged.append((ends[0].column, ends[0].line...ends[1].line))
      }
    default: break
    }
    collected.start(name)
  }

  func end(_ name: String) throws(WorkbookError) {
    collected.end(name)
    guard name == "c", hasValue || hasFormula else { return }
    let place = context.place.at(SourcePosition(line: row, column: column))
    let typed = collected.take()
    // Some programs write an empty value beside a formula that they have not computed.
    if hasFormula, typed.isEmpty, type == "n" { hasValue = false }
    guard let text = value(typed, at: place) else {
      try add(Sheet.Cell(text: "", place: place, isLost: true))
      return
    }
    let cell = Sheet.Cell(checking: text, at: place, limits: context.limits, into: &findings)
    if cell.hasText { try add(cell) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { collected.text(bytes) }

  private func add(_ cell: Sheet.Cell) throws(WorkbookError) {
    count += 1
    guard count <= context.limits.values, row > 0, row <= 1 << 20, column > 0, column <= 1 << 14 else {
      throw .tooMany("values")
    }
    rows[row, default: [:]][column] = cell
  }

  /// The value of a cell as a person sees it; nil if the cell shows an error, or has a formula and no result.
  private func value(_ text: String, at place: Place) -> String? {
    guard hasValue else {
      findings.append(
        Finding(
          .error, "wrong-type", "this cell has a formula, and the file does not hold its result", at: place,
          help: "open the workbook in a spreadsheet program and save it again"))
      return nil
    }
    switch type {
    case "s": return Int(text).flatMap { context.texts.indices.contains($0) ? context.texts[$0] : nil } ?? ""
    case "str", "inlineStr": return text
    case "b": return text == "1" || text == "true" ? "TRUE" : "FALSE"
    case "e":
      findings.append(
        Finding(
          .error, "wrong-type", "this cell shows the error \(text.prefix(20))", at: place,
          help: "correct its formula, or write the value itself"))
      return nil
    case "d": return text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text
    default:
      let format = context.formats.indices.contains(style) ? context.formats[style] : .general
      return format.shown(text, countsFrom1904: context.countsFrom1904)
    }
  }

  /// The row and the column of a cell's name: `C5`.
  static func position(_ name: String) -> SourcePosition? {
    var (row, column) = (0, 0)
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
      case 0x30...0x39: row = row * 10 + Int(byte) - 0x30
      case 0x24: continue
      default: return nil
      }
      if row > 1 << 21 || column > 1 << 15 { return nil }
    }
    return row > 0 && column > 0 ? SourcePosition(line: row, column: column) : nil
  }
}
