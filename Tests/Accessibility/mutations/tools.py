"""Functions that find and change things in a tagged file. They share no code with the audit."""

import pikepdf

MARKS = ("BDC", "BMC", "EMC")


def named(act, *words):
    """Gives an act a name, so that a test can distinguish it from other acts."""
    act.__name__ = " ".join(getattr(word, "__name__", str(word)) for word in words)
    return act


def kids(obj):
    value = obj.get("/K")
    return list(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def is_element(kid):
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid and "/Obj" not in kid


def elements(pdf, *types):
    """The structure elements in the order of the tree, only of some types if these are given."""
    waiting = [kid for kid in kids(pdf.Root.StructTreeRoot) if is_element(kid)]
    while waiting:
        element = waiting.pop(0)
        if not types or str(element.S)[1:] in types:
            yield element
        waiting[:0] = [kid for kid in kids(element) if is_element(kid)]


def first(pdf, *types):
    return next(elements(pdf, *types), None)


def document(pdf):
    return first(pdf, "Document")


def mcids(element):
    return [kid for kid in kids(element) if isinstance(kid, int)]


def leaves(pdf, count=1):
    """The first `count` elements with an MCID; empty if there are fewer."""
    found = [element for element in elements(pdf) if mcids(element) and "/Pg" in element]
    return found[:count] if len(found) >= count else []


def references(pdf):
    """(element, OBJR) of all annotations."""
    return [
        (element, kid)
        for element in elements(pdf)
        for kid in kids(element)
        if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid
    ]


def put(element, new_kids):
    """Replaces the kids of an element."""
    element.K = pikepdf.Array(new_kids)
    return True


def add(element, kid):
    return put(element, [*kids(element), kid])


def new_element(pdf, kind, parent, **entries):
    return pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name("/" + kind), P=parent, **entries)
    )


def annotations(pdf, subtype):
    return [each for page in pdf.pages for each in page.obj.get("/Annots", []) if str(each.Subtype) == "/" + subtype]


def instructions(page):
    return [(list(each.operands), str(each.operator)) for each in pikepdf.parse_content_stream(page)]


def rewrite(pdf, page, new):
    page.obj.Contents = pdf.make_stream(
        pikepdf.unparse_content_stream([(operands, pikepdf.Operator(operator)) for operands, operator in new])
    )
    return True


def append(pdf, content, page_at=-1):
    """Appends content to a page, as bytes outside all marks."""
    page = pdf.pages[page_at]
    page.contents_add(b"\n" + content, prepend=False)
    return True


def is_piece(instruction):
    """Whether real content begins here."""
    operands, operator = instruction
    return operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]


def is_artifact(instruction):
    return instruction[1] in ("BDC", "BMC") and str(instruction[0][0]) == "/Artifact"


def end_of(content, begin):
    """The index at which the mark that begins here ends."""
    depth = 0
    for at in range(begin, len(content)):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(content[at][1], 0)
        if depth == 0:
            return at
    raise ValueError("a mark without end: the file was not good")


def begins(content, is_wanted):
    return [at for at, instruction in enumerate(content) if is_wanted(instruction)]


def add_drawing(pdf, data, page_at=-1):
    """Adds a form XObject with the name /Planted to the last page."""
    page = pdf.pages[page_at].obj
    drawing = pdf.make_indirect(
        pikepdf.Stream(
            pdf, data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9], Resources=page.Resources
        )
    )
    page.Resources = pikepdf.Dictionary(page.Resources)
    page.Resources.XObject = pikepdf.Dictionary(page.Resources.get("/XObject", {}))
    page.Resources.XObject.Planted = drawing
    return drawing


def a_font(pdf, page_at=-1):
    """The name of a font in the resources of a page, or None."""
    return next(iter(pdf.pages[page_at].obj.Resources.get("/Font", {}).keys()), None)


def fonts(pdf):
    seen = {}
    for page in pdf.pages:
        for font in page.obj.Resources.get("/Font", {}).values():
            seen[font.objgen] = font
    return list(seen.values())
