"""The program's fillable forms, filled by other programs."""

import pathlib
import tempfile
import unittest

import fillers
import table


class Fillers(unittest.TestCase):
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

    def test_a_filler_adds_no_other_fault_to_the_structure_than_is_known(self):
        for row in self.rows:
            with self.subTest(filler=row.filler, case=row.case):
                self.assertLessEqual(set(row.rest.get("structure", [])), fillers.ADDED.get(row.filler, set()))


if __name__ == "__main__":
    unittest.main()
