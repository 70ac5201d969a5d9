"""Interactive fields: their hierarchy, names and types (ISO 32000-1 12.7)."""

import pikepdf

from reading.fault import Fault, name, object_place


def check(document):
    form = document.catalog.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        if document.widgets():
            yield Fault("field-unreached", "catalog", "there are widgets and no AcroForm")
        return
    if "/NeedAppearances" in form:
        yield Fault("field-drawn", "AcroForm", "NeedAppearances is there")
    if "/XFA" in form:
        yield Fault("field-xfa", "AcroForm", "XFA is there")
    faults, reached = [], {}
    _read(form.get("/Fields", []), None, "", None, faults, reached)
    yield from faults
    for number, widget in document.widgets():
        if widget.objgen not in reached:
            place = f"page {number}, {object_place(widget, 'widget')}"
            yield Fault("field-unreached", place, "Fields of AcroForm do not lead to it")


def _read(kids, parent, prefix, kind, faults, reached):
    names = set()
    for kid in kids:
        own = str(kid.get("/T", ""))
        path = ".".join(part for part in (prefix, own) if part)
        place = f"field {path or '?'} ({object_place(kid)})"
        if kid.objgen in reached:
            faults.append(Fault("field-cycle", place, "it is reached a second time"))
            continue
        reached[kid.objgen] = path
        if (
            (parent is None) != ("/Parent" not in kid)
            or parent is not None
            and kid.get("/Parent", kid).objgen != parent.objgen
        ):
            faults.append(Fault("field-cycle", place, "Parent is not the field in which it stands"))
        is_bare_widget = "/T" not in kid and name(kid.get("/Subtype")) == "Widget" and parent is not None
        if not is_bare_widget and (not own or "." in own or own in names):
            faults.append(Fault("field-name", place, f"T is {own!r}"))
        names.add(own)
        type_here = name(kid.get("/FT")) or kind
        if "/Kids" in kid:
            _read(kid.Kids, kid, path, type_here, faults, reached)
        elif type_here not in ("Tx", "Btn", "Ch", "Sig"):
            faults.append(Fault("field-type", place, f"FT is {type_here or 'absent'}"))
