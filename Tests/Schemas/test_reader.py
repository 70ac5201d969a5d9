"""The schemas of the template language know the same keys as our reader, in each mapping."""

import pathlib
import re
import tempfile
import unittest

import editor

UNKNOWN = "zzzzzzzzzzzz"  # similar to no key, so that the reader lists all keys

# ⟨name⟩ marks the end of each kind of mapping in the language.
PROGRAM = """
title: School
year: {field: year, begins: July 1 ⟨year⟩}
roles: {parent: {words: parent ⟨role⟩}}
calendar: {back: {day: May 6 ⟨day⟩}}
packet: {name: trip, forms: [slip] ⟨packet⟩}
team: {list: students, members: {Parent: parent.name} ⟨team⟩}
fields:
  year: {type: year, label: Year}
  parent.name: {type: text, label: Parent ⟨shared field⟩}
rules: [{field: parent.name, filled: true, code: a, message: b ⟨rule of the program⟩}]
⟨program⟩
"""
FORM = """
form: slip
title: Slip
revision: 1
copies: [{original: parent ⟨copy⟩}]
fields:
  parent.name: {label: Parent ⟨field without a type⟩}
  text: {type: text, label: A ⟨text⟩}
  paragraph: {type: paragraph, label: A ⟨paragraph⟩}
  date: {type: date, label: A ⟨date⟩}
  number: {type: number, label: A ⟨number⟩}
  email: {type: email, label: A ⟨email⟩}
  phone: {type: phone, label: A ⟨phone⟩}
  check: {type: check, label: A ⟨check⟩}
  choice: {type: choice, label: A, options: {a: {label: A ⟨option⟩}} ⟨choice⟩}
  ratings: {type: ratings, scale: {1: a}, groups: {a: {label: A, statements: [b] ⟨group of ratings⟩}} ⟨ratings⟩}
  initials: {type: initials, by: parent, label: A ⟨initials⟩}
  signature: {type: signature, by: parent, label: A ⟨signature⟩}
  rows:
    {type: rows, label: A, fields: {a: {type: check, label: A ⟨column⟩}}, groups: [{label: A, rows: {b: B} ⟨group of rows⟩}] ⟨rows⟩}
  list: {type: list, label: A, count: 2, fields: {a: {type: text, label: A ⟨field of an entry⟩}} ⟨list⟩}
  other: {type: text, label: A, required: {field: text, is: a ⟨condition of a field⟩}}
rules:
  - {field: date, not-before: back, code: a, message: b ⟨rule⟩}
  - {each: list, field: a, unique: {except: [a] ⟨unique⟩}, code: a, message: b, when: {field: /text, has: value ⟨condition of a rule⟩}}
body:
  - cells: [[parent.name, text, date, number], [email, phone, check, choice], [initials, other]]
  - box: {field: paragraph ⟨box⟩}
  - table: rows
  - ratings: {columns: [[ratings.a]] ⟨ratings block⟩}
  - dates: [{day: May, text: a ⟨dated row⟩}]
  - each: {list: list, body: [{cells: [[a]]}] ⟨each⟩}
  - signatures: [signature]
  - beside: [{columns: 6, body: [] ⟨column of blocks⟩}]
  - new-page: {title: A ⟨new page⟩}
  - when: {field: text, in: [a] ⟨condition⟩}
    body: []
    ⟨when⟩
  - when: {all: [{field: text, is: a}] ⟨all⟩}
    body: []
  - when: {any: [{field: text, is: a}] ⟨any⟩}
    body: []
  - when: {not: {field: text, is: a} ⟨not⟩}
    body: []
⟨form⟩
"""
MARK = re.compile(" *⟨([a-z ]+)⟩")
# The keys of a condition decide its kind: 'any' and 'all' cannot be together.
DECIDED = {"any": {"all"}, "not": {"all", "any"}}
# An editor does not know the type of a field that the program shares.
UNDECIDED = {"field without a type": {"code", "not-before", "past"}}


def planted(text, name=None):
    """The text without the marks, and with an unknown key at one of them."""

    def at(mark):
        if mark[1] != name:
            return ""
        has_line = mark.string[: mark.start()].endswith("\n")
        return (mark[0].partition("⟨")[0] if has_line else ", ") + f"{UNKNOWN}: x"

    return MARK.sub(at, text)


def known_to_editor(name, text, folder):
    """The keys that a schema allows beside the unknown key. It is the schema that rejects the unknown key."""
    found = []

    def visit(error):
        properties = set(error.schema.get("properties", ())) if isinstance(error.schema, dict) else set()
        if error.validator == "additionalProperties" and UNKNOWN in error.instance:
            found.append(properties)
        for inner in error.context:
            visit(inner)

    for error in editor.schema(name, folder).iter_errors(editor.read(text)):
        visit(error)
    return found


class Reader(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.sound = pathlib.Path(folder.name) / "sound"
        cls.changed = pathlib.Path(folder.name) / "changed"
        for path in (cls.sound, cls.changed):
            path.mkdir()
            cls.write(path)

    @staticmethod
    def write(folder, program=planted(PROGRAM), form=planted(FORM)):
        (folder / "program.yaml").write_text(program)
        (folder / "slip.yaml").write_text(form)

    def known_to_reader(self, what="unknown key"):
        """The keys that the reader allows beside the unknown key, from its list."""
        said = editor.run("forms", "--program", self.changed).stderr
        after = said.partition(f"{what} '{UNKNOWN}'")[2]
        help_ = re.search(r"help: known(?: here)?: (.*)", after)
        self.assertTrue(help_, said)
        return set(help_[1].split(", "))

    def test_without_an_unknown_key_nothing_is_wrong(self):
        self.assertEqual(editor.run("forms", "--program", self.sound).stderr, "")
        self.assertEqual(editor.mistakes("template", planted(FORM), self.sound), [])
        self.assertEqual(editor.mistakes("program", planted(PROGRAM), self.sound), [])

    def test_each_mapping_has_the_same_keys(self):
        marks = [("program", PROGRAM, mark) for mark in MARK.findall(PROGRAM)]
        marks += [("template", FORM, mark) for mark in MARK.findall(FORM)]
        self.assertGreater(len(marks), 40)
        for schema, text, mark in marks:
            with self.subTest(mark):
                changed = planted(text, mark)
                self.write(self.changed, **{"program" if schema == "program" else "form": changed})
                known = self.known_to_reader() - DECIDED.get(mark, set())
                found = known_to_editor(schema, changed, self.sound)
                self.assertEqual([sorted(each - UNDECIDED.get(mark, set())) for each in found], [sorted(known)])

    def test_the_blocks_are_the_same(self):
        form = planted(FORM).replace("  - table: rows", f"  - table: rows\n  - {UNKNOWN}: x")
        self.write(self.changed, form=form)
        self.assertEqual(known_to_editor("template", form, self.sound), [self.known_to_reader("no block")])

    def test_the_types_are_the_same(self):
        form = planted(FORM).replace("type: phone", f"type: {UNKNOWN}")
        self.write(self.changed, form=form)
        errors = editor.schema("template", self.sound).iter_errors(editor.read(form))
        self.assertEqual([set(each.schema["enum"]) for each in errors], [self.known_to_reader("no field type")])


if __name__ == "__main__":
    unittest.main()
