"""Tests that links of the pages work, and that commands in the pages do what the pages say."""

import os
import pathlib
import re
import tempfile
import unicodedata
import unittest

import drawing
import form_pictures
import page
import walk

LINK = re.compile(r"\]\(([^)\s]+)\)")
WITHOUT_EXAMPLES = re.compile(r"^```.*?^```$|^    .*?$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
FORM_PAGES = [path for path in page.PAGES if path != page.PAGE]


def headings(path: pathlib.Path) -> set[str]:
    """The anchors that GitHub makes for the headings of a page."""
    text = re.sub(r"^```.*?^```$", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return {anchor(words) for words in re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE)}


def anchor(heading: str) -> str:
    """Small letters, digits, hyphens and underscores. Blanks become hyphens; all other characters are removed."""
    kept = [letter for letter in heading.lower() if letter in " -_" or unicodedata.category(letter)[0] in "LNM"]
    return "".join(kept).replace(" ", "-")


class LinkTests(unittest.TestCase):
    def test_links_lead_somewhere(self) -> None:
        checked = 0
        for path in page.PAGES:
            text = WITHOUT_EXAMPLES.sub("", path.read_text("utf-8"))
            for link in LINK.findall(text):
                if re.match(r"[a-z]+:", link):
                    continue
                name, _, fragment = link.partition("#")
                target = (path.parent / name).resolve() if name else path
                where = f"{path.relative_to(page.ROOT)}: {link}"
                self.assertTrue(target.is_relative_to(page.ROOT), where)
                self.assertTrue(target.exists(), where)
                if fragment:
                    self.assertIn(fragment, headings(target), where)
                checked += 1
        self.assertGreater(checked, 30)

    def test_every_page_is_linked_from_the_readme(self) -> None:
        readme = (page.ROOT / "README.md").read_text("utf-8")
        for path in page.PAGES[1:]:
            self.assertIn(f"]({path.relative_to(page.ROOT)})", readme)

    def test_anchors(self) -> None:
        self.assertEqual(anchor("Type `countersign` from any folder"), "type-countersign-from-any-folder")
        self.assertEqual(anchor("What's *this*: a_b, c-d?"), "whats-this-a_b-c-d")


class ReadmeTests(unittest.TestCase):
    def test_the_readme_is_short(self) -> None:
        self.assertLess(len((page.ROOT / "README.md").read_text("utf-8").splitlines()), 150)


class WalkTests(unittest.TestCase):
    def test_commands_print_what_the_pages_show(self) -> None:
        """Commands in a page print what the page shows."""
        for path in FORM_PAGES:
            with self.subTest(path.name), tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                walk.home(folder)
                for line, shown, printed in walk.walk(folder, page.steps(path)):
                    if not walk.is_shown(shown, printed):
                        self.assertEqual(printed, shown, line)

    def test_an_ellipsis_is_any_lines(self) -> None:
        self.assertTrue(walk.is_shown("a\n…\nb\n", "a\n1\n2\nb\n"))
        self.assertTrue(walk.is_shown("a\n…\nb\n", "a\nb\n"))
        self.assertFalse(walk.is_shown("a\n…\nb\n", "a\n1\nb\nc\n"))
        self.assertFalse(walk.is_shown("a\nb\n", "a\n1\nb\n"))


class PictureTests(unittest.TestCase):
    def test_pictures_are_those_of_the_forms(self) -> None:
        """Scripts/pictures makes the pictures again."""
        shown = {
            (path.parent / picture).resolve() for path in FORM_PAGES for picture in page.pictures(path)
        }
        self.assertEqual(shown, {form_pictures.FOLDER / f"{name}.png" for name in form_pictures.PICTURES})
        self.assertEqual(shown, set(form_pictures.FOLDER.glob("*.png")))
        with tempfile.TemporaryDirectory() as folder:
            for name, pdf in form_pictures.files(walk.PROGRAM, pathlib.Path(folder)).items():
                path = form_pictures.FOLDER / f"{name}.png"
                self.assertTrue(drawing.is_kept(form_pictures.draw(name, pdf), path), name)
                self.assertLess(os.path.getsize(path), 60 << 10, name)


if __name__ == "__main__":
    unittest.main()
