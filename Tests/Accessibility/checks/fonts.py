"""Fonts: they are embedded, and their codes map to characters (ISO 14289-1 7.21)."""

import pikepdf

from reading.fault import Fault, name, object_place
from reading.inherited import inherited


def check(document):
    for font in every_font(document).values():
        kind = name(font.get("/Subtype"))
        place = f"font {name(font.get('/BaseFont')) or kind} ({object_place(font)})"
        if not isinstance(font.get("/ToUnicode"), pikepdf.Stream):
            yield Fault("font-unicode", place, "it has no ToUnicode")
        if kind == "Type3":
            continue
        drawn = font.DescendantFonts[0] if kind == "Type0" else font
        descriptor = drawn.get("/FontDescriptor", {})
        if not any(
            isinstance(descriptor.get(key), pikepdf.Stream) for key in ("/FontFile", "/FontFile2", "/FontFile3")
        ):
            yield Fault("font-embedded", place, "its file is not embedded")
        gid_map = drawn.get("/CIDToGIDMap")
        if name(drawn.get("/Subtype")) == "CIDFontType2":
            if not isinstance(gid_map, pikepdf.Stream) and name(gid_map) != "Identity":
                yield Fault("font-gid-map", place, "it has no CIDToGIDMap")


def every_font(document):
    """The fonts of pages, form XObjects, appearance streams and fields by object number."""
    found = {}
    seen = set()
    waiting = [inherited(page, "/Resources") for page in document.pages]
    waiting.append(document.catalog.get("/AcroForm", {}).get("/DR"))
    for _, annotation in document.annotations():
        for drawn in annotation.get("/AP", {}).values():
            streams = [drawn] if isinstance(drawn, pikepdf.Stream) else list(drawn.values())
            waiting += [stream.get("/Resources") for stream in streams if isinstance(stream, pikepdf.Stream)]
    while waiting:
        resources = waiting.pop()
        if not isinstance(resources, pikepdf.Dictionary):
            continue
        for key, font in resources.get("/Font", {}).items():
            found[font.objgen if font.objgen[0] else (key, len(found))] = font
        for inner in resources.get("/XObject", {}).values():
            if inner.objgen not in seen:
                seen.add(inner.objgen)
                waiting.append(inner.get("/Resources"))
    return found
