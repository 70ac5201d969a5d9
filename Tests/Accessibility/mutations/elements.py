"""Faults in nesting, headings, figures, printed fields, languages and replacement texts."""

from pikepdf import Array, Dictionary, Name, String

from .tools import (
    add,
    begins,
    document,
    elements,
    first,
    instructions,
    is_piece,
    kids,
    leaves,
    named,
    new_element,
    put,
    rewrite,
)

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def rename(old, new):
    def act(pdf):
        element = first(pdf, *old.split())
        if element is None:
            return False
        element.S = Name("/" + new)
        return True

    return named(act, old, "is", new)


def insert(kind, inside):
    """An act that inserts an empty element at a place where it is not allowed, or must not be empty."""

    def act(pdf):
        parent = first(pdf, *inside.split())
        return parent is not None and add(parent, new_element(pdf, kind, parent))

    return named(act, kind, "in", inside)


def item_backwards(pdf):
    item = next((item for item in elements(pdf, "LI") if len(kids(item)) > 1), None)
    return item is not None and put(item, reversed(kids(item)))


def item_without_body(pdf):
    item = first(pdf, "LI")
    return item is not None and put(item, [kid for kid in kids(item) if kid.S != Name.LBody])


def list_without_items(pdf):
    found = first(pdf, "L")
    return found is not None and put(found, [])


def second_heading(kind):
    def act(pdf):
        headings = list(elements(pdf, *HEADINGS))
        if len(headings) < 2:
            return False
        headings[1].S = Name("/" + kind)
        return True

    return named(act, "second heading is", kind)


def said(types, **entries):
    """An act that sets texts of the first element of some types. The value None removes a text."""

    def act(pdf):
        element = first(pdf, *types.split()) if types else (leaves(pdf) or [None])[0]
        if element is None:
            return False
        for key, value in entries.items():
            if value is None and "/" + key in element:
                del element["/" + key]
            elif value is not None:
                element["/" + key] = value if not isinstance(value, str) else String(value)
        return True

    return named(act, types, *entries)


def figure_box(*box):
    def act(pdf):
        figure = first(pdf, "Figure")
        if figure is None:
            return False
        figure.A = Dictionary(O=Name.Layout, **({"BBox": list(box)} if box else {}))
        return True

    return named(act, "BBox", *box)


def figure_upside_down(pdf):
    """The box is measured from the page's top."""
    figure = first(pdf, "Figure")
    if figure is None:
        return False
    page = pdf.pages[[page.obj.objgen for page in pdf.pages].index(figure.Pg.objgen)].obj
    attributes = figure.A[0] if isinstance(figure.A, Array) else figure.A
    left, bottom, right, top = attributes.BBox
    attributes.BBox = Array([left, page.MediaBox[3] - top, right, page.MediaBox[3] - bottom])
    return True


def note(pdf):
    leaf = first(pdf, "P")
    return leaf is not None and add(leaf, new_element(pdf, "Note", leaf))


def identity(*names, **entries):
    """An act that gives elements IDs and makes an IDTree of them. With `entries`, the IDTree has another ID."""

    def act(pdf):
        found = leaves(pdf, len(names))
        for element, name in zip(found, names):
            element.ID = String(name)
        pdf.Root.StructTreeRoot.IDTree = Dictionary(
            Names=(
                [item for name in sorted(set(names)) for item in (String(name), found[names.index(name)])]
                if found
                else []
            )
        )
        if entries:
            pdf.Root.StructTreeRoot.IDTree = Dictionary(Names=[String("elsewhere"), document(pdf)])
        return bool(found)

    return named(act, "identity", *names, *entries)


def printed(change, *roles):
    """An act on the first printed field of some roles."""

    def act(pdf):
        for form in elements(pdf, "Form"):
            found = form.get("/A")
            for each in found if isinstance(found, Array) else [found] if found is not None else []:
                if each.O == Name.PrintField and (not roles or str(each.Role)[1:] in roles):
                    change(form, each)
                    return True
        return False

    return named(act, change)


def no_role(form, field):
    del field.Role


def odd_role(form, field):
    field.Role = Name.ch


def odd_state(form, field):
    field.checked = Name.Yes


def no_state(form, field):
    del field.checked


def says_nothing(form, field):
    field.Desc = String(" ")


def no_name(form, field):
    del field.Desc


def checked_text(form, field):
    field.checked = Name.on


def holds_nothing(form, field):
    form.K = Array()


def language_of_catalog(pdf):
    pdf.Root.Lang = String("english_US")
    return True


def language_of_mark(pdf):
    content = instructions(pdf.pages[0])
    places = begins(content, is_piece)
    if not places:
        return False
    operands = content[places[0]][0]
    content[places[0]] = ([operands[0], Dictionary(MCID=operands[1].MCID, Lang=String("de-"))], "BDC")
    return rewrite(pdf, pdf.pages[0], content)


MUTATIONS = [
    ("nesting", insert("P", "P Span")),
    ("nesting", insert("H2", "P")),
    ("nesting", insert("TR", "Document")),
    ("nesting", insert("LI", "Document")),
    ("nesting", insert("Span", "Document")),
    ("nesting", insert("Link", "Link")),
    ("nesting", insert("Form", "Span")),
    ("nesting", rename("LI", "P")),
    ("nesting", rename("TR", "Div")),
    ("nesting", rename("TD", "Span")),
    ("group-content", rename("P H1", "Sect")),
    ("group-content", rename("H1", "L")),
    ("list-order", item_backwards),
    ("list-order", item_without_body),
    ("list-order", list_without_items),
    ("empty-element", insert("P", "Document")),
    ("empty-element", insert("Span", "P H1")),
    ("empty-element", insert("Sect", "Document")),
    ("heading-first", rename("H1", "H2")),
    ("heading-skip", second_heading("H5")),
    ("heading-kind", rename("H1", "H")),
    ("heading-empty", said("H1", ActualText=" ")),
    ("heading-empty", said("H1", K=Array())),
    ("figure-alt", said("Figure", Alt=None)),
    ("figure-box", figure_box()),
    ("figure-box", figure_box(10, 10, 10, 40)),
    ("figure-box", figure_box(10, 10, 4000, 40)),
    ("figure-place", figure_upside_down),
    ("note-id", note),
    ("id-unique", identity("a", "a")),
    ("id-tree", identity("a", elsewhere=True)),
    ("print-field", printed(no_role)),
    ("print-field", printed(odd_role)),
    ("print-field", printed(odd_state, "rb", "cb")),
    ("print-field", printed(no_state, "rb", "cb")),
    ("print-field", printed(no_name, "rb", "cb")),
    ("print-field", printed(says_nothing)),
    ("print-field", printed(checked_text, "tv")),
    ("form-object", printed(holds_nothing)),
    ("bad-language", language_of_catalog),
    ("bad-language", language_of_mark),
    ("bad-language", said("", Lang="fr_FR")),
    ("bad-language", said("", Lang="")),
    ("empty-text", said("", ActualText="")),
    ("empty-text", said("", E=" ")),
    ("empty-text", said("Figure", Alt="  ")),
    ("text-lost", said("Span P", K=Array())),
]
