import FormModel
import FormTesting
import Testing

@testable import FormLayout

/// The function of one block, called alone: its strips, and the notes that it adds to.
struct BlockTests {
  private var frame: Frame { Grid(page: .letter).frame() }
  private let long = (1...60).map { "name\($0)" }.joined(separator: " ")

  private func texts(_ strips: [Strip]) -> [String] {
    strips.flatMap { $0.items.flatMap(\.flat) }.compactMap {
      if case .text(let line, _, _) = $0 { line.text } else { nil }
    }
  }

  private func paths(_ strips: [Strip]) -> [FieldPath] {
    strips.flatMap { $0.items.flatMap(\.flat) }.compactMap {
      if case .widget(let place) = $0 { place.path } else { nil }
    }
  }

  @Test("a row of cells is a strip with its rules, and finds nothing") func cells() throws {
    let context = try Forms.context(values: ["child.name": "Ana"])
    var notes = LayoutNotes()
    let row = ["child.name", "parent.name"].map { Block.Cell(field: $0, columns: nil) }
    let strips = context.cellStrips([row], in: frame, opensSection: true, &notes)
    #expect(strips.map(\.height) == [36])
    #expect(strips[0].rules.map(\.weight) == [Weight.strong, Weight.cell])
    #expect(texts(strips) == ["Child:", "Ana", "Parent:"])
    #expect(notes.overflows.isEmpty)
  }

  @Test("a value that does not fit is noted once, and its place names the page that the pass before found")
  func overflow() throws {
    let context = try Forms.context(values: ["child.name": long]).with { $0.goesOn = ["child.name": 4] }
    var notes = LayoutNotes()
    let row = [Block.Cell(field: "child.name", columns: 3), Block.Cell(field: "child.name", columns: 3)]
    let strips = context.cellStrips([row], in: frame, opensSection: false, &notes)
    #expect(texts(strips) == ["Child:", "See page 4", "Child:", "See page 4"])
    #expect(notes.overflows.map(\.field) == ["child.name"] && notes.overflows.map(\.part) == [1])
    #expect(notes.overflows[0].isPlaced && !notes.overflows[0].isContinued)
  }

  @Test("what a copy of the notes finds is forgotten with it, the numbers of parts too") func trial() throws {
    let context = try Forms.context(values: ["child.name": long])
    var notes = LayoutNotes()
    var trial = notes
    let row = [Block.Cell(field: "child.name", columns: 3)]
    _ = context.cellStrips([row], in: frame, opensSection: false, &trial)
    #expect(trial.overflows.count == 1 && notes.overflows.isEmpty)
    #expect(trial.nextPart() == 2 && notes.nextPart() == 1)
  }

  @Test("a box takes as many lines as are left") func box() throws {
    let context = try Forms.context(
      "  notes: {type: paragraph, label: Notes}", body: "  - box: {field: notes, lines: 2}"
    ).with { $0.restLines = 7 }
    var notes = LayoutNotes()
    let box = Block.Box(field: "notes", lines: nil, pitch: 20)
    let strip = context.boxStrip(box, in: frame, opensSection: false, &notes)
    #expect(strip.height == 154)
    #expect(strip.rules.count == 2 + 6)
  }

  @Test("the fields of a block for each entry are those of the entry") func each() throws {
    let context = try Forms.context(
      "  stops: {type: list, count: 2, label: Stop, fields: {name: {type: text, label: Name}}}",
      body: "  - each: {list: stops, body: [{cells: [[name]]}]}", values: ["stops[1].name": "Gate"])
    var notes = LayoutNotes()
    let body: [Block] = [.cells([[Block.Cell(field: "stops[].name", columns: nil)]])]
    let strips = context.eachStrips("stops", sideBySide: false, body, in: frame, &notes)
    #expect(paths(strips) == ["stops[0].name", "stops[1].name"])
    #expect(texts(strips) == ["Name", "Name", "Gate"])
    let condition = Block.when(.hasValue("stops[].name"), body)
    #expect(context.eachStrips("stops", sideBySide: false, [condition], in: frame, &notes).count == 1)
  }

  @Test("a list in an entry of another has the entry before it") func eachInEach() throws {
    let context = try Forms.context().with {
      $0.each = [
        FormView.Each("trips[1]", of: "trips"),
        FormView.Each("trips[1].stops[0]", of: "trips[1].stops"),
      ]
    }
    #expect(context.id("trips[].day") == "trips[1].day")
    #expect(context.id("trips[].stops[].name") == "trips[1].stops[0].name")
    #expect(context.id("child.name") == "child.name")
  }

  @Test("one signs with a certificate in the first copy alone", arguments: [true, false])
  func certificate(_ hasCertificates: Bool) throws {
    let context = try Forms.context(
      "  s: {type: signature, by: parent, label: Signature}", body: "  - signatures: [s]",
      medium: .screen(hasCertificates: hasCertificates))
    var notes = LayoutNotes()
    let strips = context.signatureStrips(["s"], in: frame, &notes)
    #expect(paths(strips).contains("s.digital") == hasCertificates)
  }

  @Test("kept strips stay together: each but the last stays with the next") func kept() throws {
    let context = try Forms.context()
    var notes = LayoutNotes()
    let row = [Block.Cell(field: "child.name", columns: nil)]
    let strips = context.strips([.keep([.cells([row, row, row])])], in: frame, &notes)
    #expect(strips.map(\.keepsWithNext) == [true, true, false])
  }

  @Test("a value is not set on two lines if their ink touches") func twoLines() {
    let room = ValueRoom(x: 0, width: 60, baseline: 29.5, twoLines: (23, 33), top: 14.5, bottom: 35.5)
    let shaper = FixedPitchShaper()
    #expect(room.items("abcdefghij klmnopqrst", shaper)?.count == 2)
    #expect(room.items("abcdefghij klmnopqrst\u{301}", shaper) == nil)
  }

  @Test("long values of the header and the footer are found without composing a page") func furniture() throws {
    let names = (1...400).map { "Maria\($0)" }.joined(separator: " ")
    let context = try Forms.context(values: ["child.name": names, "parent.name": "Bo Li", "year": long])
    let found = context.furnitureValues(titles: [context.template.title])
    #expect(found.map(\.field) == ["year", "child.name", "parent.name"])
  }
}
