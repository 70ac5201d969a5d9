#!/usr/bin/env python3
"""Fills the program's forms as people do, with each program that is here: a Markdown table of what it did right.

fillers.py [PROGRAM] [--only WORDS] [--keep FOLDER]

PROGRAM is the path of countersign, else the environment's COUNTERSIGN is. Exit 1 where a cell fails that is no known limit.

A filler is a function: a source path, values (full name → text, or the state of a button, Off to clear it), a target path.
"""

import argparse
import collections
import concurrent.futures
import ctypes
import dataclasses
import logging
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pymupdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

import states
import table
from filling.cases import (
    CASES,
    CHECK,
    CHOICE,
    CLEARED,
    CLEARED_IN,
    DATE,
    KINDS,
    LINE,
    LONG,
    MARKS,
    RATING,
    VIETNAMESE,
    WESTERN,
)
from filling.fields import fields
from filling.judging import judge

HERE = pathlib.Path(__file__).resolve().parent / "filling"
JAVA = pathlib.Path("/usr/share/java")
JARS = [JAVA / "pdfbox2.jar", JAVA / "fontbox2.jar", JAVA / "commons-logging.jar"]
PDFJS = pathlib.Path("/usr/share/javascript/pdf/build/pdf.js")


def fill_pypdf(source, values, target):
    writer = pypdf.PdfWriter(clone_from=source)
    kinds = {name: widgets[0].kind for name, widgets in fields(source).items()}
    asked = {name: f"/{value}" if kinds[name] == "Btn" else value for name, value in values.items()}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, asked, auto_regenerate=None)
    writer.write(target)


def fill_pdftk(source, values, target):
    def quoted(text):
        return "<" + ("\ufeff" + text).encode("utf-16-be").hex() + ">"

    items = "".join(f"<</T{quoted(name)}/V{quoted(value)}>>\n" for name, value in values.items())
    data = f"%FDF-1.2\n1 0 obj\n<</FDF<</Fields[\n{items}]>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
    run(["pdftk", source, "fill_form", "-", "output", target], data.encode())


def fill_pdfbox(source, values, target):
    path = ":".join(str(jar) for jar in JARS)
    run(["java", "-XX:TieredStopAtLevel=1", "-cp", path, HERE / "Filler.java", source, target], told(source, values))


def fill_pdfjs(source, values, target):
    run(["node", HERE / "pdfjs.js", PDFJS, source, target], told(source, values))


def fill_poppler(source, values, target):
    run(["/usr/bin/python3", HERE / "glib.py", source, target], told(source, values))


def fill_pdfium(source, values, target):
    """By a mouse and a keyboard, as in Chrome."""
    document = pypdfium2.PdfDocument(source)
    document.init_forms()
    form, known, pages = document.formenv, fields(source), list(document)
    for name, value in values.items():
        widgets = known[name]
        widget = next((each for each in widgets if aims_at(each, value)), None)
        if widget is None:
            continue
        page = pages[widget.page - 1]
        pdfium.FORM_OnMouseMove(form, page, 0, *widget.centre)
        pdfium.FORM_OnLButtonDown(form, page, 0, *widget.centre)
        pdfium.FORM_OnLButtonUp(form, page, 0, *widget.centre)
        if widget.kind == "Tx":
            pdfium.FORM_SelectAllText(form, page)
            words = ctypes.create_string_buffer(value.encode("utf-16-le") + b"\0\0")
            pdfium.FORM_ReplaceSelection(form, page, ctypes.cast(words, pdfium.FPDF_WIDESTRING))
        pdfium.FORM_ForceToKillFocus(form)
    document.save(target)
    document.close()


def fill_pymupdf(source, values, target):
    with pymupdf.open(source) as document:
        for page in document:
            for widget in page.widgets():
                value = values.get(widget.field_name)
                if value is None:
                    continue
                if widget.field_type == pymupdf.PDF_WIDGET_TYPE_TEXT:
                    widget.field_value = value
                elif value == "Off" or widget.on_state() == value:
                    widget.field_value = value != "Off"
                else:
                    continue
                widget.update()
        document.save(target)


def aims_at(widget, value):
    """Whether a click or typing in a widget gives its field this value; a click on what is on clears it."""
    if widget.kind == "Tx":
        return True
    if value == "Off":
        return widget.state != "Off"
    return value in widget.states and widget.state == "Off"


def told(source, values):
    """Name, value, and where it stands: what a driver in another language is told."""
    known, words = fields(source), []
    for name, value in values.items():
        widget = next((each for each in known[name] if value in each.states), known[name][0])
        words += [name, value, str(widget.page), *(str(each) for each in widget.centre)]
    return "".join(f"{word}\0" for word in words).encode()


def run(command, data):
    outcome = subprocess.run([str(word) for word in command], input=data, capture_output=True)
    if outcome.returncode:
        raise RuntimeError(f"{command[0]}: exit {outcome.returncode}: {outcome.stderr.decode(errors='replace')[-300:]}")


