extension LanguageSchema {
  /// The blocks, but for `when`, by their names.
  private var namedBlocks: [Key] {
    textBlocks + fieldBlocks + [
      each, newPage,
      key(
        "space", "So many points of room, in place of the usual space here.",
        [
          "type": ["number", "string"], "minimum": 0, "maximum": 500, "pattern": "^[0-9]+(\\.[0-9]+)?$",
          "patternErrorMessage": "write a number of points from 0 to 500",
        ], examples: [10, 6]),
      key(
        "keep", "Blocks that stay together on one page.", Self.definition("blocks"),
        sample: "keep: [{heading: Gear}, {table: gear}]"),
    ]
  }

  /// A block of a form's body: one name with what it shows, but for `when`, which has a body beside it.
  ///
  /// - Parameter isInner: Whether it stands inside another block, where a page cannot begin.
  private func block(isInner: Bool) -> JSON {
    let blocks = Self.definition("blocks")
    let when = key(
      "when", "Blocks that are shown only under a condition; they stand under 'body' beside it.",
      Self.definition("condition"),
      sample: """
        when: {field: trip.destination, has: value}
        body: [{text: Wear what the weather asks for.}]
        """)
    let shown = key(
      "body", "The blocks that are shown then.", blocks, sample: "body: [{text: Wear what the weather asks for.}]")
    let names = namedBlocks.filter { !isInner || $0.key != "new-page" }
    let keys = Self.references(to: names, as: "block") + [when]
    return [
      "title": "block", "description": "One name with what it shows.", "type": "object", "minProperties": 1,
      "if": Self.has("when"), "then": Self.closed([when, shown]),
      "else": JSON.group([("maxProperties", 1)]).with(Self.closed(keys)),
    ]
  }

  private var textBlocks: [Key] {
    let markup = "**bold**, *italic*, [words](https://…), {field}"
    let items = list(["anyOf": [Self.text, list(Self.definition("list-part"))]])
    func bullets(_ name: String, _ words: String) -> Key {
      key(
        name, "A list, \(words); an item with several paragraphs or a list under it is a list itself.", items,
        sample: "\(name): [Meet at the gate., Bring *lunch*.]")
    }
    return [
      key("heading", "A heading over what follows.", Self.text, examples: ["Stops", "What to bring"]),
      key(
        "text", "An instruction, a paragraph or a list of them; \(markup) are understood.",
        ["anyOf": [Self.text, list(Self.text)]],
        sample: "text: Please return this slip by **{calendar.slips_back}**."),
      bullets("bullets", "a bullet before each item"), bullets("numbers", "numbered 1. 2. 3."),
      bullets("letters", "lettered a. b. c."),
      key(
        "notice", "Small print.", Self.text,
        examples: ["The school is not liable for what is lost.", "Form 12, revised in May"]),
    ]
  }

  private var fieldBlocks: [Key] {
    let field = Self.definition("field-id")
    let columns = Self.definition("columns")
    let cell = entries(columns, suggesting: (sharedFields + rootedFields).map { ($0.id, columns) })
      .with(["minProperties": 1, "maxProperties": 1])
    let column = mapping(
      [
        ("columns", columns),
        key("body", "The blocks in it.", Self.definition("blocks"), sample: "body: [{cells: [[trip.day]]}]"),
      ], title: "column", required: ["columns"])
    let box = mapping(
      [
        key("field", "The paragraph that is written there.", field),
        key(
          "lines", "How many pen lines, or rest for the rest of the page (only at the top of the body); without it 3.",
          ["anyOf": [["enum": ["rest"]], Self.whole(1...100)]], examples: ["rest", 5]),
        key(
          "pitch", "How many points from pen line to pen line, from 18 to 60; without it 24.", Self.whole(18...60),
          examples: [24, 30]),
      ], required: ["field"])
    let row = mapping(
      [
        key(
          "day", "The day, or what stands in its place.", Self.text,
          examples: ["{calendar.slips_back}", "The day before"]),
        key("text", "What happens on it.", Self.text, examples: ["Slips are due", "Pack the bags"]),
      ], title: "dated row", required: ["day", "text"])
    return [
      key(
        "cells",
        "Rows of ruled cells, a row a list of fields; {field: columns} gives a cell so many of the page's 12 columns.",
        list(list(["anyOf": [field, cell]])),
        sample: """
          cells:
            - [student.name, parent.name]
            - [{trip.destination: 8}, {trip.day: 4}]
          """),
      key("box", "Ruled room for a paragraph.", box, sample: "box: {field: notes, lines: 3}"),
      key("table", "A field of type rows, as a table.", field),
      key(
        "ratings", "Fields of type ratings as tables side by side, one list of fields a table.",
        mapping([
          key("heading", "The words over the statements.", Self.text, examples: ["Mood", "How was it?"]),
          key(
            "columns", "The tables, each a list of its fields.", list(list(field)).with(["maxItems": 4]),
            sample: "columns: [[mood.trip, mood.lunch]]"),
        ]), sample: "ratings: {heading: Mood, columns: [[mood]]}"),
      key(
        "dates",
        "A list of days: a field with a day, {day: …, text: …} for one that the program sets, or rule for a line.",
        list(["anyOf": [Self.suggesting([("rule", "A line across.")] + sharedFields), row]]),
        sample: """
          dates:
            - {day: "{calendar.slips_back}", text: Slips are due}
            - rule
            - trip.day
          """),
      key("signatures", "A row for each who signs.", list(field), sample: "signatures: [signature]"),
      key(
        "beside", "Blocks beside each other, in columns of the page's 12.", list(column),
        sample: """
          beside:
            - {columns: 8, body: [{box: {field: notes}}]}
            - {columns: 4, body: [{cells: [[trip.day]]}]}
          """),
    ]
  }

  private var each: Key {
    key(
      "each", "Blocks once for each entry of a field of type list; fields in them count from the entry.",
      mapping(
        [
          key("list", "The field of type list.", Self.definition("field-id")),
          key("beside", "true where the entries stand beside each other.", Self.flag),
          key(
            "body", "The blocks of one entry.", Self.definition("blocks"), sample: "body: [{cells: [[place, time]]}]"),
        ], required: ["list"]), sample: "each: {list: stops, body: [{cells: [[place, time]]}]}")
  }

  private var newPage: Key {
    key(
      "new-page", "A new page with a title line of its own; only at the top of the body.",
      mapping(
        [
          key("title", "The title of the page.", Self.text, examples: ["Packing List", "Page for the Teacher"]),
          key("about", "A line under it.", Self.text, examples: ["Keep this page.", "Filled in by the teacher."]),
        ], required: ["title"]), sample: "new-page: {title: Packing List, about: Keep this page.}")
  }

  /// The blocks inside a block, and the paragraphs and lists in an item of a list.
  var blockDefinitions: [Key] {
    let items = list(["anyOf": [Self.text, list(Self.definition("list-part"))]])
    let under = mapping([
      key("bullets", "A list with a bullet before each item.", items),
      key("numbers", "A list numbered 1. 2. 3.", items), key("letters", "A list lettered a. b. c.", items),
    ])
    let columns = key("columns", "How many of the page's 12 columns it takes.", Self.whole(1...12), examples: [6, 4])
    return Self.definitions(of: namedBlocks, as: "block") + [
      columns, ("block", block(isInner: false)), ("blocks", list(block(isInner: true))),
      ("list-part", Self.either(Self.text, or: under.with(["minProperties": 1, "maxProperties": 1]))),
    ]
  }
}
