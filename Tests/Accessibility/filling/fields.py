"""The fields of a file as pikepdf reads them."""

import dataclasses

import pikepdf

from checks.widgets import states
from reading.fault import name
from reading.inherited import inherited


@dataclasses.dataclass
class Widget:
    page: int  # from 1
    box: tuple  # left, bottom, right, top
    kind: str
    value: str  # of the field
    own: str  # of this widget alone
    states: list  # its appearance states without Off
    state: str
    object: tuple

    @property
    def centre(self):
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


def fields(path):
    """The widgets of each field by its full name, in the order of the pages."""
    with pikepdf.open(path) as pdf:
        found = {}
        for number, page in enumerate(pdf.pages, 1):
            for widget in page.obj.get("/Annots", []):
                if name(widget.get("/Subtype")) == "Widget":
                    found.setdefault(full_name(widget), []).append(read(widget, number))
        return found


def read(widget, number):
    field = widget
    while "/T" not in field and "/Parent" in field:
        field = field.Parent
    value = inherited(field, "/V")
    return Widget(
        number,
        tuple(float(each) for each in widget.Rect),
        name(inherited(widget, "/FT")),
        text(value, name(inherited(widget, "/FT")) == "Btn"),
        text(widget.get("/V")),
        states(widget),
        name(widget.get("/AS")) or "",
        widget.objgen,
    )


def text(value, is_state=False):
    """A value as text. A state that is a string, and not a name as it must be, is put in brackets."""
    if value is None:
        return ""
    if is_state and not isinstance(value, pikepdf.Name):
        return f"({value})"
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes().decode()
    return name(value) if isinstance(value, pikepdf.Name) else str(value)


def full_name(widget):
    names = []
    while isinstance(widget, pikepdf.Dictionary):
        names += [str(widget.T)] if "/T" in widget else []
        widget = widget.get("/Parent")
    return ".".join(reversed(names))
