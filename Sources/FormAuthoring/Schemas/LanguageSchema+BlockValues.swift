import FormModel

extension LanguageSchema {
  /// What a template writes after a block's name.
  func schema(of value: Block.Value) -> JSON {
    let field = JSON.definition("field-id")
    return switch value {
    case .text: Self.text
    case .paragraphs: ["anyOf": [Self.text, list(Self.text)]]
    case .items: items
    case .field: field
    case .fields: list(field)
    case .blocks: JSON.definition("blocks")
    case .cells: cells
    case .box: box
    case .ratings: ratings
    case .dates: dates
    case .columns: list(column)
    case .each: each
    case .page: page
    case .points:
      [
        "type": ["number", "string"], "minimum": 0, "maximum": 500, "pattern": "^[0-9]+(\\.[0-9]+)?$",
        "patternErrorMessage": "write a number of points from 0 to 500",
      ]
    case .condition: JSON.definition("condition")
    }
  }

  /// The items of a list: each a text, or a list of paragraphs and lists.
  var items: JSON { list(["anyOf": [Self.text, list(JSON.definition("list-part"))]]) }

  private var cells: JSON {
    let columns = JSON.definition("columns")
    let cell = entries(columns, suggesting: (sharedFields + rootedFields).map { ($0.id, columns) })
      .with(["minProperties": 1, "maxProperties": 1])
    return list(list(["anyOf": [JSON.definition("field-id"), cell]]))
  }

  private var column: JSON {
    mapping(
      [
        ("columns", JSON.definition("columns")),
        key("body", "The blocks in it.", JSON.definition("blocks"), sample: "body: [{cells: [[trip.day]]}]"),
      ], title: "column", required: ["columns"])
  }

  private var box: JSON {
    mapping(
      [
        key("field", "The paragraph that is written there.", JSON.definition("field-id")),
        key(
          "lines", "How many pen lines, or rest for the rest of the page (only at the top of the body); without it 3.",
          ["anyOf": [["enum": ["rest"]], Self.whole(1...100)]], examples: ["rest", 5]),
        key(
          "pitch", "How many points from pen line to pen line, from 18 to 60; without it 24.", Self.whole(18...60),
          examples: [24, 30]),
      ], required: ["field"])
  }

  private var ratings: JSON {
    mapping([
      key("heading", "The words over the statements.", Self.text, examples: ["Mood", "How was it?"]),
      key(
        "columns", "The tables, each a list of its fields.",
        list(list(JSON.definition("field-id"))).with(["maxItems": 4]), sample: "columns: [[mood.trip, mood.lunch]]"),
    ])
  }

  private var dates: JSON {
    let row = mapping(
      [
        key(
          "day", "The day, or what stands in its place.", Self.text,
          examples: ["{calendar.slips_back}", "The day before"]),
        key("text", "What happens on it.", Self.text, examples: ["Slips are due", "Pack the bags"]),
      ], title: "dated row", required: ["day", "text"])
    return list(["anyOf": [Self.suggesting([("rule", "A line across.")] + sharedFields), row]])
  }

  private var each: JSON {
    mapping(
      [
        key("list", "The field of type list.", JSON.definition("field-id")),
        key("beside", "true where the entries stand beside each other.", Self.flag),
        key("body", "The blocks of one entry.", JSON.definition("blocks"), sample: "body: [{cells: [[place, time]]}]"),
      ], required: ["list"])
  }

  private var page: JSON {
    mapping(
      [
        key("title", "The title of the page.", Self.text, examples: ["Packing List", "Page for the Teacher"]),
        key("about", "A line under it.", Self.text, examples: ["Keep this page.", "Filled in by the teacher."]),
      ], required: ["title"])
  }
}
