"""Tests of the validators and of the table, with samples and with a program that prints samples."""

import pathlib
import sys
import tempfile
import textwrap
import unittest

import table
from mutations import file, planted, tree
from samples import SAMPLES
from samples.writer import Writer
from validators import VALIDATORS, judge


class Validators(unittest.TestCase):
    def judged(self, data):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as target:
            target.write(data)
            target.flush()
            return judge(target.name)

    def test_none_complains_of_a_good_file(self):
        for name, make in SAMPLES.items():
            with self.subTest(name):
                self.assertEqual(self.judged(make()), {validator: [] for validator in VALIDATORS})

    def test_each_but_qpdf_complains_of_a_file_without_tags(self):
        found = self.judged(planted(SAMPLES["report"](), tree.no_tree))
        self.assertEqual(
            {name: bool(lines) for name, lines in found.items()}, {name: name != "qpdf" for name in VALIDATORS}
        )

    def test_a_running_header_is_heard_where_there_is_one_form(self):
        writer = Writer("Three pages")
        for number in range(3):
            writer.page()
            if number == 0:
                writer.heading(1, 600, "Three pages")
            writer.say("P", 54, 760, "Mentoring Program of the year")
            writer.say("P", 54, 500, f"Page {number}")
        self.assertIn("PAG-001", " ".join(self.judged(writer.finish())["outloud"]))

    def test_each_complains_of_what_it_cannot_read(self):
        for data in (b"words", file.locked(SAMPLES["letter"]())):
            found = self.judged(data)
            self.assertEqual([name for name, lines in found.items() if not lines], [])


class Table(unittest.TestCase):
    """A program with two forms. It prints one sample for each form, or nothing."""

    def program(self, folder, is_good):
        path = pathlib.Path(folder, "program")
        pathlib.Path(folder, "sample.pdf").write_bytes(SAMPLES["form"]() if is_good else b"words")
        path.write_text(textwrap.dedent(f"""\
                #!{sys.executable}
                import pathlib, shutil, sys
                if sys.argv[1] == "forms":
                    print("ID TITLE\\none One\\ntwo Two")
                elif "--help" not in sys.argv:
                    if "two" in sys.argv:
                        sys.exit("there is no form two")
                    shutil.copy(pathlib.Path(sys.argv[0]).with_name("sample.pdf"), sys.argv[-1])
                """))
        path.chmod(0o755)
        return str(path)

    def rows(self, only, is_good=True):
        with tempfile.TemporaryDirectory() as folder:
            return table.rows(self.program(folder, is_good), pathlib.Path(folder), only)

    def test_good_files_make_good_rows(self):
        rows = self.rows("one: ")
        self.assertGreater(len(rows), 5)
        self.assertTrue(all(row.is_good for row in rows))
        self.assertIn("| one: blank | ok | ok | ok | ok | ok |", table.markdown(rows))

    def test_a_bad_file_is_counted_and_explained(self):
        rows = self.rows("one: blank", is_good=False)
        self.assertFalse(any(row.is_good for row in rows))
        self.assertIn("| one: blank | **1** |", table.markdown(rows))
        self.assertIn("- audit: file: error: it cannot be read", table.markdown(rows))

    def test_no_file_is_a_failure(self):
        rows = self.rows("two: blank")
        self.assertFalse(any(row.is_good for row in rows))
        self.assertIn("- no PDF: exit 1: there is no form two", table.markdown(rows))


if __name__ == "__main__":
    unittest.main()
