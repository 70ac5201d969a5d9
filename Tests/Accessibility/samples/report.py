"""A printed report: headings, links, a list, a table over two pages, a figure, and a form for the pen."""

from pikepdf import Dictionary, Name, String

from .writer import Writer


def make():
    writer = Writer("Visit Report")
    writer.page()
    writer.furniture("Mentoring Program", "Page 1 of 2")
    writer.heading(1, 720, "Visit Report")
    with writer.element("P"):
        writer.text(54, 690, "The forms are at ")
        writer.link(140, 690, "www.example.org", "https://www.example.org/all?year=2026")
        writer.text(240, 690, ", which a mentor calls ")
        writer.say("Span", 350, 690, "aide-mémoire", Lang=String("fr"))
    writer.heading(2, 660, "What to bring")
    bullets(writer, 640, ["a plan of the year", "the last comment form"])
    writer.heading(2, 580, "Who was seen")
    with writer.element("Table"):
        with writer.element("THead"):
            row(writer, 560, "Name", "Weeks", "Place", kind="TH")
        with writer.element("TBody"):
            row(writer, 540, "Dana Whitfield", "1", "the school")
            with writer.element("TR"):
                with writer.element("TH", scope("Row")):
                    writer.text(54, 80, "José Núñez")
                with writer.element("TD") as both:
                    writer.text(300, 80, "2 to 5, and")
                next_page(writer)
                with reopened(writer, both):
                    writer.text(300, 720, "7 to 9")
                writer.say("TD", 450, 720, "the shop")
            row(writer, 700, "Ruth Abernathy", None, "by telephone")
            with writer.element("TR"):
                with writer.element("TD", Dictionary(O=Name.Table, ColSpan=3)):
                    writer.text(54, 680, "Names as in the roster")
    figure(writer)
    writer.heading(2, 500, "To be filled in")
    printed_fields(writer)
    return writer.finish()


def next_page(writer):
    writer.page()
    writer.furniture("Mentoring Program", "Page 2 of 2")


class reopened:
    """Continues an element on another page after it was closed."""

    def __init__(self, writer, node):
        self.writer, self.node = writer, node

    def __enter__(self):
        self.writer.open.append(self.node)

    def __exit__(self, *_):
        self.writer.open.pop()


def scope(kind):
    return Dictionary(O=Name.Table, Scope=Name("/" + kind))


def bullets(writer, y, items):
    with writer.element("L", Dictionary(O=Name.List, ListNumbering=Name.Disc)):
        for at, item in enumerate(items):
            with writer.element("LI"):
                writer.say("Lbl", 60, y - 14 * at, "•")
                writer.say("LBody", 72, y - 14 * at, item)


def row(writer, y, first, *others, kind="TD"):
    with writer.element("TR"):
        with writer.element("TH", scope("Column" if kind == "TH" else "Row")):
            writer.text(54, y, first)
        for at, words in enumerate(others):
            with writer.element(kind, scope("Column") if kind == "TH" else None):
                if words:
                    writer.text(300 + 150 * at, y, words)
    writer.rule(54, y - 4, 558, y - 4)


def figure(writer):
    """A drawing with a word in it, in a form XObject."""
    data = b"0.2 0.4 0.6 rg 0 0 60 40 re f 0 g BT /F1 8 Tf 4 16 Td <" + hexadecimal("north") + b"> Tj ET"
    writer.current.Resources.XObject.X1 = writer.drawing(data, 60, 40, F1=writer.font)
    box = Dictionary(O=Name.Layout, BBox=[54, 560, 114, 600], Placement=Name.Block)
    with writer.element("Figure", box, Alt=String("A plan of the shop; the door is at its north")):
        with writer.mark():
            writer.line("q 1 0 0 1 54 560 cm /X1 Do Q")
        writer.say("Caption", 54, 545, "The shop")


def hexadecimal(text):
    from .fonts import encode

    return encode(text).hex().encode()


def printed_fields(writer):
    with writer.element("P"):
        writer.text(54, 480, "Seen by: ")
        with writer.element("Form", field("tv", Desc=String("Seen by"))):
            with writer.mark():
                writer.line("q 0.5 w 110 478 m 300 478 l S Q")
    for at, (words, checked) in enumerate([("in the shop", "on"), ("in class", "off")]):
        y = 450 - 20 * at
        with writer.element("P"):
            with writer.element("Form", field("cb", checked=Name("/" + checked), Desc=String(f"Seen {words}"))):
                with writer.mark():
                    writer.line(
                        f"q 54 {y} 8 8 re S"
                        + (f" 55 {y + 4} m 58 {y + 1} l 61 {y + 7} l S" if checked == "on" else "")
                        + " Q"
                    )
            writer.text(70, y, words)


def field(role, **entries):
    return Dictionary(O=Name.PrintField, Role=Name("/" + role), **entries)
