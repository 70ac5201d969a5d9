"""A Latin subset of Noto Sans, which Scripts/setup.sh installs: one font with glyph numbers, one for fields."""

import functools
import io

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont

FILE = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
CHARACTERS = [chr(code) for code in (*range(32, 127), *range(0xA0, 0x100), 0x2013, 0x2019, 0x2022)]


@functools.cache
def latin():
    """The bytes of the subset, and the glyph number and width (in thousandths) of each character."""
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=[])
    font = TTFont(FILE)
    tool = subset.Subsetter(options)
    tool.populate(unicodes=[ord(character) for character in CHARACTERS])
    tool.subset(font)
    data = io.BytesIO()
    font.save(data)
    font = TTFont(io.BytesIO(data.getvalue()))
    names, units = font.getBestCmap(), font["head"].unitsPerEm
    glyphs = {
        chr(code): (font.getGlyphID(glyph), round(font["hmtx"][glyph][0] * 1000 / units))
        for code, glyph in names.items()
    }
    return data.getvalue(), glyphs


def width(text, size):
    return sum(latin()[1][character][1] for character in text) * size / 1000


def encode(text):
    return b"".join(latin()[1][character][0].to_bytes(2, "big") for character in text)


def to_unicode(pairs, digits):
    """A ToUnicode CMap of (code, text) pairs. Each code has this number of hexadecimal `digits`."""
    rows = [f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in pairs]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <{'0' * digits}> <{'F' * digits}> endcodespacerange\n"
        f"{body}\nendcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode()


def _descriptor(pdf, name, flags):
    file = pdf.make_indirect(pikepdf.Stream(pdf, latin()[0], Length1=len(latin()[0])))
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=pikepdf.Name(name),
            Flags=flags,
            ItalicAngle=0,
            Ascent=1069,
            Descent=-293,
            CapHeight=714,
            StemV=80,
            FontBBox=[-621, -389, 2800, 1067],
            FontFile2=file,
        )
    )


def text_font(pdf):
    """A Type0 font with the glyph numbers of the subset."""
    glyphs = sorted(((number, text, advance) for text, (number, advance) in latin()[1].items()))
    widths = {number: advance for number, _, advance in glyphs}
    cid_font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType2,
        BaseFont=pikepdf.Name("/ABCDEF+NotoSans"),
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=_descriptor(pdf, "/ABCDEF+NotoSans", 4),
        DW=600,
        CIDToGIDMap=pikepdf.Name.Identity,
        W=[item for number, advance in sorted(widths.items()) for item in (number, [advance])],
    )
    said = to_unicode([(number, text) for number, text, _ in glyphs if text not in "\xa0\xad"], 4)
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=pikepdf.Name("/ABCDEF+NotoSans"),
            Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=[pdf.make_indirect(cid_font)],
            ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, said)),
        )
    )


def field_font(pdf):
    """A simple TrueType font in WinAnsi, as programs that fill forms need it."""
    codes = range(32, 127)
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.TrueType,
            BaseFont=pikepdf.Name.NotoSans,
            FirstChar=32,
            LastChar=126,
            Widths=[latin()[1][chr(code)][1] for code in codes],
            Encoding=pikepdf.Name.WinAnsiEncoding,
            FontDescriptor=_descriptor(pdf, "/NotoSans", 32),
            ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, to_unicode([(code, chr(code)) for code in codes], 2))),
        )
    )
