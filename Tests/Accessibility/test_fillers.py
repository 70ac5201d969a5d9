"""The program's fillable forms after other programs have filled them."""

import pathlib
import tempfile
import unittest

import pikepdf

import fillers
import states
import table
from filling.cases import CASES
from filling.judging import judge


class Fillers(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.rows = fillers.rows(table.program_path(), pathlib.Path(folder.name))
        cls.faults = fillers.faults(cls.rows)
        cls.missing = fillers.missing()

    def test_each_does_all_but_what_it_is_known_not_to_do(self):
        for name in fillers.FILLERS:
            with self.subTest(name):
                if name in self.missing:
                    self.skipTest(self.missing[name])
                found = {key: lines[:5] for key, lines in self.faults.items() if key[0] == name}
                self.assertEqual({key: lines for key, lines in found.items() if key not in fillers.LIMITS}, {})

    def test_each_fills_every_case(self):
        asked = len(fillers.FILLERS) - len(self.missing)
        self.assertEqual(len(self.rows), asked * len(fillers.CASES))
        for kind in fillers.KINDS:
            with self.subTest(kind):
                found = {row.filler for row in self.rows for verdict in row.verdicts if verdict.kind == kind}
                self.assertEqual(len(found), asked)


class Judging(unittest.TestCase):
    CASE = "decision-points"

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder, cls.given = pathlib.Path(folder.name), CASES[cls.CASE][1]
        states.write_inputs(cls.folder)
        cls.source = fillers.make_one(table.program_path(), cls.folder, cls.CASE)

    def filled(self, act):
        """The faults in a file after `act` has changed it. `act` gets the widgets by their names."""
        target = self.folder / f"{self.id().rpartition('.')[2]}.pdf"
        with pikepdf.open(self.source) as pdf:
            act(pdf, {str(each.get("/TU")): each for each in pdf.pages[0].obj.Annots})
            pdf.save(target)
        return judge(self.source, target, self.given)

    def text(self, widgets, words):
        return next(each for name, each in widgets.items() if words in name and each.FT == "/Tx")

    def look(self, pdf, widget, content):
        """An appearance stream for a widget that draws black boxes."""
        look = pdf.make_stream(content)
        left, bottom, right, top = (float(each) for each in widget.Rect)
        look.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form})
        look.BBox = [0, 0, right - left, top - bottom]
        widget.AP.N = look

    def test_what_nobody_filled_in_is_neither_stored_nor_visible(self):
        verdicts, rest = self.filled(lambda pdf, widgets: None)
        for verdict in verdicts:
            self.assertLessEqual({"stored", "visible"}, set(verdict.faults))
        self.assertEqual(rest, {"other values": [], "other ink": [], "structure": []})

    def test_what_changes_beside_is_found(self):
        def act(pdf, widgets):
            widget = self.text(widgets, "Record keeping")
            widget.V = pikepdf.String("kept")
            self.look(pdf, widget, b"5 5 20 5 re f")

        _, rest = self.filled(act)
        self.assertEqual(len(rest["other values"]), 1)
        self.assertEqual(len(rest["other ink"]), 2)

    def test_ink_that_is_cut_off_is_found(self):
        def act(pdf, widgets):
            widget = self.text(widgets, "Student organizations")
            self.look(pdf, widget, b"q 0 0 200 9 re W n 5 5 20 8 re f Q")

        verdicts, _ = self.filled(act)
        self.assertIn("cut off", verdicts[-1].faults["whole"])


if __name__ == "__main__":
    unittest.main()
