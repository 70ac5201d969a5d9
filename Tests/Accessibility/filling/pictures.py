"""Draws pages with poppler and PDFium."""

import pathlib
import re
import subprocess
import tempfile
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

DARK = 48  # of 255; a smaller difference can come from smoothed edges


def by_poppler(path, resolution=100):
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-gray", "-r", str(resolution), path, f"{folder}/page"]
        subprocess.run(command, check=True, capture_output=True)
        found = sorted(pathlib.Path(folder).iterdir(), key=lambda each: int(re.findall(r"\d+", each.stem)[-1]))
        return [Image.open(each).copy() for each in found]


def by_pdfium(path, resolution=100, numbers=None):
    """All pages, or the pages with these numbers (from 1), by their numbers."""
    document = pypdfium2.PdfDocument(path)
    document.init_forms()  # without this it draws no fields
    pdfium.FPDF_SetFormFieldHighlightAlpha(document.formenv, 0)
    wanted = numbers or range(1, len(document) + 1)
    drawn = {number: document[number - 1].render(scale=resolution / 72, grayscale=True).to_pil() for number in wanted}
    document.close()
    return drawn if numbers else list(drawn.values())


RENDERERS = {"poppler": by_poppler, "PDFium": by_pdfium}


def darker(after, before):
    """A picture that is 255 where `after` has ink and `before` has none, and else 0."""
    return ImageChops.subtract(before, after).point(lambda level: 255 if level > DARK else 0)


def changed(after, before):
    return ImageChops.difference(after, before).point(lambda level: 255 if level > 8 else 0)


def count(mask):
    return mask.histogram()[255]


def pixels(box, height, resolution, outset=0.0):
    """The pixels of a box on a page of `height` (points), larger by some points on each side."""
    scale = resolution / 72
    left, bottom, right, top = box
    return (
        int((left - outset) * scale),
        int((height - top - outset) * scale),
        int((right + outset) * scale + 0.999),
        int((height - bottom + outset) * scale + 0.999),
    )


def words(path):
    """The words on each page, also in fields, as poppler reads them: (left, bottom, right, top, word)."""
    told = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True).stdout.decode()
    told = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", told)  # some fillers write them; XML forbids them
    pages = []
    for page in ElementTree.fromstring(told).iter("{http://www.w3.org/1999/xhtml}page"):
        height, found = float(page.get("height")), []
        for word in page:
            left, top, right, bottom = (float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))
            found.append((left, height - bottom, right, height - top, word.text or ""))
        pages.append(found)
    return pages


def unclipped(source, names, target, outset=40):
    """Writes a file in which these fields show all that their appearance streams draw, also outside their boxes."""
    with pikepdf.open(source) as pdf:
        for number in names:
            widget = pdf.get_object(number)
            look = widget.AP.N
            if not isinstance(look, pikepdf.Stream):
                continue
            free = pdf.make_stream(without_clips(look))
            for key in look.keys():
                if key not in ("/Length", "/Filter", "/DecodeParms"):
                    free[key] = look[key]
            free.BBox = grown(look.BBox, outset)
            widget.Rect = grown(widget.Rect, outset)
            widget.AP.N = free
        pdf.save(target)


def without_clips(look):
    instructions = pikepdf.parse_content_stream(look)
    return pikepdf.unparse_content_stream([each for each in instructions if str(each.operator) not in ("W", "W*")])


def grown(box, outset):
    left, bottom, right, top = (float(each) for each in box)
    return pikepdf.Array([left - outset, bottom - outset, right + outset, top + outset])
