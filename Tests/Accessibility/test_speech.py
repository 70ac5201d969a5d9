"""Tests of the list of the tag tree in speech.py."""

import io
import unittest

from samples import SAMPLES
from speech import speech


def said(name):
    return speech(io.BytesIO(SAMPLES[name]()))


class Speech(unittest.TestCase):
    maxDiff = None

    def test_a_table_over_two_pages(self):
        lines = said("report")
        begin = lines.index("  Table")
        expected = """\
  Table
    THead
      TR
        TH scope=Column "Name"
        TH scope=Column "Weeks"
        TH scope=Column "Place"
    TBody
      TR
        TH scope=Row "Dana Whitfield"
        TD "1"
        TD "the school"
      TR
        TH scope=Row "José Núñez"
        TD
          "2 to 5, and"
--- page 2, around it "Mentoring Program", "Page 2 of 2"
          "7 to 9"
        TD "the shop"
      TR
        TH scope=Row "Ruth Abernathy"
        TD
        TD "by telephone"
      TR
        TD columns=3 "Names as in the roster"
""".splitlines()
        self.assertEqual(lines[begin : begin + len(expected)], expected)

    def test_what_is_printed_to_be_filled_in(self):
        self.assertIn('    Form role=cb checked=on called="Seen in the shop" (drawn)', said("report"))
        self.assertIn('    Form role=tv called="Seen by" (drawn)', said("report"))

    def test_fields(self):
        lines = said("form")
        self.assertIn('    Form text "Protégé: name" (protege.name): "Dana Whitfield"', lines)
        self.assertIn('        Form radio button "Rating 2, moderate" (rating): on, 2', lines)
        self.assertIn('        Form radio button "Rating 3, high" (rating): off, 3', lines)

    def test_figures_links_and_replaced_text(self):
        self.assertIn('      link to https://www.example.org/all?year=2026, called "www.example.org"', said("report"))
        self.assertIn('      Figure alt="Signature of Ruth Abernathy" (drawn)', said("letter"))
        self.assertIn('  Salutation "Dear Ms. Whitfield"', said("letter"))

    def test_bookmarks_and_the_file(self):
        lines = said("form")
        self.assertEqual(lines[0], '"Mentor Comment Form", en-US, 2 pages')
        self.assertEqual(lines[-1], '  bookmark "Signature" to page 2')


if __name__ == "__main__":
    unittest.main()
