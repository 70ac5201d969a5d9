"""Faults in fonts and in the characters of their codes."""

import re

import pikepdf

from .tools import fonts, named


def _font(change):
    """An act on the first font for which it is possible."""

    def act(pdf):
        return any(change(pdf, font) for font in fonts(pdf))

    return named(act, change)


def descendant(font):
    return font.DescendantFonts[0] if "/DescendantFonts" in font else font


def drop(holder, *keys):
    found = [key for key in keys if key in holder]
    for key in found:
        del holder[key]
    return bool(found)


def not_embedded(pdf, font):
    return drop(descendant(font).get("/FontDescriptor", {}), "/FontFile", "/FontFile2", "/FontFile3")


def no_unicode(pdf, font):
    return drop(font, "/ToUnicode")


def no_gid_map(pdf, font):
    return drop(descendant(font), "/CIDToGIDMap")


def empty_map(pdf, font):
    return rewritten(pdf, font, lambda block: b"", rb"\d+\s+beginbf(char|range).*?endbf\1")


def all_are(text):
    """All codes map to the same character."""

    def change(pdf, font):
        pattern = rb"(?<=beginbfchar)(.*?)(?=endbfchar)"
        one = rewritten(
            pdf, font, lambda block: re.sub(rb"(<\w+>\s*)<\w+>", rb"\1<" + text + b">", block.group()), pattern
        )
        pattern = rb"(?<=beginbfrange)(.*?)(?=endbfrange)"
        many = rewritten(
            pdf,
            font,
            lambda block: re.sub(rb"(<\w+>\s*)(<\w+>\s*)<\w+>", rb"\1\2<" + text + b">", block.group()),
            pattern,
        )
        return one or many

    return named(change, "all are", text)


def rewritten(pdf, font, replacement, pattern):
    stream = font.get("/ToUnicode")
    if not isinstance(stream, pikepdf.Stream):
        return False
    old = stream.read_bytes()
    new = re.sub(pattern, replacement, old, flags=re.DOTALL)
    if new == old:
        return False
    stream.write(new)
    return True


MUTATIONS = [
    ("font-embedded", _font(not_embedded)),
    ("font-unicode", _font(no_unicode)),
    ("font-gid-map", _font(no_gid_map)),
    ("no-unicode", _font(empty_map)),
    ("bad-unicode", _font(all_are(b"FEFF"))),
    ("bad-unicode", _font(all_are(b"0000"))),
    ("bad-unicode", _font(all_are(b"E000"))),
]
