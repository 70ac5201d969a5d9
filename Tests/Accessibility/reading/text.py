"""Decodes the bytes of shown strings by ToUnicode (ISO 32000-1 9.10.2)."""

import functools
import re

import pikepdf

from .fault import name

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_BLOCK = re.compile(rb"begin(bfchar|bfrange|codespacerange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


class Font:
    """Decodes the strings that are shown in a font."""

    def __init__(self, dictionary):
        self.dictionary = dictionary
        self.place = f"font {name(dictionary.get('/BaseFont')) or name(dictionary.get('/Subtype'))}"
        self.is_composite = name(dictionary.get("/Subtype")) == "Type0"
        self.unmapped = set()  # shown codes without a character
        self.characters = None  # by code, if the font maps codes to characters
        stream = dictionary.get("/ToUnicode")
        if isinstance(stream, pikepdf.Stream):
            self.characters = to_unicode(stream.read_bytes())

    def decode(self, shown):
        width = 2 if self.is_composite else 1
        codes = [int.from_bytes(shown[at : at + width], "big") for at in range(0, len(shown), width)]
        return "".join(self._character(code) for code in codes)

    def _character(self, code):
        if self.characters is not None and code in self.characters:
            return self.characters[code]
        if self.characters is None and name(self.dictionary.get("/Encoding")) == "WinAnsiEncoding":
            return bytes([code]).decode("cp1252", "replace")
        self.unmapped.add(code)
        return UNKNOWN


@functools.lru_cache(maxsize=256)  # the forms of one program share a few fonts
def to_unicode(cmap):
    """Code → text, from a ToUnicode CMap. The result is shared and must not be changed."""
    characters = {}
    for kind, body in _BLOCK.findall(cmap):
        rows = _values(body)
        if kind == b"bfchar":
            characters.update((_number(code), _text(text)) for code, text in zip(rows[0::2], rows[1::2]))
        elif kind == b"bfrange":
            for low, high, text in zip(rows[0::3], rows[1::3], rows[2::3]):
                for offset in range(_number(high) - _number(low) + 1):
                    characters[_number(low) + offset] = _in_range(text, offset)
    return characters


def _values(body):
    """The hexadecimal strings of a block. Strings in brackets are one list."""
    values, inner = [], None
    for digits, opens, closes in _TOKEN.findall(body):
        if opens:
            inner = []
        elif closes:
            values.append(inner)
            inner = None
        else:
            (values if inner is None else inner).append(bytes.fromhex(digits.decode()))
    return values


def _in_range(text, offset):
    if isinstance(text, list):
        return _text(text[offset]) if offset < len(text) else UNKNOWN
    return _text(text[:-1] + bytes([(text[-1] + offset) & 255])) if text else UNKNOWN


def _number(code):
    return int.from_bytes(code, "big")


def _text(utf16):
    return utf16.decode("utf-16-be", "replace")


def squeezed(text):
    """The text without spaces, because a line break can remove or add a space."""
    return "".join(text.split())


def one_line(text, limit=60):
    """The text on one line, for a message or a list."""
    line = " ".join(text.split())
    return line if limit is None or len(line) <= limit else line[: limit - 1] + "…"
