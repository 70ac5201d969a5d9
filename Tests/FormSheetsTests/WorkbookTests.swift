import FormModel
import FormReading
import FormSheets
import FormTesting
import Foundation
import Testing

/// Workbooks, as openpyxl writes them (`Tests/CommandTests/Rosters/make.py`), and damaged ones.
struct WorkbookTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = Programs.root.appendingPathComponent("Tests/FormSheetsTests/Workbooks")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  private func read(_ name: String, sheet: String? = nil, limits: ReadingLimits = .data) throws -> Sheet {
    readWorkbook(try bytes(name), name: name, sheet: sheet, limits: limits)
  }

  @Test("a cell reads as a person sees it", arguments: ["cells.xlsx", "from-1904.xlsx"])
  func cells(_ name: String) throws {
    let sheet = try read(name)
    #expect(sheet.findings == [])
    #expect(sheet.rows.count == (name == "cells.xlsx" ? 22 : 1))
    // The first column says what a person sees.
    for row in sheet.rows { #expect(row.cells.map(\.text) == [row.cells[0].text, row.cells[0].text]) }
  }

  @Test("the first sheet that is not hidden is read; a merged cell holds for each of its rows")
  func merged() throws {
    let sheet = try read("sheets.xlsx")
    #expect(
      sheet.rows.map { $0.cells.map(\.text) }.prefix(4) == [
        ["Mentor", "Protégé"], ["Bo Day", "Ann"], ["Bo Day", "Ben"], ["Bo Day", "Cy"],
      ])
  }

  @Test("an error in a cell and a formula without a result are findings at their cells")
  func errors() throws {
    let sheet = try read("sheets.xlsx")
    #expect(sheet.findings.map(\.code.name) == ["wrong-type", "wrong-type"])
    #expect(
      sheet.findings.compactMap { $0.place.map { "\($0.file):\($0.spot)" } } == ["sheets.xlsx:B5", "sheets.xlsx:A6"])
    #expect(sheet.findings.first?.place?.lineAndColumn == SourcePosition(line: 5, column: 2))
    #expect(sheet.findings.first?.place?.textPosition == nil)
  }

  @Test("a sheet is chosen by its name; an unknown name tells the known ones")
  func named() throws {
    let sheet = try read("sheets.xlsx", sheet: "second sheet")
    #expect(sheet.rows.map { $0.cells.map(\.text) } == [["", "", "here"]])
    let none = try read("sheets.xlsx", sheet: "Third")
    #expect(none.rows.isEmpty)
    #expect(none.findings.map(\.help) == ["its sheets are 'Hidden', 'Sheet', 'Second sheet'"])
  }

  @Test("a workbook that is cut, or no workbook, is a finding, never a crash")
  func damaged() throws {
    let whole = try bytes("sheets.xlsx")
    for length in stride(from: 0, to: whole.count, by: 97) {
      let sheet = readWorkbook(Array(whole[..<length]), name: "cut.xlsx", sheet: nil)
      #expect(sheet.rows.isEmpty && sheet.findings.map(\.code.name) == ["unreadable-file"])
    }
    for index in stride(from: 0, to: whole.count, by: 13) {
      var changed = whole
      changed[index] ^= 0xFF
      _ = readWorkbook(changed, name: "changed.xlsx", sheet: nil)
    }
    #expect(
      readWorkbook(Array("a,b\n".utf8), name: "a.xlsx", sheet: nil).findings.map(\.code.name) == ["unreadable-file"])
  }

  @Test("more cells, or more bytes when unpacked, than a roster has are too large")
  func tooLarge() throws {
    var limits = ReadingLimits.data
    limits.values = 20
    #expect(try read("cells.xlsx", limits: limits).findings.map(\.code) == [.tooLarge])
    #expect(try read("cells.xlsx", limits: ReadingLimits(bytes: 1000)).findings.map(\.code) == [.tooLarge])
  }

  @Test("a document type is refused, so that no entity is ever expanded")
  func entities() throws {
    let workbook = Zip([
      (
        "_rels/.rels",
        "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><Relationships>&b;</Relationships>"
      )
    ])
    let sheet = readWorkbook(workbook.bytes, name: "r.xlsx", sheet: nil)
    #expect(sheet.findings.map(\.message) == ["this workbook cannot be read: it declares a document type"])
  }

  @Test("cells without names, prefixes, and shared, inline and phonetic texts are read; control characters are not")
  func minimal() throws {
    let workbook = Zip.workbook(
      sheet: """
        <x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>B</x:t></x:is></x:c>
        <x:c t="str"><x:f>1</x:f><x:v>C</x:v></x:c></x:row><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>a_x0007_b</x:t></x:is></x:c>
        <x:c t="inlineStr"><x:is><x:t>l_x000A_m</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
        """,
      texts: "<sst><si><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></si></sst>")
    let sheet = readWorkbook(workbook.bytes, name: "r.xlsx", sheet: nil)
    #expect(sheet.rows.map { $0.cells.map(\.text) } == [["東京", "B", "C"], ["", "", "l\nm"]])
    #expect(sheet.rows.last?.cells[1].isLost == true)
    #expect(sheet.findings.map(\.code) == [.badCharacter])
    #expect(sheet.findings.first?.place.map { "\($0.spot)" } == "B3")
  }

  @Test("a small workbook that is large when unpacked is refused while it is unpacked")
  func bomb() throws {
    #expect(try bytes("much.xlsx").count < 64 << 10)
    #expect(try read("much.xlsx").findings == [])
    let sheet = try read("much.xlsx", limits: ReadingLimits(bytes: 64 << 10))
    #expect(sheet.findings.map(\.code) == [.tooLarge])
    #expect(sheet.rows.isEmpty)
  }
}
