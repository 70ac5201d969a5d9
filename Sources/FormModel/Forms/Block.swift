/// A part of a form's body. The blocks of a body are printed from top to bottom. They name fields by their ids.
///
/// To add a block, add a case and a name here. The compiler then asks for its facts and its content below, for how
/// `TemplateReader` reads it, and for how FormLayout sets it.
public indirect enum Block: Sendable {
  case heading(RichText)
  /// An instruction, in paragraphs.
  case text([RichText])
  case list(Marker, [ListItem])
  /// Rows of ruled cells.
  case cells([[Cell]])
  /// Blocks side by side.
  case beside([Column])
  /// An area with ruled lines.
  case box(Box)
  /// The rows of a `rows` field as a table. The labels are in a column under `heading`; each field of a row has a
  /// column.
  case table(FieldPath, heading: String)
  /// `ratings` fields as tables side by side, each table under `heading`.
  case ratings([[FieldPath]], heading: String)
  /// A dated list.
  case dates([DateRow])
  /// `body` once for each entry of a `list` field. The entries are side by side, or one below the other.
  case each(FieldPath, sideBySide: Bool, body: [Block])
  /// A row for each signer.
  case signatures([FieldPath])
  /// Small print.
  case notice(RichText)
  /// A space in place of the usual space between two blocks.
  case space(Length)
  /// The start of a new page with its own title line and the line under it.
  case newPage(title: RichText, about: RichText)
  /// Blocks that stay together on one page.
  case keep([Block])
  case when(Condition, [Block])
}

extension Block {
  /// The name of a block, as a template writes it. An editor offers the names in this order.
  package enum Name: String, CaseIterable, Sendable {
    case heading, text, bullets, numbers, letters, notice
    case cells, box, table, ratings, dates, signatures, beside
    case each
    case newPage = "new-page"
    case space, keep, when

    /// The purpose of the block, and what a template writes after its name. An editor shows both.
    ///
    /// Examples are a list of values, or the block as YAML.
    package var facts: (words: String, value: Value, examples: JSON) {
      let markup = "**bold**, *italic*, [words](https://…), {field}"
      let list = "an item with several paragraphs or a list under it is a list itself"
      return switch self {
      case .heading: ("A heading over what follows.", .text, ["Stops", "What to bring"])
      case .text:
        (
          "An instruction, a paragraph or a list of them; \(markup) are understood.", .paragraphs,
          "text: Please return this slip by **{calendar.slips_back}**."
        )
      case .bullets:
        (
          "A list, a bullet before each item; \(list).", .items, "bullets: [Meet at the gate., Bring *lunch*.]"
        )
      case .numbers:
        ("A list, numbered 1. 2. 3.; \(list).", .items, "numbers: [Meet at the gate., Bring *lunch*.]")
      case .letters:
        ("A list, lettered a. b. c.; \(list).", .items, "letters: [Meet at the gate., Bring *lunch*.]")
      case .notice:
        ("Small print.", .text, ["The school is not liable for what is lost.", "Form 12, revised in May"])
      case .cells:
        (
          "Rows of ruled cells, a row a list of fields; {field: columns} gives a cell so many of the page's 12 "
            + "columns.", .cells,
          """
          cells:
            - [student.name, parent.name]
            - [{trip.destination: 8}, {trip.day: 4}]
          """
        )
      case .box: ("Ruled room for a paragraph.", .box, "box: {field: notes, lines: 3}")
      case .table: ("A field of type rows, as a table.", .field, [])
      case .ratings:
        (
          "Fields of type ratings as tables side by side, one list of fields a table.", .ratings,
          "ratings: {heading: Mood, columns: [[mood]]}"
        )
      case .dates:
        (
          "A list of days: a field with a day, {day: …, text: …} for one that the program sets, or rule for a line.",
          .dates,
          """
          dates:
            - {day: "{calendar.slips_back}", text: Slips are due}
            - rule
            - trip.day
          """
        )
      case .signatures: ("A row for each who signs.", .fields, "signatures: [signature]")
      case .beside:
        (
          "Blocks beside each other, in columns of the page's 12.", .columns,
          """
          beside:
            - {columns: 8, body: [{box: {field: notes}}]}
            - {columns: 4, body: [{cells: [[trip.day]]}]}
          """
        )
      case .each:
        (
          "Blocks once for each entry of a field of type list; fields in them count from the entry.", .each,
          "each: {list: stops, body: [{cells: [[place, time]]}]}"
        )
      case .newPage:
        (
          "A new page with a title line of its own; only at the top of the body.", .page,
          "new-page: {title: Packing List, about: Keep this page.}"
        )
      case .space: ("So many points of room, in place of the usual space here.", .points, [10, 6])
      case .keep:
        ("Blocks that stay together on one page.", .blocks, "keep: [{heading: Gear}, {table: gear}]")
      case .when:
        (
          "Blocks that are shown only under a condition; they stand under 'body' beside it.", .condition,
          """
          when: {field: trip.destination, has: value}
          body: [{text: Wear what the weather asks for.}]
          """
        )
      }
    }
  }

  /// What a template writes after a block's name. A block with keys of its own has a case of its own.
  package enum Value: Sendable {
    case text, paragraphs, items, field, fields, blocks
    case cells, box, ratings, dates, columns, each, page, points, condition
  }
}

extension Block {
  /// The content of a block, without its arrangement on the page.
  package enum Content {
    case text(RichText)
    case field(FieldPath)
    /// Empty lines, or a line across the page.
    case lines(Int)
    case blocks([Block])
    /// Blocks once for each entry of a list.
    case each(FieldPath, [Block])
  }

  package var content: [Content] {
    switch self {
    case .heading(let text), .notice(let text): [.text(text)]
    case .text(let texts): texts.map { .text($0) }
    case .list(_, let items): items.flatMap(\.content)
    case .cells(let rows): rows.joined().map { .field($0.field) }
    case .beside(let columns): columns.map { .blocks($0.body) }
    case .box(let box): [.field(box.field), .lines(box.lines ?? 1)]
    case .table(let id, _): [.field(id)]
    case .ratings(let columns, _): columns.joined().map { .field($0) }
    case .dates(let rows): rows.flatMap(\.content)
    case .each(let list, _, let body): [.each(list, body)]
    case .signatures(let ids): ids.map { .field($0) }
    case .space, .newPage: [.lines(1)]
    case .keep(let body), .when(_, let body): [.blocks(body)]
    }
  }
}
