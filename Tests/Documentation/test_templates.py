"""Tests the page about the template language against the program: its examples, pictures, walk and tables."""

import pathlib
import re
import tempfile
import unittest

import drawing
import page
import pictures
from walk import PROGRAM, run, walk


class PageTests(unittest.TestCase):
    """Each test reads the page again, because the page is the specification."""

    def setUp(self) -> None:
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name)

    def test_walk(self) -> None:
        """Commands in the walk print what the walk shows."""
        commands = 0
        for line, shown, printed in walk(self.folder, page.steps()):
            commands += 1
            self.assertEqual(printed, shown, line)
        self.assertGreater(commands, 5)

    def test_examples_have_no_mistakes(self) -> None:
        pictures.walk(self.folder)
        for example in page.examples():
            home = pictures.write(self.folder, example)
            self.assertIn("1 program, 1 form: no mistakes", run(self.folder, f"countersign lint {home}"), example.word)

    def test_data_of_an_example_is_accepted(self) -> None:
        pictures.walk(self.folder)
        data = [block for block in page.blocks() if block.word.startswith("data=")]
        self.assertTrue(data)
        names = {block.word: block for block in page.examples()}
        for block in data:
            home = pictures.write(self.folder, names[block.word.removeprefix("data=")])
            people = "school_year: 2021-2022\nstudent: {name: Ana Ortiz}\nparent: {name: Marta Ortiz}\n"
            (self.folder / "team.yaml").write_text(people + block.text, "utf-8")
            self.assertNotIn("error", run(self.folder, f"countersign check team.yaml --program {home}"))

    def test_pictures_are_those_of_the_examples(self) -> None:
        """Scripts/pictures makes the pictures again."""
        shown = {pathlib.Path(path).stem for path in page.pictures()}
        printed = pictures.files(PROGRAM, self.folder)
        self.assertEqual(shown, set(printed))
        self.assertEqual(shown, {path.stem for path in pictures.FOLDER.glob("*.png")})
        for name, pdf in printed.items():
            self.assertTrue(drawing.is_kept(pictures.draw(name, pdf), pictures.FOLDER / f"{name}.png"), name)

    def known(self, form: str) -> list[str]:
        """The known names that lint lists for an unknown name in a form."""
        pictures.walk(self.folder)
        home = self.folder / "trip"
        (home / "permission.yaml").write_text(pictures.HEAD.replace("example", "permission") + form, "utf-8")
        lists = re.findall(r"known(?: here)?: (.*)", run(self.folder, f"countersign lint {home}"))
        self.assertEqual(len(lists), 1, form)
        return lists[0].split(", ")

    def test_every_word_of_the_language_is_on_the_page(self) -> None:
        text = page.PAGE.read_text("utf-8")
        field = "fields: {a: {label: A, type: %s, zzzzzzzzzz: 1}}\nbody: [{cells: [[a]]}]\n"
        names = self.known("body: [{zzzzzzzzzz: 1}]\n")
        kinds = self.known("fields: {a: {label: A, type: zzzzzzzzzz}}\nbody: [{cells: [[a]]}]\n")
        self.assertEqual((len(names), len(kinds)), (18, 14))
        names += kinds + self.known("zzzzzzzzzz: 1\nbody: []\n") + self.known(field % "text") + self.known(field % "number")
        names += self.known("body: []\nrules: [{field: parent.name, filled: true, code: a, message: a, zzzzzzzzzz: 1}]\n")
        for name in names:
            self.assertRegex(text, rf"[`{{ (]{re.escape(name)}[`:,]", name)


if __name__ == "__main__":
    unittest.main()
