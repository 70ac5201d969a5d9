"""Form elements: each has one widget, or is a printed field (ISO 14289-1 7.14, 7.18.4, ISO 32000-1 14.8.5.6)."""

import pikepdf

from reading.document import attributes
from reading.fault import Fault, name
from reading.tree import Piece


def check(document):
    for form in document.of_role("Form"):
        printed = attributes(form, "PrintField")
        if printed:
            yield from print_field(form, printed)
        elif len(form.kids) != 1 or not form.objects:
            yield Fault("form-object", form.place, f"without PrintField it holds {holds(form)}")
        for held in form.objects:
            if not isinstance(held.target, pikepdf.Dictionary) or name(held.target.get("/Subtype")) != "Widget":
                yield Fault("form-object", form.place, "its OBJR is no widget")


def holds(form):
    return f"{len(form.objects)} OBJR, {len(form.pieces)} MCIDs, {len(form.elements)} elements"


def print_field(form, printed):
    if form.objects or not any(isinstance(thing, Piece) for thing in form.walk()):
        yield Fault("form-object", form.place, f"with PrintField it holds {holds(form)}")
    role = name(printed.get("/Role"))
    if role not in ("rb", "cb", "pb", "tv"):
        yield Fault("print-field", form.place, f"its Role is {role or 'absent'}")
    checked = name(printed.get("/checked"))
    if role in ("rb", "cb") and checked not in ("on", "off", "neutral"):
        yield Fault("print-field", form.place, f"checked is {checked or 'absent'}; it is on, off or neutral")
    if role not in ("rb", "cb") and "/checked" in printed:
        yield Fault("print-field", form.place, f"a field of Role {role} is not checked")
    described = str(printed["/Desc"]).strip() if "/Desc" in printed else None
    if described == "" or described is None and role in ("rb", "cb"):
        yield Fault("print-field", form.place, "its Desc says nothing")
