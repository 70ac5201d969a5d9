"""Outlines and page labels (ISO 32000-1 12.3.3, 12.4.2)."""

import pikepdf

from reading.fault import Fault, name
from reading.numbers import number_tree
from reading.text import one_line

from .annotations import leads_to_page


def check(document):
    root = document.catalog.get("/Outlines")
    if not isinstance(root, pikepdf.Dictionary) or "/First" not in root:
        yield Fault("no-outlines", "catalog", "there are no outlines")
    else:
        faults = []
        shown = _items(document, root, "outlines", faults, set())
        yield from faults
        if int(root.get("/Count", 0)) != shown:
            yield Fault("outline-count", "outlines", f"Count is {root.get('/Count')}, and {shown} items are shown")
    yield from labels(document)


def _items(document, parent, place, faults, seen):
    """Reads the items of one level. Returns the number of visible items if all items above are open."""
    shown, before, item = 0, None, parent.get("/First")
    while isinstance(item, pikepdf.Dictionary):
        title = str(item.get("/Title", ""))
        own = f'{place} / "{one_line(title)}"'
        if item.objgen in seen:
            faults.append(Fault("outline-form", own, "it is reached a second time"))
            return shown
        seen.add(item.objgen)
        if not title.strip():
            faults.append(Fault("outline-title", own, "an item has no Title"))
        if not _is(item.get("/Parent"), parent) or not _is(item.get("/Prev"), before):
            faults.append(Fault("outline-form", own, "Parent or Prev is not what leads to it"))
        if not leads_to_page(document, item.get("/Dest", item.get("/A", {}).get("/D"))):
            faults.append(Fault("outline-target", own, "it leads to no page of the file"))
        below = _items(document, item, own, faults, seen)
        count = int(item.get("/Count", 0))
        if abs(count) != below:
            faults.append(Fault("outline-count", own, f"Count is {count}, and {below} items stand below"))
        shown += 1 + (below if count > 0 else 0)
        before, item = item, item.get("/Next")
    if not _is(parent.get("/Last"), before):
        faults.append(Fault("outline-form", place, "Last is not the last item"))
    return shown


def _is(thing, other):
    return (thing is None and other is None) or (
        thing is not None and other is not None and thing.objgen == other.objgen
    )


def labels(document):
    if "/PageLabels" not in document.catalog:
        yield Fault("page-labels", "catalog", "there are no page labels")
        return
    faults = []
    pairs = number_tree(document.catalog.PageLabels, "page labels", "page-labels", faults)
    yield from faults
    keys = [key for key, _ in pairs]
    if not keys or keys[0] != 0 or keys[-1] >= len(document.pages):
        yield Fault("page-labels", "page labels", f"the keys are {keys} in a file of {len(document.pages)} pages")
    for key, label in pairs:
        if not isinstance(label, pikepdf.Dictionary):
            yield Fault("page-labels", f"page labels, key {key}", "it is no dictionary")
        elif name(label.get("/S")) not in ("", "D", "R", "r", "A", "a") or int(label.get("/St", 1)) < 1:
            yield Fault("page-labels", f"page labels, key {key}", "its style or its first number is unknown")
