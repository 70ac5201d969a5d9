"""Faults in links."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .tools import elements, kids, named, put


def _link(change):
    """An act on the first link: on its element and its annotation."""

    def act(pdf):
        for element in elements(pdf, "Link"):
            for kid in kids(element):
                if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                    change(pdf, element, kid.Obj)
                    return True
        return False

    return named(act, change)


def other_element(pdf, element, annotation):
    element.S = Name.Reference


def no_object(pdf, element, annotation):
    put(element, [kid for kid in kids(element) if isinstance(kid, int)])


def no_words(pdf, element, annotation):
    put(element, [kid for kid in kids(element) if not isinstance(kid, int)])


def no_contents(pdf, element, annotation):
    del annotation.Contents


def empty_contents(pdf, element, annotation):
    annotation.Contents = String(" ")


def no_target(pdf, element, annotation):
    for key in ("/A", "/Dest"):
        if key in annotation:
            del annotation[key]


def space_in_address(pdf, element, annotation):
    annotation.A = Dictionary(S=Name.URI, URI=String("https://example.org/a b"))


def page_of_nobody(pdf, element, annotation):
    no_target(pdf, element, annotation)
    annotation.Dest = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])


def script(pdf, element, annotation):
    annotation.A = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


def launch(pdf, element, annotation):
    annotation.A = Dictionary(S=Name.Launch, F=String("a.exe"))


def upside_down(pdf, element, annotation):
    """The rectangle is measured from the page's top."""
    height = next(page.mediabox[3] for page in pdf.pages if annotation in page.obj.get("/Annots", []))
    left, bottom, right, top = annotation.Rect
    annotation.Rect = Array([left, height - top, right, height - bottom])


def _annotation(change):
    def act(pdf):
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                change(page.obj, annotation)
                return True
        return False

    return named(act, change)


def no_extent(page, annotation):
    annotation.Rect = Array([40, 40, 40, 60])


def off_the_page(page, annotation):
    annotation.Rect = Array([40, 40, 4000, 60])


def twice_on_the_page(page, annotation):
    page.Annots.append(annotation)


def note(pdf):
    page = pdf.pages[0].obj
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(
        pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents=String("a")))
    )
    return True


def other_page(pdf):
    """An annotation refers to another page than its own."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            annotation.P = pdf.Root
            return True
    return False


MUTATIONS = [
    ("link-object", _link(other_element)),
    ("link-object", _link(no_object)),
    ("link-missing", _link(other_element)),
    ("link-text", _link(no_words)),
    ("link-contents", _link(no_contents)),
    ("link-contents", _link(empty_contents)),
    ("link-target", _link(no_target)),
    ("link-target", _link(space_in_address)),
    ("link-target", _link(page_of_nobody)),
    ("file-script", _link(script)),
    ("file-script", _link(launch)),
    ("link-place", _link(upside_down)),
    ("annotation-box", _annotation(no_extent)),
    ("annotation-box", _annotation(off_the_page)),
    ("annotation-twice", _annotation(twice_on_the_page)),
    ("annotation-kind", note),
    ("widget-page", other_page),
]
