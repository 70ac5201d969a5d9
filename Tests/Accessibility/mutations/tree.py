"""Faults in the structure tree itself."""

from pikepdf import Array, Dictionary, Name, String

from .tools import add, document, elements, is_element, kids, leaves, mcids, named, new_element, put


def no_tree(pdf):
    del pdf.Root.StructTreeRoot
    return True


def root_is_part(pdf):
    document(pdf).S = Name.Part
    return True


def two_roots(pdf):
    root, top = pdf.Root.StructTreeRoot, document(pdf)
    root.K = Array([top, new_element(pdf, "Document", root, K=[])])
    return True


def _leaf(change):
    def act(pdf):
        found = leaves(pdf)
        return bool(found) and change(pdf, found[0]) is not False

    return named(act, change)


def no_type(pdf, leaf):
    del leaf.S


def text_as_kid(pdf, leaf):
    add(leaf, String("words"))


def mcr_without_number(pdf, leaf):
    add(leaf, Dictionary(Type=Name.MCR, Pg=leaf.Pg))


def mcr_without_page(pdf, leaf):
    put(leaf, [Dictionary(Type=Name.MCR, MCID=kid) if isinstance(kid, int) else kid for kid in kids(leaf)])


def mcr_into_a_form(pdf, leaf):
    add(leaf, Dictionary(Type=Name.MCR, Pg=leaf.Pg, Stm=pdf.make_stream(b""), MCID=0))


def direct(pdf, leaf):
    put(leaf.P, [Dictionary(leaf) if is_element(kid) and kid.objgen == leaf.objgen else kid for kid in kids(leaf.P)])


def twice(pdf, leaf):
    add(leaf.P, leaf)


def cycle(pdf, leaf):
    add(leaf, document(pdf))


def parent_is_root(pdf, leaf):
    leaf.P = pdf.Root.StructTreeRoot


def no_parent(pdf, leaf):
    del leaf.P


def no_page(pdf, leaf):
    del leaf.Pg


def page_is_catalog(pdf, leaf):
    leaf.Pg = pdf.Root


def page_is_free(pdf, leaf):
    leaf.Pg = pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=[0, 0, 9, 9]))


def unknown_type(pdf, leaf):
    leaf.S = Name.Paragraph


def unknown_mcid(pdf, leaf):
    add(leaf, 977)


def held_twice(pdf, leaf):
    add(leaf, mcids(leaf)[0])


def held_by_another(pdf):
    found = leaves(pdf, 2)
    if not found:
        return False
    return add(found[1], Dictionary(Type=Name.MCR, Pg=found[0].Pg, MCID=mcids(found[0])[0]))


def not_held(pdf, leaf):
    put(leaf, [kid for kid in kids(leaf) if not isinstance(kid, int)])


def roles(**mapped):
    def act(pdf):
        pdf.Root.StructTreeRoot.RoleMap = Dictionary({"/" + key: Name("/" + value) for key, value in mapped.items()})
        return True

    return named(act, "roles", *mapped)


def pages_backwards(pdf):
    """The last leaf comes before all others."""
    found = leaves(pdf, 2)
    last = [leaf for leaf in elements(pdf) if mcids(leaf) and "/Pg" in leaf][-1] if found else None
    if last is None or last.Pg.objgen == found[0].Pg.objgen:
        return False
    return moved_first(pdf, last)


def order_backwards(pdf):
    """The second leaf of a page comes before all others."""
    found = [leaf for leaf in elements(pdf, "P", "H1", "H2", "H3") if mcids(leaf) and "/Pg" in leaf]
    if len(found) < 2 or found[0].Pg.objgen != found[1].Pg.objgen:
        return False
    return moved_first(pdf, found[1])


def moved_first(pdf, element):
    put(element.P, [kid for kid in kids(element.P) if not (is_element(kid) and kid.objgen == element.objgen)])
    element.P = document(pdf)
    return put(document(pdf), [element, *kids(document(pdf))])


def swapped_words(pdf):
    """Two elements of one page exchange their MCIDs."""
    found = leaves(pdf, 2)
    if not found or found[0].Pg.objgen != found[1].Pg.objgen:
        return False
    one, two = kids(found[0]), kids(found[1])
    first_mcid, second_mcid = mcids(found[0])[0], mcids(found[1])[0]
    put(found[0], [second_mcid if kid == first_mcid else kid for kid in one])
    return put(found[1], [first_mcid if kid == second_mcid else kid for kid in two])


MUTATIONS = [
    ("no-tree", no_tree),
    ("root-document", root_is_part),
    ("root-document", two_roots),
    ("no-type", _leaf(no_type)),
    ("bad-kid", _leaf(text_as_kid)),
    ("bad-kid", _leaf(mcr_without_number)),
    ("bad-kid", _leaf(mcr_into_a_form)),
    ("direct-element", _leaf(direct)),
    ("element-twice", _leaf(twice)),
    ("element-twice", _leaf(cycle)),
    ("wrong-parent", _leaf(parent_is_root)),
    ("wrong-parent", _leaf(no_parent)),
    ("no-page", _leaf(no_page)),
    ("no-page", _leaf(mcr_without_page)),
    ("bad-page", _leaf(page_is_catalog)),
    ("bad-page", _leaf(page_is_free)),
    ("role-unknown", _leaf(unknown_type)),
    ("role-circular", roles(One="Two", Two="One")),
    ("role-remapped", roles(P="Span")),
    ("piece-unknown", _leaf(unknown_mcid)),
    ("piece-twice", _leaf(held_twice)),
    ("piece-twice", held_by_another),
    ("piece-lost", _leaf(not_held)),
    ("text-lost", _leaf(not_held)),
    ("page-order", pages_backwards),
    ("reading-order", order_backwards),
    ("reading-order", swapped_words),
]
