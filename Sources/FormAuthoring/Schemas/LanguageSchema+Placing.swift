import FormModel

extension LanguageSchema {
  /// The blocks of words.
  var textBlocks: [Key] {
    let markup = "**bold**, *italic*, [words](https://…), {field}"
    let items = list(["anyOf": [Self.text, list(JSON.definition("list-part"))]])
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

  /// The blocks that place fields.
  var fieldBlocks: [Key] {
    let field = JSON.definition("field-id")
    let columns = JSON.definition("columns")
    let cell = entries(columns, suggesting: (sharedFields + rootedFields).map { ($0.id, columns) })
      .with(["minProperties": 1, "maxProperties": 1])
    let column = mapping(
      [
        ("columns", columns),
        key("body", "The blocks in it.", JSON.definition("blocks"), sample: "body: [{cells: [[trip.day]]}]"),
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
}
