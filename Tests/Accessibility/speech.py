#!/usr/bin/env python3
"""Lists what assistive technology gets from a tagged file: the tag tree, with a line for each element and its text.

speech.py FILE…
"""

import sys

import pikepdf

from checks.widgets import states
from reading.document import Document, attributes
from reading.fault import name
from reading.inherited import inherited
from reading.text import one_line
from reading.tree import Element, ObjectReference, Piece

SAID = (("Lang", "/Lang"), ("alt", "/Alt"), ("actual", "/ActualText"), ("expanded", "/E"))
SHOWN = {
    "Table": {
        "/Scope": "scope",
        "/ColSpan": "columns",
        "/RowSpan": "rows",
        "/Headers": "headers",
        "/Summary": "summary",
    },
    "List": {"/ListNumbering": "numbering"},
    "PrintField": {"/Role": "role", "/checked": "checked", "/Desc": "called"},
}
BUTTONS = {0: "check box", 1 << 15: "radio button", 1 << 16: "push button"}


def speech(source):
    """The lines of a file."""
    with pikepdf.open(source) as pdf:
        return list(_Speaker(Document(pdf)).lines())


def quoted(text):
    return f'"{one_line(text, None)}"'


class _Speaker:
    def __init__(self, document):
        self.document, self.page = document, 0

    def lines(self):
        """The file, its tree and its bookmarks."""
        pdf = self.document.pdf
        title, language = pdf.trailer.get("/Info", {}).get("/Title", ""), pdf.Root.get("/Lang", "no language")
        count = len(self.document.pages)
        yield f"{quoted(str(title))}, {language}, {count} page{'s' if count != 1 else ''}"
        for top in self.document.tree:
            yield from self.element(top, 0)
        yield from self.bookmarks(pdf.Root.get("/Outlines", {}), 0)

    def bookmarks(self, parent, depth):
        item = parent.get("/First")
        while isinstance(item, pikepdf.Dictionary):
            target = item.get("/Dest", item.get("/A", {}).get("/D"))
            page = self.document.page_numbers.get(target[0].objgen) if isinstance(target, pikepdf.Array) else None
            yield f"{'  ' * depth}bookmark {quoted(str(item.get('/Title', '')))} to page {page}"
            yield from self.bookmarks(item, depth + 1)
            item = item.get("/Next")

    def element(self, element, depth):
        yield from self.turn(first_page(element))
        indent = "  " * depth
        head = " ".join([element.type, *self.said_of(element)])
        if self.is_simple(element):
            yield " ".join([indent + head, *self.held(element.kids)])
            return
        yield indent + head
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from self.element(kid, depth + 1)
            else:
                yield from self.turn(kid.page)
                yield f"{indent}  {' '.join(self.held([kid]))}"

    def is_simple(self, element):
        """Whether the element is one field, or all its content is text of the current page."""
        if len(element.kids) == 1 and isinstance(element.kids[0], ObjectReference):
            return True
        return all(isinstance(kid, Piece) and kid.page in (self.page, None) for kid in element.kids)

    def held(self, kids):
        """The joined text of the kids, or (drawn) if there is no text. Then the annotations."""
        words = " ".join(self.words(kid) for kid in kids if isinstance(kid, Piece))
        if words.strip():
            yield quoted(words)
        elif any(isinstance(kid, Piece) for kid in kids):
            yield "(drawn)"
        for kid in kids:
            if isinstance(kid, ObjectReference):
                yield self.annotation(kid.target)

    def turn(self, page):
        if page and page != self.page:
            self.page = page
            marks = self.document.contents[page].marks
            around = [quoted(mark.text) for mark in marks if mark.is_artifact and mark.text.strip()]
            yield f"--- page {page}" + (f", around it {', '.join(around)}" if around else "")

    def words(self, piece):
        mark = self.document.mark(piece)
        return mark.text if mark else f"(MCID {piece.mcid} is lost)"

    def said_of(self, element):
        for called, key in SAID:
            if element.said(key) is not None:
                yield f"{called}={quoted(element.said(key))}"
        for owner, keys in SHOWN.items():
            found = attributes(element, owner)
            for key, called in keys.items():
                if key in found:
                    yield f"{called}={value(found[key])}"

    def annotation(self, target):
        if not isinstance(target, pikepdf.Dictionary):
            return "nothing"
        if name(target.get("/Subtype")) == "Widget":
            return field(target)
        action = target.get("/A", {})
        where = str(action.URI) if "/URI" in action else "a page"
        return f"link to {where}, called {quoted(str(target.get('/Contents', '')))}"


def value(thing):
    if isinstance(thing, pikepdf.Name):
        return name(thing)
    if isinstance(thing, pikepdf.Array):
        return ",".join(value(each) for each in thing)
    return quoted(str(thing)) if isinstance(thing, pikepdf.String) else str(thing)


def first_page(element):
    return next((thing.page for thing in element.walk() if isinstance(thing, (Piece, ObjectReference))), None)


def field(widget):
    """A field as assistive technology gets it: kind, name, and state or value."""
    kind, flags = name(inherited(widget, "/FT")), int(inherited(widget, "/Ff") or 0)
    called = str(widget.get("/TU", inherited(widget, "/TU") or ""))
    if kind == "Btn":
        what = next((words for bit, words in reversed(BUTTONS.items()) if flags & bit), BUTTONS[0])
        state = "on" if name(widget.get("/AS")) in states(widget) else "off"
        told = f"{state}, {'/'.join(states(widget))}"
    else:
        what = {"Tx": "text", "Sig": "signature", "Ch": "choice"}.get(kind, "field")
        given = inherited(widget, "/V")
        told = quoted(str(given)) if isinstance(given, pikepdf.String) else "empty"
    parts = [f"{what} {quoted(called)} ({path(widget)}): {told}"]
    parts += ["required"] if flags & 2 else []
    parts += ["read only"] if flags & 1 else []
    parts += ["many lines"] if kind == "Tx" and flags & (1 << 12) else []
    return ", ".join(parts)


def path(widget):
    names = []
    while isinstance(widget, pikepdf.Dictionary):
        names += [str(widget.T)] if "/T" in widget else []
        widget = widget.get("/Parent")
    return ".".join(reversed(names))


def main(paths):
    if not paths or paths[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    for each in paths:
        print("\n".join(speech(each)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
