"""Faults in the parent tree."""

import pikepdf
from pikepdf import Array, Dictionary

from .tools import document, kids, named, put, references


def leaf_nodes(pdf):
    waiting, found = [pdf.Root.StructTreeRoot.ParentTree], []
    while waiting:
        node = waiting.pop(0)
        if "/Nums" in node:
            found.append(node)
        waiting[:0] = list(node.get("/Kids", []))
    return found


def entry(pdf, key):
    """The node with a key, and the index of the key's value in its Nums."""
    for node in leaf_nodes(pdf):
        for at in range(0, len(node.Nums), 2):
            if int(node.Nums[at]) == int(key):
                return node, at + 1
    return None, None


def array(pdf, length=1):
    """The array of the first page with at least this number of MCIDs of different elements."""
    for page in pdf.pages:
        node, at = entry(pdf, page.obj.get("/StructParents", -1))
        if node is not None and len({each.objgen for each in node.Nums[at]}) >= length:
            return node.Nums[at]
    return None


def no_parent_tree(pdf):
    del pdf.Root.StructTreeRoot.ParentTree
    return True


def backwards(pdf):
    nodes = leaf_nodes(pdf)
    numbers = [item for node in nodes for item in node.Nums]
    pairs = list(zip(numbers[::2], numbers[1::2]))
    if len(pairs) < 2:
        return False
    turned = [item for pair in reversed(pairs) for item in pair]
    pdf.Root.StructTreeRoot.ParentTree = pdf.make_indirect(Dictionary(Nums=turned))
    return True


def half_a_pair(pdf):
    leaf_nodes(pdf)[-1].Nums.append(977)
    return True


def wrong_limits(pdf):
    root = pdf.Root.StructTreeRoot.ParentTree
    kid = pdf.make_indirect(Dictionary(root))
    kid.Limits = Array([0, 977])
    pdf.Root.StructTreeRoot.ParentTree = pdf.make_indirect(Dictionary(Kids=[kid]))
    return True


def next_key(change):
    def act(pdf):
        change(pdf.Root.StructTreeRoot)
        return True

    return named(act, change)


def set_next_to_zero(root):
    root.ParentTreeNextKey = 0


def drop_next(root):
    del root.ParentTreeNextKey


def unused(pdf):
    node = leaf_nodes(pdf)[-1]
    node.Nums.append(977)
    node.Nums.append(document(pdf))
    if "/Limits" in node:
        node.Limits[1] = 977
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 978
    return True


def page_without_key(pdf):
    page = next((page.obj for page in pdf.pages if "/StructParents" in page.obj), None)
    if page is None:
        return False
    del page.StructParents
    return True


def pages_with_one_key(pdf):
    keyed = [page.obj for page in pdf.pages if "/StructParents" in page.obj]
    if len(keyed) < 2:
        return False
    keyed[1].StructParents = keyed[0].StructParents
    return True


def page_key_leads_nowhere(pdf):
    pdf.pages[0].obj.StructParents = 977
    return True


def too_short(pdf):
    found = array(pdf)
    if found is None:
        return False
    del found[len(found) - 1]
    return True


def too_long(pdf):
    found = array(pdf)
    if found is None:
        return False
    found.append(document(pdf))
    return True


def swapped(pdf):
    found = array(pdf, 2)
    if found is None:
        return False
    other = next(at for at in range(1, len(found)) if found[at].objgen != found[0].objgen)
    found[0], found[other] = found[other], found[0]
    return True


def null_entry(pdf):
    found = array(pdf)
    if found is None:
        return False
    found[0] = None
    return True


def object_entry(pdf):
    """An annotation's key leads to the root element."""
    for _, reference in references(pdf):
        node, at = entry(pdf, reference.Obj.get("/StructParent", -1))
        if node is not None:
            node.Nums[at] = document(pdf)
            return True
    return False


def objects_swapped(pdf):
    held = [reference.Obj for _, reference in references(pdf)]
    if len(held) < 2:
        return False
    one, two = int(held[0].StructParent), int(held[1].StructParent)
    held[0].StructParent, held[1].StructParent = two, one
    return True


def _annotation(change):
    def act(pdf):
        found = references(pdf)
        return bool(found) and change(pdf, *found[0]) is not False

    return named(act, change)


def object_without_key(pdf, element, reference):
    del reference.Obj.StructParent


def object_not_held(pdf, element, reference):
    put(element, [kid for kid in kids(element) if not (isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)])


def object_held_twice(pdf, element, reference):
    put(element, [*kids(element), reference])


def object_is_catalog(pdf, element, reference):
    reference.Obj = pdf.Root


def object_on_no_page(pdf, element, reference):
    page = next(page.obj for page in pdf.pages if reference.Obj in page.obj.get("/Annots", []))
    page.Annots = Array([each for each in page.Annots if each.objgen != reference.Obj.objgen])


def object_on_other_page(pdf, element, reference):
    if len(pdf.pages) < 2:
        return False
    here = reference.get("/Pg", element.get("/Pg"))
    reference.Pg = next(page.obj for page in pdf.pages if page.obj.objgen != here.objgen)
    return True


MUTATIONS = [
    ("parent-tree-form", no_parent_tree),
    ("parent-tree-form", backwards),
    ("parent-tree-form", half_a_pair),
    ("parent-tree-form", wrong_limits),
    ("parent-tree-next", next_key(set_next_to_zero)),
    ("parent-tree-next", next_key(drop_next)),
    ("parent-tree-unused", unused),
    ("page-key", page_without_key),
    ("page-key", pages_with_one_key),
    ("page-parents", page_key_leads_nowhere),
    ("page-parents", too_short),
    ("page-parents", too_long),
    ("page-parent", swapped),
    ("page-parent", null_entry),
    ("object-parent", object_entry),
    ("object-parent", objects_swapped),
    ("object-key", _annotation(object_without_key)),
    ("object-key", _annotation(object_not_held)),
    ("object-key", _annotation(object_held_twice)),
    ("object-unknown", _annotation(object_is_catalog)),
    ("object-unknown", _annotation(object_on_no_page)),
    ("object-unknown", _annotation(object_on_other_page)),
]
