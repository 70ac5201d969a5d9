import FormModel

extension LanguageSchema {
  /// The blocks that have all their content after their name. Only `when` has a body beside it.
  private var namedBlocks: [Key] { Block.Name.allCases.filter { $0 != .when }.map { block($0) } }

  private func block(_ name: Block.Name) -> Key {
    let facts = name.facts
    guard case .text(let sample) = facts.examples else {
      return key(name.rawValue, facts.words, schema(of: facts.value), examples: facts.examples)
    }
    return key(name.rawValue, facts.words, schema(of: facts.value), sample: sample)
  }

  /// A block of a form's body: one name with its content. Only `when` has a body beside it.
  ///
  /// - Parameter isInner: Whether the block is inside another block, where no page can begin.
  private func block(isInner: Bool) -> JSON {
    let blocks = JSON.definition("blocks")
    let shown = key(
      "body", "The blocks that are shown then.", blocks, sample: "body: [{text: Wear what the weather asks for.}]")
    let names = namedBlocks.filter { !isInner || $0.key != Block.Name.newPage.rawValue }
    let when = block(.when)
    let keys = Self.references(to: names, as: "block") + [when]
    return [
      "title": "block", "description": "One name with what it shows.", "type": "object", "minProperties": 1,
      "if": Self.has("when"), "then": JSON.closed([when, shown]),
      "else": JSON.group([("maxProperties", 1)]).with(JSON.closed(keys)),
    ]
  }

  /// The definitions of blocks, and of the parts of a list's item.
  var blockDefinitions: [Key] {
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
