import FormLayout
import FormModel
import FormTesting
import Testing

struct LayoutTests {
  private func baseline(_ text: String, in pages: [Page]) -> Point? {
    for case .text(let line, let at, _) in pages.flat where line.text == text { return at }
    return nil
  }

  private func horizontals(_ page: Page) -> [(y: Double, weight: Double, width: Double)] {
    page.items.flatMap(\.flat).compactMap { item in
      guard case .line(let from, let to, let weight) = item, from.y == to.y else { return nil }
      return (from.y.points, weight.points, (to.x - from.x).points)
    }
  }

  @Test("cells hang from the header's rule, labels on 12, values on 29.5") func cells() throws {
    let pages = try Forms.layOut(body: "  - cells: [[child.name, parent.name]]", values: ["child.name": "Ana"]).pages
    #expect(baseline("Child:", in: pages) == Point(54, 102))
    #expect(baseline("Ana", in: pages) == Point(54, 119.5))
    #expect(baseline("Parent:", in: pages) == Point(312, 102))
  }

  @Test("a table's long labels stand on several lines, and nothing runs into its neighbour") func longLabels() throws {
    let label = "a label of many words that go on and on beyond what one line has room for"
    let fields = """
        r:
          type: rows
          label: \(label)
          fields: {done: {type: check, label: Done}, note: {type: text, label: \(label)}}
          groups: [{label: \(label) and on and on to the end of the page, rows: {one: One}}]
        i: {type: initials, by: parent, label: \(label)}
      """
    let pages = try Forms.layOut(fields, body: "  - table: r\n  - cells: [[{i: 4}]]").pages
    for case .text(let line, let at, _) in pages.flat { #expect((at.x + line.width).points <= 558.01, "\(line.text)") }
    let frames = pages.flat.compactMap { item -> Double? in
      if case .frame(let box, _) = item, box.width == 80 { box.y.points } else { nil }
    }
    let labels = pages.flat.compactMap { item -> Double? in
      if case .text(let line, let at, _) = item, label.contains(line.text), at.x == 54 { at.y.points } else { nil }
    }
    #expect(try #require(frames.first) > #require(labels.max()), "the box stands below its label")
  }

  @Test("where two rules meet they are one, and the heavier wins") func mergedRules() throws {
    let page = try #require(
      try Forms.layOut(
        "  s: {type: signature, by: parent, label: Signature}",
        body: "  - cells: [[child.name], [parent.name]]\n  - signatures: [s]"
      ).pages.first)
    let rules = horizontals(page)
    #expect(rules.map(\.y) == [90, 126, 162, 206])
    #expect(rules.map(\.weight) == [1.5, 0.75, 1.5, 0.75])
  }

