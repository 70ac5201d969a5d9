"""The standard structure types (ISO 32000-1 14.8.4) and the types that each may contain."""

HEADINGS = {"H", "H1", "H2", "H3", "H4", "H5", "H6"}
INLINE = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "NonStruct"}
DRAWN = {"Figure", "Formula"}
SECTIONS = {"Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "Index", "NonStruct", "Private"}
BLOCKS = {"P", "L", "Table"} | HEADINGS | DRAWN
CONTENT = "content"

_GROUP = SECTIONS | BLOCKS | {"Caption"}
_WORDS = INLINE | DRAWN | {CONTENT}
_FLOW = _WORDS | {"P", "L", "Table", "Form", "Div", "BlockQuote", "NonStruct"}

# The types that an element may contain. "content" means MCIDs and annotations.
MAY_HOLD = {
    "Document": _GROUP,
    "Part": _GROUP,
    "Art": _GROUP,
    "Sect": _GROUP,
    "Div": _GROUP,
    "NonStruct": _GROUP | _FLOW,
    "Private": _GROUP | _FLOW,
    "BlockQuote": _GROUP,
    "Index": _GROUP,
    "Caption": _FLOW - {"Table"},
    "TOC": {"Caption", "TOC", "TOCI"},
    "TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC"},
    "P": _WORDS | {"Form"},
    **{heading: _WORDS | {"Form"} for heading in HEADINGS},
    "L": {"Caption", "LI"},
    "LI": {"Lbl", "LBody"},
    "Lbl": _WORDS | {"Form"},
    "LBody": _FLOW | HEADINGS,
    "Table": {"Caption", "TR", "THead", "TBody", "TFoot"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "TH": _FLOW | HEADINGS,
    "TD": _FLOW | HEADINGS,
    "Span": _WORDS,
    "Quote": _WORDS,
    "Code": _WORDS,
    "Reference": _WORDS | {"Lbl"},
    "BibEntry": _WORDS | {"Lbl"},
    "Note": _WORDS | {"Lbl", "P", "L"},
    "Link": _WORDS - {"Link", "Annot", "Note"},
    "Annot": _WORDS - {"Annot"},
    "Ruby": {"RB", "RT", "RP"},
    "RB": _WORDS,
    "RT": _WORDS,
    "RP": _WORDS,
    "Warichu": {"WT", "WP"},
    "WT": _WORDS,
    "WP": _WORDS,
    "Figure": _WORDS | {"Caption", "Lbl", "P"},
    "Formula": _WORDS | {"Caption", "Lbl"},
    "Form": {CONTENT, "Figure", "Span"},  # printed elements only: forms.py
}
STANDARD = set(MAY_HOLD)
