"""The program's own PDFs: all validators check every form in every state, and the audit finds planted faults."""

import concurrent.futures
import io
import pathlib
import tempfile
import unittest
import warnings

import table
from audit import audit
from mutations import MUTATIONS, RAW, planted

# Together these files have everything that the planted faults need.
PLANTED_IN = ("imp: filled", "focal-points: filled", "mentor-comment: images", "imp: fillable")


def missed(path):
    """The planted faults that the audit does not report in a file, and the number of planted faults."""
    warnings.simplefilter("ignore", UserWarning)  # pikepdf warns of planted faults
    data, lines, count = path.read_bytes(), [], 0
    for is_raw, mutations in ((False, MUTATIONS), (True, RAW)):
        for code, act in mutations:
            changed = planted(data, act, is_raw)
            if changed is not None:
                count += 1
                if code not in {fault.code for fault in audit(io.BytesIO(changed))}:
                    lines.append(f"{code}: {act.__name__}")
    return lines, count


class Program(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.rows = table.rows(table.program_path(), pathlib.Path(folder.name))

    def test_no_validator_complains_of_a_form_in_any_state(self):
        self.assertGreater(len(self.rows), 80)
        for row in self.rows:
            with self.subTest(row.name):
                self.assertTrue(row.is_good, table.markdown([row]))

    def test_what_is_planted_is_found(self):
        files = {row.name: row.path for row in self.rows if row.name in PLANTED_IN}
        with concurrent.futures.ProcessPoolExecutor() as pool:
            for name, (lines, count) in zip(files, pool.map(missed, files.values())):
                with self.subTest(name):
                    self.assertEqual(lines, [])
                    self.assertGreater(count, 100)


if __name__ == "__main__":
    unittest.main()
