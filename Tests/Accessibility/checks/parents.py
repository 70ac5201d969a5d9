"""The parent tree, which leads from content and annotations to their elements (ISO 32000-1 14.7.4.4)."""

import pikepdf

from reading.fault import Fault, object_place
from reading.numbers import number_tree

from .annotations import holders, is_hidden


def check(document):
    root = document.catalog.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        return
    faults = []
    pairs = number_tree(root.get("/ParentTree"), "parent tree", "parent-tree-form", faults)
    yield from faults
    entries = dict(pairs)
    next_key = root.get("/ParentTreeNextKey")
    if not isinstance(next_key, int) or any(key >= next_key for key in entries):
        yield Fault(
            "parent-tree-next",
            "structure tree root",
            f"ParentTreeNextKey is {next_key}, the last key {max(entries, default=None)}",
        )
    users = {}
    yield from pages(document, entries, users)
    yield from annotations(document, entries, users)
    for key in entries:
        if key not in users:
            yield Fault("parent-tree-unused", f"parent tree, key {key}", "no page and no annotation has it")


def key_of(thing, entry, place, users):
    """A key, and its fault if it is wrong."""
    key = thing.get(entry)
    if not isinstance(key, int):
        return None, "is absent"
    if int(key) in users:
        return None, f"is {key}, as that of {users[int(key)]}"
    users[int(key)] = place
    return int(key), None


def pages(document, entries, users):
    holders = {(piece.page, piece.mcid): piece.element for piece in document.pieces}
    for number, page in enumerate(document.pages, 1):
        mcids = {mark.mcid for mark in document.contents[number].marks if mark.mcid is not None}
        if not mcids and "/StructParents" not in page:
            continue
        place = f"page {number}"
        key, wrong = key_of(page, "/StructParents", place, users)
        if wrong:
            yield Fault("page-key", place, f"StructParents {wrong}")
            continue
        array = entries.get(key)
        if not isinstance(array, pikepdf.Array):
            yield Fault("page-parents", place, f"the parent tree has no array under {key}")
            continue
        if len(array) != max(mcids, default=-1) + 1:
            yield Fault("page-parents", place, f"the array under {key} has {len(array)} entries for {len(mcids)} MCIDs")
        for mcid, entry in enumerate(array):
            yield from parent(entry, holders.get((number, mcid)), f"{place}, MCID {mcid}", "page-parent")


def parent(entry, holder, place, code):
    if holder is None:
        return  # piece-lost or object-key reports it
    number = entry.objgen if isinstance(entry, pikepdf.Dictionary) else None
    if number != holder.obj.objgen:
        found = object_place(entry) if number else repr(entry)
        yield Fault(code, place, f"the parent tree leads to {found}, and {holder.place} holds it")


def annotations(document, entries, users):
    held = holders(document)
    for number, annotation in document.annotations():
        place = f"page {number}, {object_place(annotation, 'annotation')}"
        by = held.get(annotation.objgen, [])
        if is_hidden(annotation) and not by and "/StructParent" not in annotation:
            continue
        key, wrong = key_of(annotation, "/StructParent", place, users)
        if wrong:
            yield Fault("object-key", place, f"StructParent {wrong}")
        if len(by) != 1:
            yield Fault("object-key", place, f"{len(by)} OBJR hold it")
        elif not wrong:
            yield from parent(entries.get(key), by[0], place, "object-parent")
