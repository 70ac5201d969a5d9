"""The audit reports planted faults with their codes, and reports nothing in good files."""

import collections
import contextlib
import io
import pathlib
import subprocess
import tempfile
import unittest
import warnings

import pikepdf

from audit import audit, main
from mutations import MUTATIONS, RAW, planted
from reading.codes import CODES
from reading.document import Document
from reading.text import squeezed
from samples import SAMPLES

FILES = {name: make() for name, make in SAMPLES.items()}


class GoodFiles(unittest.TestCase):
    def test_nothing_is_found_in_them(self):
        for name, data in FILES.items():
            with self.subTest(name):
                self.assertEqual([str(fault) for fault in audit(io.BytesIO(data))], [])

    def test_they_are_the_same_each_time(self):
        for name, make in SAMPLES.items():
            with self.subTest(name):
                self.assertEqual(make(), FILES[name])

    def test_the_audit_reads_the_words_that_poppler_reads(self):
        for name in ("report", "letter"):  # in the form poppler also reads the text in fields
            data = FILES[name]
            with self.subTest(name), pikepdf.open(io.BytesIO(data)) as pdf:
                contents = Document(pdf).contents.values()
                artifacts = [mark.text for content in contents for mark in content.marks if mark.is_artifact]
                ours = "".join([text for content in contents for text in content.real_text] + artifacts)
                poppler = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout
                self.assertEqual(collections.Counter(squeezed(ours)), collections.Counter(squeezed(poppler.decode())))


class PlantedFaults(unittest.TestCase):
    def test_each_is_found_in_every_file_where_it_can_be_planted(self):
        warnings.simplefilter("ignore", UserWarning)  # pikepdf warns of planted faults
        for is_raw, table in ((False, MUTATIONS), (True, RAW)):
            for at, (code, act) in enumerate(table):
                with self.subTest(code=code, act=act.__name__, at=at):
                    changed = {name: planted(data, act, is_raw) for name, data in FILES.items()}
                    self.assertTrue(any(changed.values()), "no sample has what it needs")
                    for name, data in changed.items():
                        if data:
                            found = audit(io.BytesIO(data))
                            self.assertIn(code, {fault.code for fault in found}, f"in {name}: {found}")

    def test_each_code_is_planted(self):
        self.assertEqual(set(CODES) - {code for code, _ in MUTATIONS + RAW}, set())


class CommandLine(unittest.TestCase):
    def run_main(self, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            return main(list(arguments)), out.getvalue()

    def test_a_fault_is_a_line_and_exit_1(self):
        with tempfile.TemporaryDirectory() as folder:
            good, bad = pathlib.Path(folder, "good.pdf"), pathlib.Path(folder, "bad.pdf")
            good.write_bytes(FILES["report"])
            with pikepdf.open(good) as pdf:
                del pdf.Root.MarkInfo
                pdf.save(bad, deterministic_id=True)
            self.assertEqual(self.run_main(str(good)), (0, ""))
            code, lines = self.run_main(str(good), str(bad))
            self.assertEqual(code, 1)
            expected = f"{bad}: catalog: error: MarkInfo says no Marked, or it says Suspects [catalog-marked]\n"
            self.assertEqual(lines, expected)

    def test_what_is_no_pdf_is_a_fault(self):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(b"words")
            file.flush()
            self.assertEqual(self.run_main(file.name)[0], 1)

    def test_the_rules_can_be_read(self):
        self.assertEqual(len(self.run_main("--codes")[1].splitlines()), len(CODES))


if __name__ == "__main__":
    unittest.main()
