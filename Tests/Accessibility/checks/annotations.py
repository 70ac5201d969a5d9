"""Annotations, and the structure elements that contain them (ISO 14289-1 7.18)."""

import re

import pikepdf

from reading.fault import Fault, name, object_place
from reading.inherited import inherited
from reading.matrix import holds, holds_box, in_order
from reading.tree import ObjectReference

ADDRESS = re.compile(r"https?://\S+|www\.\w[\w-]*\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+")
SLACK = 2.0  # in points: the distance from the baseline, and rounding
HIDDEN = 2  # bit 2 of F (ISO 32000-1 table 165)
HELD_BY = {"Link": "Link", "Widget": "Form"}


def holders(document):
    """The elements that contain each annotation, by the annotation's object number."""
    held = {}
    for thing in document.walk:
        if isinstance(thing, ObjectReference) and isinstance(thing.target, pikepdf.Dictionary):
            held.setdefault(thing.target.objgen, []).append(thing.element)
    return held


def is_hidden(annotation):
    return bool(int(annotation.get("/F", 0)) & HIDDEN)


def check(document):
    held = holders(document)
    pages = {annotation.objgen: number for number, annotation in document.annotations()}
    seen = set()
    for number, annotation in document.annotations():
        kind, place = name(annotation.get("/Subtype")), f"page {number}, {object_place(annotation, 'annotation')}"
        if annotation.objgen in seen:
            yield Fault("annotation-twice", place, "it stands among annotations a second time")
        seen.add(annotation.objgen)
        box, media = in_order(annotation.get("/Rect")), in_order(inherited(document.pages[number - 1], "/MediaBox"))
        if not box or box[0] == box[2] or box[1] == box[3] or media and not holds_box(media, box):
            yield Fault("annotation-box", place, f"its Rect is {box and list(box)}")
        if kind not in HELD_BY:
            yield Fault("annotation-kind", place, f"it is a {kind or 'thing without Subtype'}")
            continue
        for element in held.get(annotation.objgen, []):
            if element.role != HELD_BY[kind]:
                code = "link-object" if kind == "Link" else "widget-outside"
                yield Fault(code, place, f"{element.place} holds it, and only {HELD_BY[kind]} may")
        if kind == "Link":
            yield from link(document, annotation, place)
        if (
            "/P" in annotation
            and annotation.P.objgen != document.pages[number - 1].objgen
            or kind == "Widget"
            and "/P" not in annotation
        ):
            yield Fault("widget-page", place, "P is not its page")
    for thing in document.walk:
        if isinstance(thing, ObjectReference):
            number = pages.get(getattr(thing.target, "objgen", None))
            if number is None or number != thing.page:
                where = f"it stands on page {number}" if number else "no page has it"
                yield Fault("object-unknown", thing.element.place, f"its OBJR says page {thing.page}, and {where}")
    for element in document.of_role("Link"):
        yield from link_element(document, element)
    for piece in document.pieces:
        yield from bare_address(document, piece)


def link(document, annotation, place):
    if not str(annotation.get("/Contents", "")).strip():
        yield Fault("link-contents", place, "it has no Contents")
    action = annotation.get("/A", {})
    target = annotation.get("/Dest", action.get("/D"))
    if "/URI" in action:
        if not bytes(action.URI) or any(byte <= 32 or byte > 126 for byte in bytes(action.URI)):
            yield Fault("link-target", place, f"the URI is {str(action.URI)!r}")
    elif not leads_to_page(document, target):
        yield Fault("link-target", place, "it leads to no page and no URI")


def leads_to_page(document, target):
    """Whether a destination is explicit and its page is in the file (ISO 32000-1 12.3.2.2)."""
    first = target[0] if isinstance(target, pikepdf.Array) and len(target) else None
    return isinstance(first, pikepdf.Dictionary) and first.objgen in document.page_numbers


def link_element(document, element):
    held = [thing for thing in element.walk() if isinstance(thing, ObjectReference)]
    links = [thing for thing in held if isinstance(thing.target, pikepdf.Dictionary) and "/Rect" in thing.target]
    if not any(name(thing.target.get("/Subtype")) == "Link" for thing in links):
        yield Fault("link-object", element.place, "it holds no link annotation")
    marks = document.marks_in(element)
    for thing in links:
        box = in_order(thing.target.Rect)
        points = [point for page, mark in marks if page == thing.page for point in mark.words_at]
        if box and points and not any(holds(box, point, SLACK) for point in points):
            first = tuple(round(value) for value in points[0])
            yield Fault("link-place", element.place, f"its annotation lies at {list(box)}, its text begins at {first}")
    if not document.text(element).strip() and not any(
        inner.said("/Alt") for inner in element.walk() if hasattr(inner, "said")
    ):
        yield Fault("link-text", element.place, "it holds no text")


def bare_address(document, piece):
    roles = {element.role for element in (piece.element, *piece.element.above())}
    mark = document.mark(piece)
    if mark and not roles & {"Link", "Form"} and (found := ADDRESS.search(mark.text)):
        yield Fault("link-missing", f"{piece.element.place}, page {piece.page}", f"{found.group()} is no link")