FILLERS = {
    "pypdf": fill_pypdf,
    "PyMuPDF": fill_pymupdf,
    "PDFium": fill_pdfium,
    "pdftk": fill_pdftk,
    "PDFBox": fill_pdfbox,
    "poppler": fill_poppler,
    "pdf.js": fill_pdfjs,
}


RESPECTS = ("stored", "visible", "legible", "whole")
REST_OF_FILE = "the rest"
REST = ("other values", "other ink", "structure")


@dataclasses.dataclass(frozen=True)
class Row:
    """What a filler made of a case: verdicts, and the faults of the rest of the file by respect."""

    filler: str
    case: str
    verdicts: tuple = ()
    rest: dict = dataclasses.field(default_factory=dict)
    failure: str | None = None


def missing():
    """Filler → why it is not asked."""
    found = {}
    if not shutil.which("pdftk"):
        found["pdftk"] = "there is no pdftk (Debian: pdftk-java)"
    if not shutil.which("javac") or not all(jar.exists() for jar in JARS):
        found["PDFBox"] = "there is no Java compiler, or no PDFBox 2 (Debian: default-jdk-headless, libpdfbox2-java)"
    if not shutil.which("node") or not PDFJS.exists():
        found["pdf.js"] = "there is no node, or no pdf.js (Debian: nodejs, libjs-pdf)"
    asked = "import gi; gi.require_version('Poppler', '0.18')"
    if subprocess.run(["/usr/bin/python3", "-c", asked], capture_output=True).returncode:
        found["poppler"] = "Debian's Python has no poppler (Debian: python3-gi, gir1.2-poppler-0.18)"
    return found


def make(program, folder, only=""):
    """Case → its file, unfilled."""
    states.write_inputs(folder)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        made = {name: pool.submit(make_one, program, folder, name) for name in CASES if only in name}
        return {name: each.result() for name, each in made.items()}


def make_one(program, folder, name):
    target = folder / f"{name.replace(', ', '-').replace(' ', '-')}.pdf"
    failure = states.make(program, folder, [*CASES[name][0], "--fillable"], target)
    if failure:
        raise RuntimeError(f"{name}: {failure}")
    return target


def rows(program, folder, only=""):
    """Every case filled by every filler that is here, on every core."""
    files = make(program, folder, only)
    absent = missing()
    with concurrent.futures.ProcessPoolExecutor() as pool:
        waiting = [
            pool.submit(row, filler, case, source)
            for case, source in sorted(files.items(), key=lambda each: "packet" not in each[0])
            for filler in FILLERS
            if filler not in absent
        ]
        return [each.result() for each in waiting]


def row(filler, case, source):
    logging.disable(logging.WARNING)  # pypdf's; what it warns of is judged
    given = CASES[case][1]
    target = source.with_name(f"{source.stem}.{filler}.pdf")
    try:
        FILLERS[filler](source, {name: value for name, _, value in given}, target)
        verdicts, rest = judge(source, target, given)
        cleared = [(name, CLEARED, "Off") for name, kind, _ in given if kind in (CHOICE, RATING)]
        if cleared and case in CLEARED_IN:
            last = source.with_name(f"{source.stem}.{filler}.cleared.pdf")
            FILLERS[filler](target, {name: value for name, _, value in cleared}, last)
            more, rest_of_it = judge(target, last, cleared)
            verdicts += more
            rest = {key: [*rest[key], *rest_of_it[key]] for key in rest}
        return Row(filler, case, tuple(verdicts), rest)
    except (RuntimeError, ValueError, KeyError, OSError) as error:
        return Row(filler, case, failure=f"{type(error).__name__}: {error}"[:400])


def faults(table):
    """(filler, kind or what is left, respect) → lines that say where and what."""
    found = collections.defaultdict(list)
    for each in table:
        if each.failure:
            found[each.filler, "the file", "written"].append(f"{each.case}: {each.failure}")
        for verdict in each.verdicts:
            for respect, fault in verdict.faults.items():
                found[each.filler, verdict.kind, respect].append(f"{each.case}, {verdict.field}: {fault}")
        for respect, lines in each.rest.items():
            for line in lines:
                found[each.filler, REST_OF_FILE, respect].append(f"{each.case}: {line}")
    return found


def markdown(table):
    """A row a kind of value, a column a filler; below it what is wrong."""
    asked = [name for name in FILLERS if any(row.filler == name for row in table)]
    wrong = faults(table)
    lines = ["| kind | " + " | ".join(asked) + " |", "| --- |" + " --- |" * len(asked)]
    for kind in KINDS:
        seen = any(verdict.kind == kind for row in table for verdict in row.verdicts)
        if seen:
            cells = [", ".join(f"not {each}" for each in RESPECTS if wrong.get((name, kind, each))) for name in asked]
            lines.append(f"| {kind} | " + " | ".join(cell or "ok" for cell in cells) + " |")
    for respect in REST:
        cells = [rest_cell(wrong.get((name, REST_OF_FILE, respect)), respect) for name in asked]
        lines.append(f"| {respect} | " + " | ".join(cells) + " |")
    for key, told in wrong.items():
        reason = LIMITS.get(key)
        lines += ["", f"{key[0]}, {key[1]}, not {key[2]}: {reason or '**not known**'}"]
        lines += [f"- {line}" for line in told[:6]] + ([f"- and {len(told) - 6} more"] if len(told) > 6 else [])
    lines += [f"\n{name} is not asked: {reason}" for name, reason in missing().items()]
    return "\n".join(lines)


