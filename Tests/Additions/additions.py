"""A kind of field, a block and a test of a rule that do not exist, as changes of our sources.

Each addition belongs to a chapter of CONTRIBUTING.md, which lists the files that it changes.
"""

import dataclasses


@dataclasses.dataclass
class Addition:
    chapter: str
    most: int  # how many files it may change
    new_files: dict
    changes: dict  # per file: pairs of a text and what replaces it, everywhere in the file


KIND = "FormModel/Fields/Kinds/Field+Kind.swift"
BLOCK = "FormModel/Forms/Block.swift"
TEST = "FormModel/Checks/Rules/Rule+Test.swift"

ADDITIONS = [
    Addition(
        "Add a kind of field",
        7,
        {
            "FormModel/Fields/Kinds/KindFacts+Time.swift": """\
extension KindFacts {
  static let time = KindFacts(
    "A time of the day: 14:30.", keys: .ofWords, uses: .ofWords,
    value: { _, _ in "A time, as 14:30." },
    example: { _ in "14:30" },
    grammar: Grammar(
      code: "bad-time", isWellFormed: { text, _ in text.utf8.count == 5 && text.contains(":") },
      fault: { _ in "is not a time" }, help: { _, _ in help }),
    patterns: Patterns(patterns: ["[0-9]{2}:[0-9]{2}"], help: help))

  private static let help = "write it as 14:30"
}
"""
        },
        {
            KIND: [
                ("    case date\n", "    case date\n    case time\n"),
                ("case text, paragraph, date,", "case text, paragraph, date, time,"),
                ("case .date: .date\n", "case .date: .date\n    case .time: .time\n"),
                ("case .text, .paragraph, .date,", "case .text, .paragraph, .date, .time,"),
            ],
            "FormReading/Templates/FieldReader+Kinds.swift": [
                ("case .date: return .date\n", "case .date: return .date\n    case .time: return .time\n"),
            ],
            "FormLayout/Blocks/Cells.swift": [
                ("case .text, .paragraph, .date,", "case .text, .paragraph, .date, .time,"),
            ],
            "FormLayout/Values/Widgets.swift": [("case .text,", "case .text, .time,")],
        },
    ),
    Addition(
        "Add a block",
        4,
        {
            "FormLayout/Blocks/Banner.swift": """\
import FormModel

extension LayoutContext {
  func bannerStrip(_ text: RichText, in frame: Frame) -> Strip { headingStrip(text, in: frame) }
}
"""
        },
        {
            BLOCK: [
                ("  case notice(RichText)\n", "  case notice(RichText)\n  case banner(RichText)\n"),
                ("letters, notice\n", "letters, notice, banner\n"),
                ("      case .cells:\n", '      case .banner: ("A line across.", .text, ["Welcome", "Rain or shine"])\n      case .cells:\n'),
                (".notice(let text):", ".notice(let text), .banner(let text):"),
            ],
            "FormReading/Templates/TemplateReader+Body.swift": [
                (
                    "    case .notice: return",
                    "    case .banner: return readText(value).map { .banner($0) }\n    case .notice: return",
                ),
            ],
            "FormLayout/Blocks/Blocks.swift": [
                (
                    "    case .notice(let text):",
                    "    case .banner(let text): [bannerStrip(text, in: frame)]\n    case .notice(let text):",
                ),
            ],
        },
    ),
    Addition(
        "Add a test of a rule",
        3,
        {
            "FormModel/Checks/Rules/Begins.swift": """\
extension RuleCheck {
  /// A text begins with one of these.
  func begins(_ starts: [String]) -> [Claim] {
    guard let path = tested, let text = text(path), !starts.contains(where: { text.hasPrefix($0) }) else { return [] }
    return [wrong(at: path)]
  }
}
"""
        },
        {
            TEST: [
                ("    case ends([String])\n", "    case ends([String])\n    case begins([String])\n"),
                ("differs, ends\n", "differs, ends, begins\n"),
                (
                    "      case .ends:\n",
                    '      case .begins: ("The field begins so.", .texts, "begins: [St., Mt.]")\n      case .ends:\n',
                ),
                ("    case .ends: .ends\n", "    case .ends: .ends\n    case .begins: .begins\n"),
                (".filled, .ends: []", ".filled, .ends, .begins: []"),
                (
                    "    case .ends(let endings):",
                    "    case .begins(let starts): begins(starts)\n    case .ends(let endings):",
                ),
            ],
            "FormReading/Templates/RuleReader.swift": [
                (
                    "    case .ends: return",
                    "    case .begins:\n"
                    '      return .begins(keys.items("begins", into: &findings).compactMap { $0.text("it", into: &findings) })\n'
                    "    case .ends: return",
                ),
                (".differs, .ends,", ".differs, .ends, .begins,"),
            ],
        },
    ),
]

# A program that uses all three, and what the command says of it.
FILES = {
    "program/program.yaml": """\
title: Walks
year: {field: year, begins: July 1}
roles: {guide: {words: guide, name: name}}
packet: {name: walk, forms: [walk]}
team: {list: walks, members: {Guide: name}}
fields:
  year: {type: year, label: "Year:", required: true}
  name: {type: text, label: "Guide:", required: true}
""",
    "program/walk.yaml": """\
form: walk
title: Walk
revision: 1
fields:
  walk.at: {type: time, label: "Begins at:", required: true}
  walk.from: {type: text, label: "From:"}
rules:
  - {field: walk.from, begins: [St., Mt.], code: no-saint, message: the walk begins at no saint}
body:
  - banner: Rain or shine
  - cells: [[year, name, walk.at, walk.from]]
""",
    "team.yaml": "year: 2021-2022\nname: Ada\nwalk: {at: noon, from: Town}\n",
}
