"""Faults in the catalog, metadata, outlines and page labels."""

from pikepdf import Array, Dictionary, Name, String

from .tools import named


def catalog(**entries):
    """An act that sets entries of the catalog. The value None removes an entry."""

    def act(pdf):
        for key, value in entries.items():
            if value is None and "/" + key not in pdf.Root:
                return False
            if value is None:
                del pdf.Root["/" + key]
            else:
                pdf.Root["/" + key] = value
        return True

    return named(act, "catalog", *entries)


def page_tabs(value):
    def act(pdf):
        page = pdf.pages[-1].obj
        if value is None:
            del page.Tabs
        else:
            page.Tabs = value
        return True

    return named(act, "Tabs", value)


def metadata(old, new):
    """An act that replaces a part of the XMP packet."""

    def act(pdf):
        packet = pdf.Root.Metadata.read_bytes()
        if old not in packet:
            return False
        pdf.Root.Metadata.write(packet.replace(old, new))
        return True

    return named(act, "metadata", old, new)


def another_part(pdf):
    return any(
        metadata(old, new)(pdf)
        for old, new in ((b"pdfuaid:part>1<", b"pdfuaid:part>2<"), (b'pdfuaid:part="1"', b'pdfuaid:part="2"'))
    )


def another_language(pdf):
    pdf.Root.Lang = String("en-GB" if str(pdf.Root.Lang) != "en-GB" else "en-US")
    return True


def another_title(pdf):
    pdf.trailer.Info.Title = String("Another title")
    return True


def no_title(pdf):
    del pdf.trailer.Info.Title
    return True


def _item(change):
    """An act on the first bookmark."""

    def act(pdf):
        root = pdf.Root.get("/Outlines")
        return root is not None and change(pdf, root, root.First) is not False

    return named(act, change)


def wrong_parent(pdf, root, item):
    item.Parent = pdf.Root


def has_prev(pdf, root, item):
    item.Prev = item


def next_is_itself(pdf, root, item):
    item.Next = item


def last_is_nobody(pdf, root, item):
    del root.Last


def root_count(pdf, root, item):
    root.Count = int(root.get("/Count", 0)) + 1


def item_count(pdf, root, item):
    item.Count = 977


def untitled(pdf, root, item):
    item.Title = String(" ")


def to_no_page(pdf, root, item):
    to_nowhere(pdf, root, item)
    item.Dest = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])


def to_nowhere(pdf, root, item):
    for key in ("/A", "/Dest"):
        if key in item:
            del item[key]


def labels(*numbers):
    def act(pdf):
        pdf.Root.PageLabels = Dictionary(Nums=list(numbers))
        return True

    return named(act, "labels", len(numbers))


DECIMAL = Dictionary(S=Name.D)
MUTATIONS = [
    ("catalog-lang", catalog(Lang=None)),
    ("catalog-lang", catalog(Lang=String(""))),
    ("catalog-marked", catalog(MarkInfo=None)),
    ("catalog-marked", catalog(MarkInfo=Dictionary(Marked=False))),
    ("catalog-marked", catalog(MarkInfo=Dictionary(Marked=True, Suspects=True))),
    ("catalog-title", catalog(ViewerPreferences=None)),
    ("catalog-title", catalog(ViewerPreferences=Dictionary(DisplayDocTitle=False))),
    ("page-tabs", page_tabs(None)),
    ("page-tabs", page_tabs(Name.R)),
    ("no-metadata", catalog(Metadata=None)),
    ("no-metadata", metadata(b"</rdf:RDF>", b"</rdf:RDF")),
    ("metadata-part", another_part),
    ("metadata-part", metadata(b"http://www.aiim.org/pdfua/ns/id/", b"http://www.aiim.org/pdfa/ns/id/")),
    ("metadata-title", metadata(b"dc:title>", b"dc:subject>")),
    ("metadata-title", another_title),
    ("metadata-title", no_title),
    ("metadata-language", metadata(b"dc:language>", b"dc:subject>")),
    ("metadata-language", another_language),
    ("no-outlines", catalog(Outlines=None)),
    ("outline-form", _item(wrong_parent)),
    ("outline-form", _item(has_prev)),
    ("outline-form", _item(next_is_itself)),
    ("outline-form", _item(last_is_nobody)),
    ("outline-count", _item(root_count)),
    ("outline-count", _item(item_count)),
    ("outline-title", _item(untitled)),
    ("outline-target", _item(to_no_page)),
    ("outline-target", _item(to_nowhere)),
    ("page-labels", catalog(PageLabels=None)),
    ("page-labels", labels(1, DECIMAL)),
    ("page-labels", labels(0, DECIMAL, 977, DECIMAL)),
    ("page-labels", labels(0, DECIMAL, 0, DECIMAL)),
    ("page-labels", labels(0, Dictionary(S=Name.Z))),
    ("page-labels", labels(0, Dictionary(S=Name.D, St=0))),
]
