"""Marks and the tree: each MCID occurs once in the tree, and each MCID of the tree on a page (ISO 32000-1 14.7.4)."""

from reading.fault import Fault


def check(document):
    if not document.tree:
        yield Fault("no-tree", "catalog", "there is no structure tree, or it is empty")
    held = {}
    for piece in document.pieces:
        key, place = (piece.page, piece.mcid), f"{piece.element.place}, page {piece.page}, MCID {piece.mcid}"
        if piece.page is None:
            continue
        if key in held:
            yield Fault("piece-twice", place, f"it is held by {held[key].place} too")
        held.setdefault(key, piece.element)
        mark = document.mark(piece)
        if mark is None:
            yield Fault("piece-unknown", place, "the page's content has no such MCID")
        elif mark.tag != piece.element.type:
            yield Fault("mark-type", place, f"the content tags it as {mark.tag}")
    for number, content in document.contents.items():
        for mcid in sorted({mark.mcid for mark in content.marks if mark.mcid is not None}):
            if (number, mcid) not in held:
                yield Fault("piece-lost", f"page {number}, MCID {mcid}", "no element holds it")
