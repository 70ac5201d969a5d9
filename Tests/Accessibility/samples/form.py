"""A form to fill in on screen: text, a check box, a group of radio buttons, a signature, on two pages."""

from pikepdf import Array, Dictionary, Name, String

from .fonts import encode
from .writer import Writer

RADIO = (1 << 15) | (1 << 14)


def make():
    writer = Writer("Mentor Comment Form")
    writer.page()
    writer.furniture("Mentoring Program", "Page 1 of 2")
    writer.heading(1, 720, "Mentor Comment Form")
    with writer.element("P"):
        writer.text(54, 690, "Protégé")
        text_field(writer, [120, 684, 400, 702], "protege", "name", "Protégé: name", "Dana Whitfield")
    with writer.element("P"):
        check_box(writer, 54, 650)
        writer.text(72, 652, "The visit took place")
    writer.heading(2, 620, "Rating")
    rating(writer)
    writer.page()
    writer.furniture("Mentoring Program", "Page 2 of 2")
    writer.heading(2, 720, "Signature")
    with writer.element("P"):
        writer.text(54, 690, "Mentor")
        signature(writer)
    return writer.finish()


def text_field(writer, box, group, own, called, value):
    shown = f"/Tx BMC q BT 0 g /F2 10 Tf 2 5 Td ({value}) Tj ET Q EMC".encode()
    with writer.element("Form"):
        widget = writer.annotate(
            Subtype=Name.Widget,
            Rect=box,
            FT=Name.Tx,
            T=String(own),
            TU=String(called),
            V=String(value),
            DA=String("/F2 10 Tf 0 g"),
            AP=Dictionary(N=writer.drawing(shown, box[2] - box[0], box[3] - box[1], F2=writer.field_font)),
        )
    parent = writer.pdf.make_indirect(Dictionary(T=String(group), Kids=[widget]))
    widget.Parent = parent
    writer.fields.append(parent)


def button(writer, x, y, on, is_on, called, **entries):
    box = b"q 0.5 w 0.5 0.5 9 9 re S Q"
    states = Dictionary(Off=writer.drawing(box, 10, 10))
    states["/" + on] = writer.drawing(box + b" q 1 w 2 5 m 4 2 l 8 8 l S Q", 10, 10)
    return writer.annotate(
        Subtype=Name.Widget,
        Rect=[x, y, x + 10, y + 10],
        TU=String(called),
        AS=Name("/" + (on if is_on else "Off")),
        AP=Dictionary(N=states),
        **entries,
    )


def check_box(writer, x, y):
    with writer.element("Form"):
        called = "The visit took place"
        box = button(writer, x, y, "Yes", True, called, FT=Name.Btn, T=String("visited"), V=Name.Yes)
    writer.fields.append(box)


def rating(writer):
    group = writer.pdf.make_indirect(
        Dictionary(FT=Name.Btn, Ff=RADIO, T=String("rating"), TU=String("Rating"), V=Name("/2"), Kids=Array())
    )
    words = ["low", "moderate", "high"]
    with writer.element("L", Dictionary(O=Name.List, ListNumbering=Name("/None"))):
        for at, word in enumerate(words, 1):
            with writer.element("LI"):
                with writer.element("Lbl"), writer.element("Form"):
                    called = f"Rating {at}, {word}"
                    group.Kids.append(button(writer, 54, 610 - 20 * at, str(at), at == 2, called, Parent=group))
                writer.say("LBody", 72, 612 - 20 * at, f"{at} {word}")
    writer.fields.append(group)


def signature(writer):
    shown = f"q 0.5 w 0 0.5 m 200 0.5 l S Q BT /F1 8 Tf 2 5 Td <{encode('Sign here').hex()}> Tj ET".encode()
    with writer.element("Form"):
        widget = writer.annotate(
            Subtype=Name.Widget,
            Rect=[120, 684, 320, 704],
            FT=Name.Sig,
            T=String("signature"),
            TU=String("Mentor: signature"),
            AP=Dictionary(N=writer.drawing(shown, 200, 20, F1=writer.font)),
        )
    writer.fields.append(widget)
