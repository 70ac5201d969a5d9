"""Draws parts of pages, and compares a new picture with the stored one."""

import pathlib

import pymupdf

MARGIN = 8
LEFT, RIGHT = 54 - MARGIN, 558 + MARGIN


def draw(sheet: pymupdf.Page, top: float, bottom: float, scale: float = 1.25) -> pymupdf.Pixmap:
    """A picture of a page between two heights. Scale 1.25 (90 dots an inch) fits the text width of a screen."""
    clip = pymupdf.Rect(LEFT, top, RIGHT, bottom)
    return sheet.get_pixmap(matrix=pymupdf.Matrix(scale, scale), clip=clip, colorspace=pymupdf.csGRAY)


def is_kept(drawn: pymupdf.Pixmap, path: pathlib.Path) -> bool:
    """Whether a stored picture shows the same."""
    kept = pymupdf.Pixmap(str(path))
    if (drawn.width, drawn.height) != (kept.width, kept.height):
        return False
    # Another version of the fonts or of the drawing library can change edges slightly.
    far = sum(abs(a - b) > 96 for a, b in zip(drawn.samples, kept.samples, strict=True))
    return far < len(drawn.samples) / 500
