import FormLayout
import FormModel
import Testing

/// Forms that are filled in on screen.
struct OnScreenTests {
  private func fields(_ form: LaidOutForm) -> [Widget] {
    form.pages.flat.compactMap { if case .widget(let place) = $0 { place } else { nil } }
  }

  private func outlines(_ form: LaidOutForm) -> [Rectangle] {
    form.pages.flat.compactMap { if case .outline(let edge) = $0 { edge } else { nil } }
  }

  @Test("a value stands in its field, which has an outline, and not on the page") func value() throws {
    let form = try Forms.layOut(
      "  a: {type: text, label: \"Child:\"}", body: "  - cells: [[a]]", values: ["a": "Ana"], onScreen: true)
    let place = try #require(fields(form).first)
    #expect(place.value == "Ana")
    #expect(place.spoken == "Child")
    #expect(place.source?.file == "team.yaml")
    #expect(!form.pages.texts.contains("Ana") && place.appearance.count == 1)
    #expect(outlines(form) == [place.rectangle])
    #expect(place.rectangle == Rectangle(54, 105, 504, 16.5))
  }

  @Test("a field says whether it is required, and has no value of another field") func facts() throws {
    let form = try Forms.layOut(
      "  a: {type: text, label: A, required: true}\n  b: {type: text, label: B, else: child.name}",
      body: "  - cells: [[a, b]]", values: ["child.name": "Ana"], onScreen: true)
    #expect(fields(form).map(\.isRequired) == [true, false])
    #expect(fields(form).map(\.value) == [nil, nil])
    let printed = try Forms.layOut(
      "  b: {type: text, label: B, else: child.name}", body: "  - cells: [[b]]", values: ["child.name": "Ana"])
    #expect(printed.pages.texts.contains("Ana"))
  }

  @Test("a field of a numbered form says which form it is in; one that all these forms share does not")
  func numberedForm() throws {
    let fields = """
        of: {type: number, label: "Trip:"}
        day: {type: date, label: Day}
        how: {type: choice, label: How?, options: {bus: Bus}}
        /child.name: {label: Child}
      """
    func lay(_ number: Int?) throws -> [String] {
      let form = try Forms.layOut(
        fields, body: "  - cells: [[/child.name, day, how]]", head: "title: Slip\nlist: trips\nnumber: of",
        values: ["trips[0].of": "2"], number: number, onScreen: true)
      return self.fields(form).map { $0.inForm($0.spoken) }
    }
    #expect(try lay(2) == ["Child", "Trip 2, Day", "Trip 2, How? Bus"])
    #expect(try lay(nil) == ["Child", "Day", "How? Bus"])
  }

