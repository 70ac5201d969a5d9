"""A small writer of tagged PDF. Everything drawn inside an element gets a mark that belongs to the element."""

import contextlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from saving import saved

from . import fonts
from .closing import close

WIDTH, HEIGHT = 612, 792


class Node:
    """A structure element before it is written. Its kids: Node, (page, MCID), (page, annotation)."""

    def __init__(self, kind, entries):
        self.kind, self.entries, self.kids = kind, entries, []


class Writer:
    def __init__(self, title):
        self.title = title
        self.pdf = pikepdf.new()
        self.font, self.field_font = fonts.text_font(self.pdf), fonts.field_font(self.pdf)
        self.root = Node("Document", {})
        self.open = [self.root]
        self.bookmarks = []  # (level, title, page)
        self.fields = []
        self.streams = []  # the content of each page, as lines
        self.counts = []  # the MCIDs of each page

    def page(self):
        resources = Dictionary(Font=Dictionary(F1=self.font), XObject=Dictionary(), Properties=Dictionary())
        page = Dictionary(
            Type=Name.Page,
            MediaBox=[0, 0, WIDTH, HEIGHT],
            Resources=resources,
            Tabs=Name.S,
            StructParents=len(self.streams),
            Annots=Array(),
        )
        self.pdf.pages.append(pikepdf.Page(self.pdf.make_indirect(page)))
        self.streams.append([])
        self.counts.append(0)

    @property
    def current(self):
        return self.pdf.pages[-1].obj

    def line(self, *lines):
        self.streams[-1] += lines

    @contextlib.contextmanager
    def element(self, kind, attributes=None, **entries):
        """Opens an element. `attributes` is the A of the element: a dictionary, or several."""
        if attributes is not None:
            entries["A"] = attributes
        node = Node(kind, entries)
        self.open[-1].kids.append(node)
        self.open.append(node)
        yield node
        self.open.pop()

    @contextlib.contextmanager
    def mark(self):
        """Marks content of the open element on the current page."""
        mcid, node = self.counts[-1], self.open[-1]
        self.counts[-1] += 1
        node.kids.append((len(self.streams) - 1, mcid))
        self.line(f"/{node.kind} <</MCID {mcid}>> BDC")
        yield
        self.line("EMC")

    @contextlib.contextmanager
    def artifact(self, kind="Layout", subtype=None):
        self.line(f"/Artifact <</Type /{kind}{f' /Subtype /{subtype}' if subtype else ''}>> BDC")
        yield
        self.line("EMC")

    def show(self, x, y, text, size=10):
        self.line("BT", f"/F1 {size} Tf", f"{x} {y} Td", f"<{fonts.encode(text).hex()}> Tj", "ET")

    def text(self, x, y, text, size=10):
        with self.mark():
            self.show(x, y, text, size)

    def say(self, kind, x, y, text, size=10, **entries):
        with self.element(kind, **entries) as node:
            self.text(x, y, text, size)
        return node

    def rule(self, *points):
        with self.artifact():
            self.line("q", "0.5 w", "{} {} m {} {} l S".format(*points), "Q")

    def heading(self, level, y, text):
        self.bookmarks.append((level, text, len(self.streams) - 1))
        self.say(f"H{level}", 54, y, text, 20 - 2 * level)

    def furniture(self, header, footer):
        with self.artifact("Pagination", "Header"):
            self.show(54, 760, header, 8)
        with self.artifact("Pagination", "Footer"):
            self.show(54, 30, footer, 8)

    def annotate(self, **entries):
        """Adds an annotation of the current page to the open element."""
        annotation = self.pdf.make_indirect(Dictionary(Type=Name.Annot, P=self.current, F=4, **entries))
        self.current.Annots.append(annotation)
        self.open[-1].kids.append((len(self.streams) - 1, annotation))
        return annotation

    def link(self, x, y, text, uri):
        with self.element("Link"):
            self.text(x, y, text)
            self.annotate(
                Subtype=Name.Link,
                Rect=[x, y - 2, x + fonts.width(text, 10), y + 10],
                Border=[0, 0, 0],
                Contents=String(text),
                A=Dictionary(S=Name.URI, URI=String(uri)),
            )

    def drawing(self, data, width, height, **resources):
        """Draws a form XObject."""
        return self.pdf.make_indirect(
            pikepdf.Stream(
                self.pdf,
                data,
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, width, height],
                Resources=Dictionary(Font=Dictionary(**resources)) if resources else Dictionary(),
            )
        )

    def finish(self):
        """Returns the bytes of the file."""
        for page, lines in zip(self.pdf.pages, self.streams):
            page.obj.Contents = self.pdf.make_stream("\n".join(lines).encode())
            if not len(page.obj.Annots):
                del page.obj.Annots
        close(self)
        self.pdf.remove_unreferenced_resources()
        return saved(self.pdf, force_version="1.7")