  @Test("a box with the rest of the page leaves room for what follows") func restOfPage() throws {
    let page = try #require(
      try Forms.layOut(
        "  notes: {type: paragraph, label: Notes}\n  s: {type: signature, by: parent, label: Signature}",
        body: "  - box: {field: notes, lines: rest}\n  - signatures: [s]"
      ).pages.first)
    let last = try #require(horizontals(page).map(\.y).max())
    #expect(last <= 708 && last > 708 - 24)
  }

  @Test("a heading goes to the next page with what it heads") func headingKeepsWithNext() throws {
    let fill = "  - space: 500\n  - text: End\n"
    let pages = try Forms.layOut(
      body: "  - text: Start\n\(fill)  - heading: Names\n  - cells: [[child.name], [parent.name]]"
        .replacing("space: 500", with: "space: 500\n  - notice: x\n  - space: 50")
    ).pages
    #expect(pages.count == 2)
    let second = [pages[1]].texts
    #expect(second.contains("Names") && second.contains("Child:"))
  }

  @Test(
    "a long value is set smaller, then on two lines, never cut",
    arguments: [(20, [11.0]), (43, [11.0]), (46, [10.0]), (50, [9.0]), (90, [9.0, 9.0])])
  func ladder(_ length: Int, _ sizes: [Double]) throws {
    // A half-page cell is 246 wide: 44 characters of 11 points.
    let name = String(repeating: "abcdefghi ", count: 20).prefix(length - 1) + "z"
    let pages = try Forms.layOut(
      body: "  - cells: [[child.name, parent.name]]", values: ["parent.name": String(name)]
    ).pages
    let lines = pages[0].items.flatMap(\.flat).compactMap { item -> ShapedLine? in
      if case .text(let line, let at, _) = item, at.x == 312, at.y > 103, at.y < 126 { line } else { nil }
    }
    #expect(lines.map { $0.inkAbove.points / 0.75 } == sizes)
    #expect(lines.map(\.text).joined().filter { $0 != " " } == name.filter { $0 != " " })
  }

  @Test("a value that fits nowhere goes whole to a continuation page, and the cell says which") func elsewhere() throws
  {
    let name = (1...60).map { "name\($0)" }.joined(separator: " ")
    let pages = try Forms.layOut(
      body: "  - cells: [[child.name, parent.name]]", values: ["parent.name": name]
    ).pages
    #expect(pages.count == 2)
    #expect([pages[0]].texts.contains("See page 2"))
    let continued = [pages[1]].texts
    #expect(continued.contains("Parent:"))
    #expect(continued.contains("Slip, continued"))
    let words = continued.joined(separator: " ").split(separator: " ")
    #expect((1...60).allSatisfy { words.contains("name\($0)") })
  }

  @Test("a cell names the page after the form's last page") func laterPage() throws {
    let name = (1...60).map { "name\($0)" }.joined(separator: " ")
    let pages = try Forms.layOut(
      body: "  - cells: [[child.name, parent.name]]\n  - new-page: {title: Second}\n  - cells: [[child.name]]",
      values: ["parent.name": name]
    ).pages
    #expect(pages.count == 3)
    #expect([pages[0]].texts.contains("See page 3"))
    #expect([pages[2]].texts.contains("Parent:"))
  }

  @Test("a long paragraph goes on, no word lost, no line alone") func continuedParagraph() throws {
    let words = (1...900).map { "w\($0)" }
    let text = stride(from: 0, to: 900, by: 90).map { words[$0..<$0 + 90].joined(separator: " ") }
      .joined(separator: "\n\n")
    let pages = try Forms.layOut(
      "  notes: {type: paragraph, label: Notes}",
      body: "  - box: {field: notes, lines: 10}", values: ["notes": text]
    ).pages
    let texts = pages.texts
    #expect(texts.contains("Continued on page 2"))
    #expect(texts.contains("Notes (continued)"))
    let found = texts.flatMap { $0.split(separator: " ") }.filter { $0.hasPrefix("w") && Int($0.dropFirst()) != nil }
    #expect(found.map(String.init) == words)
  }

  @Test("a single line end is a blank, a blank line a new paragraph") func paragraphs() throws {
    let pages = try Forms.layOut(
      "  notes: {type: paragraph, label: Notes}",
      body: "  - box: {field: notes, lines: 10}", values: ["notes": "one\ntwo\n\nthree"]
    ).pages
    let one = try #require(baseline("one two", in: pages))
    let three = try #require(baseline("three", in: pages))
    #expect((three.y - one.y).points == 21)
  }

  @Test("an empty year in a title is ruled, a known one is set") func yearInTitle() throws {
    let head = "title: \"{year} Slip\""
    let blank = try Forms.layOut(body: "  - cells: [[child.name]]", head: head).pages
    #expect(blank.texts.contains("20\u{FFFC}-20\u{FFFC} Slip"))
    let known = try Forms.layOut(body: "  - cells: [[child.name]]", head: head, values: ["year": "2021-2022"]).pages
    #expect(known.texts.contains("2021-2022 Slip"))
  }

  @Test("a repeated form takes its own entry, wherever it stands") func entries() throws {
    let form = try Forms.layOut(
      "  of: {type: number, label: Trip}\n  day: {type: date, label: Day}", body: "  - cells: [[day]]",
      head: "title: Slip\nmark: \"Trip {of} of 2\"\nlist: trips\nnumber: of",
      values: ["trips[0].of": "2", "trips[0].day": "2022-05-06", "trips[1].of": "1", "trips[1].day": "2022-05-07"],
      number: 2)
    #expect(form.pages.texts.contains("Trip 2 of 2"))
    #expect(form.pages.texts.contains("May 6, 2022"))
    let paths = form.pages.flat.compactMap { if case .widget(let place) = $0 { place.path.text } else { nil } }
    #expect(paths == ["trips[1].day"])
  }

  @Test("a day that the team sets is printed in place of the program's") func calendar() throws {
    let body = "  - text: \"by {calendar.back}, {calendar.start}\""
    #expect(try Forms.layOut(body: body).pages.texts.contains("by May 6, late summer"))
    let own = try Forms.layOut(body: body, values: ["calendar.back": "2022-05-09", "calendar.start": "2021-09-03"])
    #expect(own.pages.texts.contains("by May 9, September 3"))
  }

  @Test("blocks under a condition are shown when it holds", arguments: [("yes", true), ("no", false)])
  func conditions(_ value: String, _ shown: Bool) throws {
    let body = "  - cells: [[a]]\n  - when: {field: a, is: \"yes\"}\n    body: [{text: Shown}]"
    let pages = try Forms.layOut("  a: {type: text, label: A}", body: body, values: ["a": value]).pages
    #expect(pages.texts.contains("Shown") == shown)
  }

  @Test("a character that no font has is told with its value") func missing() throws {
    let form = try Forms.layOut(body: "  - cells: [[child.name]]", values: ["child.name": "A\u{E000}"])
    #expect(form.missing.map(\.field) == ["child.name"])
    #expect(form.missing.map(\.character) == ["\u{E000}"])
  }

  @Test("a table that breaks repeats its head and its group's") func tableBreaks() throws {
    let rows = (1...40).map { "r\($0): Row \($0)" }.joined(separator: ", ")
    let pages = try Forms.layOut(
      "  t: {type: rows, label: Things, fields: {ok: {type: check, label: OK}}, groups: [{label: All, rows: {\(rows)}}]}",
      body: "  - table: t"
    ).pages
    #expect(pages.count == 2)
    let second = [pages[1]].texts
    #expect(second.contains("Things") && second.contains("All (continued)"))
    #expect(pages.texts.filter { $0.hasPrefix("Row ") }.count == 40)
  }

  @Test(
    "names in the footer stay right of 312, above the page's number and below the body; too long ones have a page",
    arguments: [3, 12, 25, 400])
  func longNames(_ words: Int) throws {
    let name = (1...words).map { "Maria\($0)" }.joined(separator: " ")
    let pages = try Forms.layOut(
      body: "  - text: Words\n  - cells: [[child.name]]", values: ["child.name": name, "parent.name": "Bo Li"]
    ).pages
    for case .text(let line, let at, _) in pages.flat where at.y > 708 && line.text != "Form slip, revision 1" {
      #expect(at.x + line.x >= 311.9 && at.x + line.x + line.width <= 558.1)
      #expect(at.y - line.inkAbove >= 708)
    }
    for case .text(let line, let at, _) in pages.flat { #expect(at.x + line.width <= 558.1, "\(line.text)") }
    let found = pages.texts.joined(separator: " ").split(separator: " ")
    #expect((1...words).allSatisfy { found.contains("Maria\($0)") })
    #expect(pages.texts.contains("Team: see page 2") == (words > 20))
  }

  @Test("an answer that is none of the options is still shown as it was written", arguments: ["maet", "both"])
  func oddAnswers(_ answer: String) throws {
    let pages = try Forms.layOut(
      "  food: {type: choice, label: Food, options: {meat: Meat, none: None}}\n"
        + "  mood: {type: ratings, label: Mood, scale: {1: low}, statements: [Bus]}\n"
        + "  ok: {type: check, label: Fine}",
      body: "  - cells: [[food, ok]]\n  - ratings: {columns: [[mood]]}",
      values: ["food": answer, "mood[0]": "\(answer)2", "ok": "\(answer)3"]
    ).pages
    #expect(pages.count == 2)
    for text in [answer, "\(answer)2", "\(answer)3", "Bus"] { #expect([pages[1]].texts.contains(text), "\(text)") }
  }

  @Test("a year that is too long for a header has a page", arguments: ["title: Slip", "title: \"{year} Slip\""])
  func longYear(_ head: String) throws {
    let year = (1...60).map { "Y\($0)" }.joined(separator: " ")
    let pages = try Forms.layOut(body: "  - cells: [[child.name]]", head: head, values: ["year": year]).pages
    for case .text(let line, let at, _) in pages.flat { #expect(at.x + line.width <= 558.1, "\(line.text)") }
    let found = pages.texts.joined(separator: " ").split(separator: " ")
    #expect((1...60).allSatisfy { found.contains("Y\($0)") })
  }

  @Test("a block that is taller than a page is told") func overfull() throws {
    let tall = try Forms.layOut(
      "  notes: {type: paragraph, label: Notes}", body: "  - box: {field: notes, lines: 60}")
    #expect(tall.tall == [nil])
    let fitting = try Forms.layOut(
      "  notes: {type: paragraph, label: Notes}", body: "  - box: {field: notes, lines: 20}")
    #expect(fitting.tall == [])
  }

  @Test(
    "a value that is taller than a page is named, and not the template",
    arguments: ["parent.name", "s.name", "s.seen_by"] as [FieldPath])
  func tallValue(_ path: FieldPath) throws {
    let name = "Jose" + String(repeating: "\u{301}", count: 400)
    let form = try Forms.layOut(
      "  s: {type: signature, by: teacher, label: Signature}",
      body: "  - cells: [[child.name, parent.name]]\n  - signatures: [s]", values: [path: name])
    #expect(form.tall.map { $0?.field } == [path == "s.seen_by" ? "s.ink" : path])
    #expect(form.tall.map { $0?.place.file } == ["team.yaml"])
  }

  @Test("a name that is printed beside a signature is found where someone wrote it") func tallSigner() throws {
    let form = try Forms.layOut(
      "  s: {type: signature, by: parent, label: Signature}", body: "  - signatures: [s]",
      values: ["parent.name": "Jose" + String(repeating: "\u{301}", count: 400)])
    #expect(form.tall.map { $0?.field } == ["s.name"])
    #expect(form.tall.map { $0?.place.file } == ["team.yaml"])
  }

  @Test("marks that fit a page are no mistake") func marks() throws {
    let form = try Forms.layOut(
      body: "  - cells: [[child.name]]", values: ["child.name": "Jose" + String(repeating: "\u{301}", count: 40)])
    #expect(form.tall == [] && form.pages.count == 2)
  }

  @Test("a heading that nothing follows is printed all the same") func lastHeading() throws {
    #expect(try Forms.layOut(body: "  - cells: [[child.name]]\n  - heading: Last").pages.texts.contains("Last"))
  }

  @Test("lists and dates inside 'each' see their entry") func listsInEach() throws {
    let pages = try Forms.layOut(
      "  élèves: {type: list, count: 2, label: L, fields: {n: {type: text, label: N}}}",
      body: "  - each: {list: élèves, body: [{bullets: [\"Item {n}\"]}, {dates: [{day: \"{n}\", text: on}]}]}",
      values: ["élèves[0].n": "Ada", "élèves[1].n": "Bea"]
    ).pages
    for text in ["Item Ada", "Item Bea", "Ada", "Bea"] { #expect(pages.texts.contains(text), "\(text)") }
  }

  @Test(
    "a character that no font has is told wherever it is printed",
    arguments: ["child.name", "parent.name", "calendar.back", "other.day"] as [FieldPath])
  func missingAnywhere(_ path: FieldPath) throws {
    let form = try Forms.layOut(
      "  day: {type: date, label: Day, else: other.day}\n  s: {type: signature, by: parent, label: S}",
      body: "  - dates: [day, {day: \"{calendar.back}\", text: x}]\n  - signatures: [s]", values: [path: "\u{E000}"])
    #expect(form.missing.map(\.field) == [path])
    #expect(form.missingWords == [])
  }

  @Test("a template's own words too") func missingWords() throws {
    let form = try Forms.layOut(body: "  - text: \"a \u{E001} b\"")
    #expect(form.missingWords == ["\u{E001}"])
  }

  @Test("a day of a team that is no date is printed as it was typed, on a page of its own where it is long")
  func longDay() throws {
    let text = (1...60).map { "D\($0)" }.joined(separator: " ")
    let form = try Forms.layOut(
      body: "  - dates: [{day: \"{calendar.back}\", text: x}]", values: ["calendar.back": text])
    #expect(form.tall == [])
    let found = form.pages.texts.joined(separator: " ").split(separator: " ")
    #expect((1...60).allSatisfy { found.contains("D\($0)") })
  }

  @Test("a table that breaks between groups repeats its head") func headBetweenGroups() throws {
    let groups = (1...12).map { "{label: G\($0), rows: {a\($0): A, b\($0): B, c\($0): C}}" }.joined(separator: ", ")
    let pages = try Forms.layOut(
      "  t: {type: rows, label: Things, fields: {ok: {type: check, label: OK}}, groups: [\(groups)]}",
      body: "  - table: t"
    ).pages
    #expect(pages.count == 2)
    for page in pages { #expect([page].texts.contains("Things")) }
  }
}
