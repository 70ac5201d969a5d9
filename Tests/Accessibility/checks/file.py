"""The file: its version and identity; no scripts in it, and no hidden data."""

import re

import pikepdf

from reading.fault import Fault, name, warning

ALLOWED_ACTIONS = {"URI", "GoTo"}
# The built-in functions of viewers that check a date.
DATE_SCRIPT = r'AFDate_(Keystroke|Format)Ex\("(mmmm d, yyyy|m/d/yyyy)"\);'


def check(document):
    pdf, catalog = document.pdf, document.catalog
    version = name(catalog.get("/Version")) or pdf.pdf_version
    if version != "1.7" or pdf.pdf_version != "1.7":
        yield Fault("file-version", "file", f"the header says {pdf.pdf_version}, the catalog {version}")
    identity = pdf.trailer.get("/ID")
    if not isinstance(identity, pikepdf.Array) or len(identity) != 2 or not all(bytes(each) for each in identity):
        yield Fault("file-id", "trailer", "there is no ID of two strings")
    if pdf.is_encrypted:
        yield Fault("file-encrypted", "trailer", "the file is encrypted")
    for key in ("/OpenAction", "/AA"):
        if key in catalog:
            yield Fault("file-opens", "catalog", f"there is {key[1:]}")
    names = catalog.get("/Names", {})
    if "/EmbeddedFiles" in names or "/AF" in catalog:
        yield Fault("file-embedded", "catalog", "there are embedded files")
    if "/OCProperties" in catalog:
        yield Fault("file-layers", "catalog", "there is optional content")
    if "/JavaScript" in names:
        yield Fault("file-script", "catalog", "there are scripts among the names")
    yield from objects(document)


def objects(document):
    reached = reachable(document.pdf)
    for thing in document.pdf.objects:
        if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        number = thing.objgen[0]
        if name(thing.get("/Type")) not in ("ObjStm", "XRef") and thing.objgen not in reached:
            yield warning("file-garbage", f"object {number}", "nothing leads to it")
    for thing in reached.values():
        place = f"object {thing.objgen[0]}" if thing.objgen[0] else "a direct object"
        if is_date_script(thing):
            pass
        elif name(thing.get("/S")) == "JavaScript" or "/JS" in thing:
            yield Fault("file-script", place, "it is a script")
        elif "/AA" in thing and thing.objgen != document.catalog.objgen and not checks_a_date(thing):
            yield Fault("file-opens", place, "it has additional actions")
        action = thing.get("/A")
        if (
            isinstance(action, pikepdf.Dictionary)
            and "/Subtype" in thing
            and name(action.get("/S")) not in ALLOWED_ACTIONS
        ):
            yield Fault("file-script", place, f"its action is {name(action.get('/S'))}")
        if name(thing.get("/Type")) == "EmbeddedFile":
            yield Fault("file-embedded", place, "it is an embedded file")


def checks_a_date(field):
    """Whether the only action of a field is to check a date."""
    return name(field.get("/FT")) == "Tx" and all(
        event in ("/K", "/F") and is_date_script(action) for event, action in field.AA.items()
    )


def is_date_script(thing):
    return name(thing.get("/S")) == "JavaScript" and re.fullmatch(DATE_SCRIPT, str(thing.get("/JS"))) is not None


def reachable(pdf):
    """All dictionaries and streams that the trailer leads to, by object number. Direct ones get numbers of our own."""
    found = {}
    waiting = [pdf.trailer]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, pikepdf.Array):
            waiting += [each for each in thing if isinstance(each, pikepdf.Object)]
        elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            key = thing.objgen if thing.objgen[0] else ("direct", len(found))
            if key in found:
                continue
            found[key] = thing
            waiting += [each for each in thing.values() if isinstance(each, pikepdf.Object)]
    return found
