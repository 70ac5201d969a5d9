"""The fillers. Each is a function with a source path, values and a target path.

The values are by full name. A value is a text, or the state of a button; Off clears the button.
"""

import ctypes
import pathlib
import shutil
import subprocess

import pymupdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

from filling.fields import fields

HERE = pathlib.Path(__file__).resolve().parent
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
    """Fills a form with mouse and keyboard events, as a person does in Chrome."""
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
    """Whether a click or typing in the widget gives its field this value. A click on a button that is on clears it."""
    if widget.kind == "Tx":
        return True
    if value == "Off":
        return widget.state != "Off"
    return value in widget.states and widget.state == "Off"


def told(source, values):
    """The name, value and position of each field, as input for a filler in another language."""
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


def missing():
    """The fillers that cannot run here, with the reason."""
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
