"""The facts in a file beside its pages, and that they reveal nothing that the pages do not show."""

import pathlib
import subprocess
import tempfile
import unittest

import pikepdf

import states
import table


def strings(thing):
    """All strings in an object, and in the objects inside it."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            yield from strings(each)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key in thing.keys():
            if key not in ("/Parent", "/P", "/Pg", "/Prev", "/Next", "/Dest"):
                yield from strings(thing[key])


class Identity(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        states.write_inputs(cls.folder)

    def make(self, *arguments):
        target = self.folder / "a.pdf"
        self.assertIsNone(states.make(table.program_path(), self.folder, arguments, target))
        pdf = pikepdf.open(target)
        self.addCleanup(pdf.close)
        return target, pdf

    def private(self, pdf):
        return [dict(page.obj.PieceInfo.Countersign.Private.items()) for page in pdf.pages]

    def test_each_page_says_its_form_revision_number_year_and_team(self):
        _, pdf = self.make("packet", "--team", "team.yaml", "--forms", "imp,mentor-comment")
        pages = self.private(pdf)
        team = "Dana Whitfield / José Núñez-Sørensen"
        self.assertEqual(pages[0], {"/Form": "imp", "/Revision": 1, "/Year": "2021-2022", "/Team": team})
        self.assertEqual([page.get("/Number") for page in pages], [None, None, 1, 2, 3, 4])

    def test_a_blank_says_neither_year_nor_team(self):
        _, pdf = self.make("render", "visit-report")
        self.assertEqual(self.private(pdf), [{"/Form": "visit-report", "/Revision": 1}])

    def test_the_file_names_its_product_and_version(self):
        version = states.output(table.program_path(), "--version").strip()
        _, pdf = self.make("render", "imp")
        self.assertEqual(str(pdf.docinfo["/Producer"]), f"Countersign {version}")
        self.assertEqual(pdf.open_metadata()["xmp:CreatorTool"], f"Countersign {version}")

    def test_pages_are_labelled_and_forms_bookmarked(self):
        _, pdf = self.make("packet", "--forms", "imp,mentor-comment")
        self.assertEqual([page.label for page in pdf.pages][:3], ["imp p1", "imp p2", "mentor-comment 1 p1"])
        with pdf.open_outline() as outline:
            self.assertEqual(len(outline.root), 5)

    def test_a_form_holds_no_value_that_its_pages_do_not_show(self):
        for form in ("mentor-comment", "visit-report", "focal-points"):
            with self.subTest(form):
                path, pdf = self.make("render", form, "--team", "team.yaml")
                shown = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True).stdout
                hidden = "\n".join(text for each in pdf.objects for text in strings(each))
                for value in ("dana.whitfield@", "660-555-0142", "418 East Broadway", "Marcus Lindqvist"):
                    self.assertNotIn(value, shown)
                    self.assertNotIn(value, hidden)
                self.assertIn("Dana Whitfield", hidden)


if __name__ == "__main__":
    unittest.main()
