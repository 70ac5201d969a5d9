"""A letter with rare but valid structures: a wide parent tree, roles, named properties, streams."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from saving import saved

from .fonts import encode
from .writer import Writer


def make():
    writer = Writer("A Letter")
    writer.page()
    writer.furniture("Mentoring Program", "Page 1 of 1")
    writer.heading(1, 720, "A Letter")
    with writer.element("Salutation"):
        with writer.mark():
            writer.line("/Span <</ActualText (Dear Ms. Whitfield)>> BDC")
            writer.show(54, 690, "Dear Ms. Whit-")
            writer.show(54, 676, "field")
            writer.line("EMC")
    with writer.element("P"):
        writer.text(54, 640, "In a word: ")
        with writer.element("Span", ActualText=String("welcome")):
            writer.text(120, 640, "w e l c o m e")
    picture(writer)
    layout_in_a_form(writer)
    return rearranged(writer.finish())


def picture(writer):
    grey = pikepdf.Stream(
        writer.pdf,
        bytes(range(0, 256, 16)),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=4,
        Height=4,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    writer.current.Resources.XObject.X1 = writer.pdf.make_indirect(grey)
    box = Dictionary(O=Name.Layout, BBox=[154, 560, 194, 600])
    with writer.element("P"):
        writer.text(54, 560, "Signature:")
        with writer.element("Form", Dictionary(O=Name.PrintField, Role=Name.tv, Desc=String("Signature"))):
            with writer.element("Figure", [box], Alt=String("Signature of Ruth Abernathy")), writer.mark():
                writer.line("q 40 0 0 40 154 560 cm /X1 Do Q")


def layout_in_a_form(writer):
    """A watermark: an artifact around a form XObject with text."""
    data = f"BT /F1 30 Tf 2 8 Td <{encode('COPY').hex()}> Tj ET".encode()
    writer.current.Resources.XObject.X2 = writer.drawing(data, 120, 40, F1=writer.font)
    writer.current.Resources.Properties.P1 = Dictionary(Type=Name.Pagination, Subtype=Name.Watermark)
    writer.line("/Artifact /P1 BDC", "q 1 0 0 1 300 300 cm /X2 Do Q", "EMC")


def rearranged(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        tree = pdf.Root.StructTreeRoot
        tree.RoleMap = Dictionary(Salutation=Name.P)
        tree.K = Array([tree.K])
        tree.ParentTree = wide(pdf, tree.ParentTree.Nums)
        page = pdf.pages[0].obj
        content = page.Contents.read_bytes()
        middle = content.index(b"EMC") + 4
        page.Contents = Array([pdf.make_stream(content[:middle]), pdf.make_stream(content[middle:])])
        return saved(pdf, force_version="1.7")


def wide(pdf, numbers):
    """A number tree with one node for each key."""
    kids = [
        pdf.make_indirect(Dictionary(Nums=[key, value], Limits=[key, key]))
        for key, value in zip(numbers[::2], numbers[1::2])
    ]
    return pdf.make_indirect(Dictionary(Kids=kids))
