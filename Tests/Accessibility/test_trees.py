"""Compares the tag trees of the program's forms with the recorded ones in Trees/.

RECORD_SNAPSHOTS=1 records them again, and the test fails. Review the differences.
"""

import os
import pathlib
import tempfile
import unicodedata
import unittest

import states
import table
from speech import speech

TREES = pathlib.Path(__file__).resolve().parent / "Trees"
SPOKEN = ("blank", "filled", "continued", "images", "fillable, prefilled")


class Trees(unittest.TestCase):
    maxDiff = None

    def test_each_form_reads_as_recorded(self):
        program = table.program_path()
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            states.write_inputs(folder)
            for state, arguments in states.states(program).items():
                form, _, kind = state.partition(": ")
                if kind in SPOKEN and form != "packet":
                    with self.subTest(state):
                        self.assertIsNone(states.take(program, folder, state, arguments, folder / "a.pdf"))
                        self.compare(f"{form}-{kind.replace(', ', '-')}.txt", speech(folder / "a.pdf"))

    def test_names_are_heard_as_they_are_spelled(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            states.write_inputs(folder)
            arguments = ["render", "visit-report", "--roster", "scripts.yaml", "--one-file"]
            self.assertIsNone(states.make(table.program_path(), folder, arguments, folder / "a.pdf"))
            heard = unicodedata.normalize("NFC", "\n".join(speech(folder / "a.pdf")))
            for pair in states.SCRIPTS:
                for spelled in pair:
                    self.assertIn(f'Form role=tv "{unicodedata.normalize("NFC", spelled)}"', heard)

    def compare(self, name, lines):
        text, recorded = "\n".join(lines) + "\n", TREES / name
        if os.environ.get("RECORD_SNAPSHOTS"):
            TREES.mkdir(exist_ok=True)
            recorded.write_text(text)
            self.fail(f"recorded {name}; review the diff")
        self.assertTrue(recorded.exists(), f"{name} is not recorded: RECORD_SNAPSHOTS=1 records it")
        self.assertEqual(text, recorded.read_text())


if __name__ == "__main__":
    unittest.main()