def rest_cell(lines, respect):
    if not lines:
        return "ok"
    if respect == "structure":
        return "adds " + ", ".join(sorted({line.split(": ")[-1] for line in lines}))
    return f"**{len(lines)} changed**"


# What a filler cannot do, whatever the form: (filler, kind, respect) → why.
UNWRAPPED = "it breaks no lines, and cuts off what is longer than the field is wide"
CENTRED = "it centres letters without their descenders, of which a field less than 17 points high cuts a sliver off"
WINANSI = "it writes what it draws in the field font's encoding, WinAnsi, which has no such letters; the value has them all"
ON_WIDGET = "of a field in several places it writes the value at each, and none at the field; a reader has to look there"
OWN_MARKS = "it draws marks of its own, in ZapfDingbats without its data, in place of those of the file"
NO_CLEARING = "a click on a button that is on leaves it on"
ITS_FONTS = "it puts fonts of its own into the file, without their data or without what their letters are"
LIMITS = {
    ("pypdf", LINE, "whole"): CENTRED,
    ("pypdf", WESTERN, "whole"): CENTRED,
    ("pypdf", MARKS, "whole"): CENTRED,
    ("pypdf", VIETNAMESE, "whole"): CENTRED,
    ("pypdf", DATE, "whole"): CENTRED,
    ("pypdf", VIETNAMESE, "legible"): WINANSI,
    ("pypdf", WESTERN, "legible"): UNWRAPPED,
    ("pypdf", LONG, "legible"): UNWRAPPED,
    ("pypdf", LONG, "whole"): UNWRAPPED,
    **{("pypdf", kind, "stored"): "it writes a group's state as text, '/2', not as a name" for kind in (CHOICE, RATING, CLEARED)},
    ("pypdf", REST_OF_FILE, "structure"): "it writes PDF 1.3 at the head of whatever file",
    ("PyMuPDF", VIETNAMESE, "whole"): "it takes another font for such letters, and places its line too low",
    ("PyMuPDF", RATING, "visible"): OWN_MARKS,
    ("PyMuPDF", CHECK, "visible"): OWN_MARKS,
    ("PyMuPDF", REST_OF_FILE, "structure"): ITS_FONTS + "; a group's second value it writes at the button alone",
    ("PDFium", VIETNAMESE, "legible"): WINANSI,
    ("PDFium", CLEARED, "stored"): NO_CLEARING,
    ("PDFium", CLEARED, "visible"): NO_CLEARING,
    ("PDFium", REST_OF_FILE, "structure"): ITS_FONTS,
    ("pdftk", VIETNAMESE, "legible"): WINANSI,
    ("PDFBox", VIETNAMESE, "visible"): "it refuses to draw letters that the field font lacks; the value has them all",
    ("PDFBox", VIETNAMESE, "legible"): WINANSI,
    ("PDFBox", REST_OF_FILE, "structure"): ITS_FONTS,
    **{("poppler", kind, "stored"): ON_WIDGET for kind in (LINE, WESTERN, VIETNAMESE, DATE)},
    ("poppler", REST_OF_FILE, "structure"): ITS_FONTS,
    **{("pdf.js", kind, "stored"): ON_WIDGET for kind in (LINE, WESTERN, VIETNAMESE, DATE)},
    ("pdf.js", VIETNAMESE, "legible"): "it draws the bytes of UTF-16 as if they were letters of WinAnsi; the value is whole",
    ("pdf.js", CLEARED, "stored"): "it takes the mark away, and leaves the value (2.14)",
    ("pdf.js", REST_OF_FILE, "structure"): "after clearing, a group's value is none that its buttons show (2.14)",
}

# Codes of the audit that a filler adds by itself.
ADDED = {
    "pypdf": {"file-version"},
    "PyMuPDF": {"font-embedded", "font-unicode", "radio-group"},
    "PDFium": {"font-embedded", "font-unicode"},
    "PDFBox": {"font-embedded", "font-unicode"},
    "poppler": {"font-unicode"},
    "pdf.js": {"radio-group"},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--only", default="", help="only the cases whose names have these words in them")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the files in this folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = arguments.keep or pathlib.Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        done = rows(table.program_path(arguments.program), folder.resolve(), arguments.only)
    print(markdown(done))
    return 0 if done and set(faults(done)) <= set(LIMITS) else 1


if __name__ == "__main__":
    sys.exit(main())
