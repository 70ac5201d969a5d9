"""A file as the checks see it. It is read only once."""

import pikepdf

from .content import read_content
from .fault import name
from .tree import Element, Piece, TreeReader


class Document:
    """`faults` has the faults that were found while reading."""

    def __init__(self, pdf):
        self.pdf, self.faults = pdf, []
        self.pages = [page.obj for page in pdf.pages]
        self.page_numbers = {page.objgen: number for number, page in enumerate(self.pages, 1)}
        self.contents = {
            number: read_content(page, f"page {number}", self.faults) for number, page in enumerate(self.pages, 1)
        }
        self.tree_reader = TreeReader(pdf, self.page_numbers, self.faults)
        self.tree = self.tree_reader.read()
        self.walk = [thing for top in self.tree for thing in top.walk()]
        self.elements = [thing for thing in self.walk if isinstance(thing, Element)]
        self.pieces = [thing for thing in self.walk if isinstance(thing, Piece)]
        self.marks = {}  # (page, MCID) → the first mark with it
        for number, content in self.contents.items():
            for mark in content.marks:
                self.marks.setdefault((number, mark.mcid), mark)

    @property
    def catalog(self):
        return self.pdf.Root

    def of_role(self, *roles):
        return [element for element in self.elements if element.role in roles]

    def mark(self, piece):
        """The mark of a piece, or None."""
        return self.marks.get((piece.page, piece.mcid))

    def marks_in(self, element):
        """(page, mark) of all content in an element."""
        pieces = [thing for thing in element.walk() if isinstance(thing, Piece)]
        return [(piece.page, mark) for piece in pieces if (mark := self.mark(piece))]

    def text(self, element):
        """The text of an element and of all elements below it."""
        words = []
        actual = element.said("/ActualText")
        if actual is not None:
            return actual
        for kid in element.kids:
            if isinstance(kid, Element):
                words.append(self.text(kid))
            elif isinstance(kid, Piece) and (mark := self.mark(kid)):
                words.append(mark.text)
        return " ".join(word for word in words if word)

    def annotations(self):
        """(page number, annotation) for all pages."""
        for number, page in enumerate(self.pages, 1):
            for annotation in page.get("/Annots", []):
                if isinstance(annotation, pikepdf.Dictionary):
                    yield number, annotation

    def widgets(self):
        return [(number, each) for number, each in self.annotations() if name(each.get("/Subtype")) == "Widget"]


def attributes(element, owner):
    """The attributes of an owner such as Table, merged (ISO 32000-1 14.7.5). Class attributes are not read."""
    found = {}
    value = element.obj.get("/A")
    for each in value if isinstance(value, pikepdf.Array) else [] if value is None else [value]:
        if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)) and name(each.get("/O")) == owner:
            found.update(each.items())
    return found
