"""IDs of elements (ISO 32000-1 14.7.2)."""

import pikepdf

from reading.fault import Fault


def check(document):
    for note in document.of_role("Note"):
        if "/ID" not in note.obj:
            yield Fault("note-id", note.place, "it has no ID")
    known = {}
    for element in document.elements:
        if "/ID" in element.obj:
            identity = bytes(element.obj.ID)
            if identity in known:
                yield Fault("id-unique", element.place, f"{known[identity].place} has its ID too")
            known[identity] = element
    root = document.catalog.get("/StructTreeRoot")
    tree = root.get("/IDTree") if isinstance(root, pikepdf.Dictionary) else None
    entries = dict(_names(tree, set())) if isinstance(tree, pikepdf.Dictionary) else {}
    for identity, element in known.items():
        if identity not in entries or entries[identity].objgen != element.obj.objgen:
            yield Fault("id-tree", element.place, "the IDTree does not lead to it")
    for identity in entries:
        if identity not in known:
            yield Fault("id-tree", "IDTree", f"no element has the ID {identity!r}")


def _names(node, seen):
    names = list(node.get("/Names", []))
    yield from zip((bytes(each) for each in names[0::2]), names[1::2])
    for kid in node.get("/Kids", []):
        if kid.objgen not in seen:
            seen.add(kid.objgen)
            yield from _names(kid, seen)
