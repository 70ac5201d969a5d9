"""Reading order, and that the tree contains all text of the pages."""

import collections
import unicodedata

from reading.fault import Fault
from reading.text import UNKNOWN, one_line, squeezed
from reading.tree import Piece

# Elements with content of their own: their pages give no information about each other.
SEVERAL = {"Document", "Part", "Art", "Sect", "Div", "L", "Table", "THead", "TBody", "TFoot"}


def check(document):
    last_page, last_mcid = 0, {}
    for piece in document.pieces:
        if piece.page is None:
            continue
        place = f"{piece.element.place}, page {piece.page}, MCID {piece.mcid}"
        if piece.page < last_page:
            yield Fault("page-order", place, f"the tree has been on page {last_page}")
        if piece.mcid < last_mcid.get(piece.page, -1):
            yield Fault("reading-order", place, f"the tree has it after MCID {last_mcid[piece.page]}")
        last_mcid[piece.page] = piece.mcid
        if not goes_on(piece):
            last_page = max(piece.page, last_page)
    for number, content in document.contents.items():
        yield from lost(document, number, content)


def goes_on(piece):
    """Whether an element continues on this page and is read on the earlier page on which it begins."""
    element = piece.element
    while element is not None and element.role not in SEVERAL:
        if any(isinstance(each, Piece) and each.page and each.page < piece.page for each in element.walk()):
            return True
        element = element.parent
    return False


def lost(document, number, content):
    place = f"page {number}"
    drawn = collections.Counter(squeezed("".join(content.real_text)))
    marks = [document.mark(piece) for piece in document.pieces if piece.page == number]
    said = collections.Counter(squeezed("".join(mark.text for mark in marks if mark)))
    if drawn != said:
        more, less = "".join((drawn - said).elements()), "".join((said - drawn).elements())
        yield Fault(
            "text-lost", place, f'drawn and not said: "{one_line(more)}"; said and not drawn: "{one_line(less)}"'
        )
    for font in content.fonts.values():
        if font.unmapped:
            codes = ", ".join(f"{code:04X}" for code in sorted(font.unmapped)[:5])
            yield Fault("no-unicode", f"{place}, {font.place}", f"{len(font.unmapped)} codes say nothing: {codes}")
    everything = "".join(content.real_text) + "".join(mark.text for mark in content.marks)
    for character in sorted(set(everything) - {UNKNOWN}):
        if character in "\0\ufeff\ufffe" or unicodedata.category(character) == "Co":
            yield Fault("bad-unicode", place, f"it says U+{ord(character):04X}")
