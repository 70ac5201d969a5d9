"""What a filler cannot do with any form, because of its own faults."""

from filling.cases import CHECK, CHOICE, CLEARED, DATE, LINE, LONG, MARKS, RATING, VIETNAMESE, WESTERN

UNWRAPPED = "it breaks no lines, and cuts off what is longer than the field is wide"
CENTRED = "it centres letters without their descenders, which a field less than 17 points high then cuts"
WINANSI = "it draws in the field font's encoding, WinAnsi, which has no such letters; the value has them"
ON_WIDGET = "of a field in several places it writes the value at each and none at the field: look there"
REFUSED = "it refuses to draw letters that the field font lacks; the value has them"
AS_TEXT = "it writes a group's state as text, not as a name; the buttons show it"
OWN_MARKS = "it draws marks of its own, in ZapfDingbats without its data, in place of those of the file"
NO_CLEARING = "a click on a button that is on leaves it on"

# (filler, kind, respect) → reason.
LIMITS = {
    ("pypdf", LINE, "whole"): CENTRED,
    ("pypdf", WESTERN, "whole"): CENTRED,
    ("pypdf", MARKS, "whole"): CENTRED,
    ("pypdf", VIETNAMESE, "whole"): CENTRED,
    ("pypdf", VIETNAMESE, "legible"): WINANSI,
    ("pypdf", WESTERN, "legible"): UNWRAPPED,
    ("pypdf", LONG, "legible"): UNWRAPPED,
    ("pypdf", LONG, "whole"): UNWRAPPED,
    **{("pypdf", kind, "stored"): AS_TEXT for kind in (CHOICE, RATING, CLEARED)},
    ("PyMuPDF", VIETNAMESE, "whole"): "it takes another font for such letters, and places its line too low",
    **{("PyMuPDF", kind, "stored"): AS_TEXT for kind in (CHOICE, RATING, CLEARED)},
    ("PyMuPDF", RATING, "visible"): OWN_MARKS,
    ("PyMuPDF", CHECK, "visible"): OWN_MARKS,
    ("PDFium", VIETNAMESE, "legible"): "it takes such letters from fonts that it leaves out of the file",
    ("PDFium", CLEARED, "stored"): NO_CLEARING,
    ("PDFium", CLEARED, "visible"): NO_CLEARING,
    ("pdftk", VIETNAMESE, "legible"): WINANSI,
    ("PDFBox", VIETNAMESE, "visible"): REFUSED,
    ("PDFBox", VIETNAMESE, "legible"): REFUSED,
    **{("poppler", kind, "joined"): ON_WIDGET for kind in (LINE, WESTERN, VIETNAMESE, DATE)},
    **{("pdf.js", kind, "joined"): ON_WIDGET for kind in (LINE, WESTERN, VIETNAMESE, DATE)},
    ("pdf.js", VIETNAMESE, "legible"): "it draws the bytes of UTF-16 as letters of WinAnsi; the value is whole",
    ("pdf.js", CLEARED, "stored"): "it takes the mark away, and leaves the value (2.14)",
}

# The codes of audit faults that a filler adds itself: filler → code → reason.
FONTS = "it puts a font of its own into the file, without its data or without what its letters are"
ADDED = {
    "pypdf": {"file-version": "it writes PDF 1.3 at the head of whatever file"},
    "PyMuPDF": {
        "font-embedded": FONTS,
        "font-unicode": FONTS,
        "radio-group": "it writes the state of a group as text, not as a name",
    },
    "PDFium": {"font-embedded": FONTS, "font-unicode": FONTS},
    "PDFBox": {"font-embedded": FONTS, "font-unicode": FONTS},
    "poppler": {"font-unicode": FONTS},
    "pdf.js": {"radio-group": "it clears a button, and leaves the value of its group (2.14)"},
}
