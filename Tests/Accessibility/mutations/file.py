"""Faults in the file: version, identity, encryption, scripts, embedded files, garbage."""

import io
import re

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def catalog_version(pdf):
    pdf.Root.Version = Name("/2.0")
    return True


def open_action(pdf):
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
    return True


def page_action(pdf):
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Named, N=Name.Print))
    return True


def script_names(pdf):
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=[]))
    return True


def script_of_page(pdf):
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.beep()")))
    return True


def embedded(pdf):
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=[]))
    return True


def associated(pdf):
    pdf.Root.AF = Array([Dictionary(Type=Name.Filespec, F=String("a.txt"))])
    return True


def layers(pdf):
    pdf.Root.OCProperties = Dictionary(OCGs=[], D=Dictionary())
    return True


def header_version(data):
    return re.sub(rb"^%PDF-1\.\d", b"%PDF-1.4", data)


def no_identity(data):
    """The key of the ID is replaced by another key of the same length."""
    head, keyword, tail = data.rpartition(b"trailer")
    return head + keyword + tail.replace(b"/ID", b"/Id", 1) if b"/ID" in tail else None


def encrypted(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        saved = io.BytesIO()
        pdf.save(saved, encryption=pikepdf.Encryption(owner="owner", user="", R=4))
    return saved.getvalue()


def locked(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        saved = io.BytesIO()
        pdf.save(saved, encryption=pikepdf.Encryption(owner="owner", user="user", R=4))
    return saved.getvalue()


def garbage(data):
    """An update of the file adds an object that no other object refers to."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        number = int(pdf.trailer.Size)
        root, info, identity = pdf.Root.objgen[0], pdf.trailer.Info.objgen[0], pdf.trailer.ID.unparse()
    before = re.findall(rb"startxref\s+(\d+)", data)[-1]
    body = data + b"\n"
    offset = len(body)
    body += b"%d 0 obj\n<< /Forgotten true >>\nendobj\n" % number
    table = len(body)
    body += b"xref\n%d 1\n%010d 00000 n \n" % (number, offset)
    body += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R " % (number + 1, root, info)
    body += b"/ID %s /Prev %s >>\n" % (identity, before)
    return body + b"startxref\n%d\n%%%%EOF\n" % table


MUTATIONS = [
    ("file-version", catalog_version),
    ("file-opens", open_action),
    ("file-opens", page_action),
    ("file-layers", layers),
    ("file-script", script_names),
    ("file-script", script_of_page),
    ("file-embedded", embedded),
    ("file-embedded", associated),
]
RAW = [
    ("file-version", header_version),
    ("file-id", no_identity),
    ("file-encrypted", encrypted),
    ("file-encrypted", locked),
    ("file-garbage", garbage),
]