  @Test("a check that its group of rows requires says so") func requiredRows() throws {
    let fields = """
        state:
          type: rows
          label: State
          fields: {good: {type: check, label: Good}, note: {type: text, label: Note}}
          groups: [{label: A, required: [good], rows: {one: One}}, {label: B, rows: {two: Two}}]
      """
    let form = try Forms.layOut(fields, body: "  - table: state", onScreen: true)
    #expect(
      self.fields(form).map { "\($0.path) \($0.isRequired)" } == [
        "state.one.good true", "state.one.note false", "state.two.good false", "state.two.note false",
      ])
  }

  @Test("a box has no pen lines, and says how much it holds where there is room for that") func box() throws {
    let fields = "  notes: {type: paragraph, label: Notes}"
    func lay(_ lines: Int, onScreen: Bool) throws -> LaidOutForm {
      try Forms.layOut(fields, body: "  - box: {field: notes, lines: \(lines)}", onScreen: onScreen)
    }
    func lines(_ form: LaidOutForm) -> Int { form.pages.flat.count { if case .line = $0 { true } else { false } } }
    #expect(try lines(lay(10, onScreen: false)) - lines(lay(10, onScreen: true)) == 9)
    #expect(try lay(10, onScreen: true).pages.texts.contains("Room for 15 lines. Attach a page for more."))
    #expect(try !lay(2, onScreen: true).pages.texts.contains { $0.hasPrefix("Room") })
    #expect(try !lay(10, onScreen: false).pages.texts.contains { $0.hasPrefix("Room") })
  }

  @Test("text that a field does not show whole is known, and stays whole in its value") func overflow() throws {
    let long = String(repeating: "many words ", count: 60)
    let fields = "  notes: {type: paragraph, label: Notes}\n  a: {type: text, label: A}"
    let body = "  - cells: [[a]]\n  - box: {field: notes, lines: 2}"
    let form = try Forms.layOut(
      fields, body: body, values: ["notes": long, "a": long], onScreen: true)
    #expect(form.pages.count == 1)
    #expect(form.fullFields.map(\.path) == ["a", "notes"])
    #expect(self.fields(form).first { $0.path == "notes" }?.value == long)
  }

  @Test("every line end of a paragraph takes a line, as other programs have it") func blankLines() throws {
    let fields = "  notes: {type: paragraph, label: Notes}"
    func fits(_ text: String) throws -> Bool {
      try Forms.layOut(
        fields, body: "  - box: {field: notes, lines: 4}", values: ["notes": text], onScreen: true
      ).fullFields.isEmpty
    }
    #expect(try fits("a\nb\nc\nd\ne\n"))
    #expect(try !fits("a\n\nb\n\nc\n\nd"))
  }

  @Test("what stands in a box of many lines has many") func boxOfText() throws {
    let form = try Forms.layOut(
      "  a: {type: text, label: A}", body: "  - box: {field: a, lines: 3}", values: ["a": "b\nc"], onScreen: true)
    let place = try #require(fields(form).first)
    if case .lines = place.control {} else { Issue.record("\(place.control)") }
    #expect(place.value == "b\nc" && place.appearance.count == 2)
  }

  @Test("someone signs by typing, or with a certificate; a picture stands in the place of both") func signature() throws
  {
    let fields = "  s: {type: signature, by: parent, label: Signature}"
    func places(_ form: LaidOutForm) -> [String] { self.fields(form).map(\.path.text) }
    let blank = try Forms.layOut(fields, body: "  - signatures: [s]", onScreen: true)
    #expect(places(blank) == ["s.typed", "s.digital", "s.name", "s.date"])
    let certificate = try #require(self.fields(blank).first { $0.path == "s.digital" })
    #expect(!certificate.isRequired)
    if case .certificate = certificate.control {} else { Issue.record("\(certificate.control)") }
    let picture = Picture(id: 0, width: 30, height: 10, columns: 3, rows: 1, pixels: [0, 0, 0])
    let drawn = try Forms.layOut(fields, body: "  - signatures: [s]", pictures: ["s": picture], onScreen: true)
    #expect(places(drawn) == ["s.name", "s.date"])
    let ink = try Forms.layOut(fields, body: "  - signatures: [s]", values: ["s.ink": "true"], onScreen: true)
    #expect(places(ink) == ["s.name", "s.date"])
    #expect(ink.pages.texts.contains("signed on paper"))
  }

  @Test("a blank in a sentence is a field, and so is the year of a title") func sentence() throws {
    let form = try Forms.layOut(
      "  a: {type: text, label: A}", body: "  - text: \"Ask {a | width 150} today\"", head: "title: \"{year} Slip\"",
      values: ["a": "Bo"], onScreen: true)
    #expect(fields(form).map(\.path.text) == ["year", "a"])
    #expect(fields(form)[1].value == "Bo")
    #expect(!form.pages.texts.contains { $0.contains("Bo") })
  }

  @Test("a box to tick is marked by its field alone") func check() throws {
    let fields = "  ok: {type: check, label: Agreed}"
    let form = try Forms.layOut(fields, body: "  - cells: [[ok]]", values: ["ok": "true"], onScreen: true)
    #expect(!form.pages.flat.contains { if case .cross = $0 { true } else { false } })
    #expect(self.fields(form).first?.box?.isMarked == true)
  }

  @Test("a page has its fields by index, in the order of the elements that hold them; those of an artifact are none")
  func markedPage() throws {
    func item(_ path: FieldPath) -> Item {
      .widget(Widget(path: path, rectangle: Rectangle(0, 0, 1, 1), spoken: "", isRequired: false))
    }
    let page = MarkedPage(
      Page(
        size: .letter,
        items: [
          .tagged(.paragraph, [.tagged(.form, [item("a")]), item("b")]), .tagged(.artifact(.header), [item("c")]),
          .part(1, .form, [item("d")]),
        ]))
    #expect(page.widgets.map(\.path.text) == ["a", "b", "d"])
    func indices(_ parts: [MarkedPage.Part]) -> [Int] {
      parts.flatMap { part -> [Int] in
        switch part {
        case .widget(let index): [index]
        case .element(let element): indices(element.parts)
        case .run, .link: []
        }
      }
    }
    #expect(indices(page.parts) == [0, 1, 2])
  }
}
