import FormModel

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
        "keep", "Blocks that stay together on one page.", JSON.definition("blocks"),
        sample: "keep: [{heading: Gear}, {table: gear}]"),
    ]
  }

  /// A block of a form's body: one name with what it shows, but for `when`, which has a body beside it.
  ///
  /// - Parameter isInner: Whether it stands inside another block, where a page cannot begin.
  private func block(isInner: Bool) -> JSON {
    let blocks = JSON.definition("blocks")
    let when = key(
      "when", "Blocks that are shown only under a condition; they stand under 'body' beside it.",
      JSON.definition("condition"),
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
      "if": Self.has("when"), "then": JSON.closed([when, shown]),
      "else": JSON.group([("maxProperties", 1)]).with(JSON.closed(keys)),
    ]
  }

  private var each: Key {
    key(
      "each", "Blocks once for each entry of a field of type list; fields in them count from the entry.",
      mapping(
        [
          key("list", "The field of type list.", JSON.definition("field-id")),
          key("beside", "true where the entries stand beside each other.", Self.flag),
          key(
            "body", "The blocks of one entry.", JSON.definition("blocks"), sample: "body: [{cells: [[place, time]]}]"),
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
    let items = list(["anyOf": [Self.text, list(JSON.definition("list-part"))]])
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
