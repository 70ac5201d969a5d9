"""Figures: their alternative text and their place (ISO 14289-1 7.3)."""

from reading.document import attributes
from reading.fault import Fault
from reading.inherited import inherited
from reading.matrix import around, holds, holds_box, in_order

SLACK = 2.0  # in points: half of a line's width, and rounding


def check(document):
    for figure in document.of_role("Figure", "Formula"):
        if figure.said("/Alt") is None:
            yield Fault("figure-alt", figure.place, "it has no Alt")
        pages = {thing.page for thing in figure.walk() if hasattr(thing, "page")}
        if len(pages) == 1 and None not in pages:
            yield from box(document, figure, document.pages[pages.pop() - 1])


def box(document, figure, page):
    values = [float(value) for value in attributes(figure, "Layout").get("/BBox", [])]
    media = in_order(inherited(page, "/MediaBox"))
    if len(values) != 4:
        yield Fault("figure-box", figure.place, "it has no BBox")
    elif values[0] >= values[2] or values[1] >= values[3]:
        yield Fault("figure-box", figure.place, f"its BBox {values} has no extent")
    elif media and not holds_box(media, values):
        yield Fault("figure-box", figure.place, f"its BBox {values} reaches out of the page")
    else:
        yield from place(document, figure, values)


def place(document, figure, values):
    """Whether images are inside the box. Drawings can be clipped, so only their middle must be inside."""
    marks = [mark for _, mark in document.marks_in(figure)]
    images = [point for mark in marks for point in mark.images_at]
    paths = [point for mark in marks for point in mark.paths_at]
    if images and not holds_box(values, around(images), SLACK):
        found = [round(value, 1) for value in around(images)]
        yield Fault("figure-place", figure.place, f"its BBox is {values}, its images fill {found}")
    elif not images and paths:
        left, bottom, right, top = around(paths)
        if not holds(values, ((left + right) / 2, (bottom + top) / 2), SLACK):
            found = [round(value, 1) for value in around(paths)]
            yield Fault("figure-place", figure.place, f"its BBox is {values}, its drawing fills {found}")
