"""Faults in content streams."""

from pikepdf import Dictionary, Name

from .tools import a_font, add_drawing, append, begins, end_of, instructions, is_artifact, is_piece, named, rewrite

LAYOUT = b"/Artifact <</Type /Layout>> BDC "


def _edit(is_wanted, change):
    """An act that changes the first page's content if something is found in it: change(content, places)."""

    def act(pdf):
        for page in pdf.pages:
            content = instructions(page)
            places = begins(content, is_wanted)
            if places and change(content, places) is not False:
                return rewrite(pdf, page, content)
        return False

    return named(act, change)


def _is(operator):
    return lambda instruction: instruction[1] == operator


def unwrap(content, places):
    del content[end_of(content, places[0])]
    del content[places[0]]


def only_a_span(content, places):
    content[places[0]] = ([Name.Span], "BMC")


def no_end(content, places):
    del content[places[-1]]


def artifact_inside(content, places):
    at = places[0] + 1
    content[at:at] = [([Name.Artifact, Dictionary(Type=Name.Layout)], "BDC"), ([], "EMC")]


def piece_in_artifact(content, places):
    end = end_of(content, places[0])
    content.insert(end + 1, ([], "EMC"))
    content.insert(places[0], ([Name.Artifact, Dictionary(Type=Name.Layout)], "BDC"))


def piece_in_piece(content, places):
    if len(places) < 2:
        return False
    del content[end_of(content, places[0])]
    content.insert(end_of(content, places[1] - 1) + 1, ([], "EMC"))


def artifact_with_mcid(content, places):
    content[places[0]] = ([Name.Artifact, Dictionary(Type=Name.Layout, MCID=content[places[0]][0][1].MCID)], "BDC")


def unknown_properties(content, places):
    content[places[0]] = ([content[places[0]][0][0], Name.Nowhere], "BDC")


def other_tag(content, places):
    content[places[0]] = ([Name.BibEntry, content[places[0]][0][1]], "BDC")


def number(content, at, mcid):
    content[at] = ([content[at][0][0], Dictionary(MCID=mcid)], "BDC")


def beyond(content, places):
    number(content, places[-1], 977)


def swapped(content, places):
    if len(places) < 2:
        return False
    one, two = (int(content[at][0][1].MCID) for at in places[:2])
    number(content, places[0], two)
    number(content, places[1], one)


def same(content, places):
    if len(places) < 2:
        return False
    number(content, places[1], int(content[places[0]][0][1].MCID))


def without_type(content, places):
    content[places[0]] = ([Name.Artifact], "BMC")


def other_type(content, places):
    content[places[0]] = ([Name.Artifact, Dictionary(Type=Name.Decoration)], "BDC")


def pagination_of_no_kind(content, places):
    content[places[0]] = ([Name.Artifact, Dictionary(Type=Name.Pagination, Subtype=Name.Margin)], "BDC")


def hidden_words(content, places):
    """Real text is marked as a layout artifact."""
    for at in places:
        if any(operator in ("Tj", "TJ") for _, operator in content[at : end_of(content, at)]):
            content[at] = ([Name.Artifact, Dictionary(Type=Name.Layout)], "BDC")
            return None
    return False


def emptied(content, places):
    del content[places[0] + 1 : end_of(content, places[0])]


def drop_last(content, places):
    del content[places[-1]]


def unknown_font(content, places):
    content[places[0]] = ([Name.Nowhere, 9], "Tf")


def adds(data):
    return named(lambda pdf: append(pdf, data), data)


def paints_itself(pdf):
    drawing = add_drawing(pdf, b"/Planted Do")
    drawing.Resources = pdf.pages[-1].obj.Resources
    return append(pdf, LAYOUT + b"/Planted Do EMC")


def words_in_a_form(pdf):
    font = a_font(pdf)
    if font is None:
        return False
    add_drawing(pdf, f"BT {font} 9 Tf (\0\1) Tj ET".encode())
    return append(pdf, b"/Planted Do")


def piece_in_a_form(pdf):
    add_drawing(pdf, b"/P <</MCID 0>> BDC 0 0 1 1 re f EMC")
    return append(pdf, b"/Planted Do")


MUTATIONS = [
    ("bad-content", paints_itself),
    ("content-unmarked", _edit(is_piece, unwrap)),
    ("content-unmarked", _edit(is_artifact, unwrap)),
    ("content-unmarked", _edit(is_artifact, only_a_span)),
    ("content-unmarked", adds(b"0 0 5 5 re S")),
    ("content-unmarked", adds(b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI")),
    ("content-unmarked", adds(b"/Nowhere sh")),
    ("content-unmarked", words_in_a_form),
    ("mark-unbalanced", _edit(_is("EMC"), no_end)),
    ("mark-unbalanced", adds(b"EMC")),
    ("mark-unbalanced", adds(LAYOUT)),
    ("mark-nesting", _edit(is_piece, artifact_inside)),
    ("mark-nesting", _edit(is_artifact, artifact_inside)),
    ("mark-nesting", _edit(is_piece, piece_in_artifact)),
    ("mark-nesting", _edit(is_piece, piece_in_piece)),
    ("mark-nesting", _edit(is_piece, artifact_with_mcid)),
    ("mark-in-path", adds(LAYOUT + b"0 0 1 1 re /Span BMC f EMC EMC")),
    ("mark-crosses-text", adds(b"BT " + LAYOUT + b"ET EMC")),
    ("mark-crosses-text", adds(LAYOUT + b"BT EMC ET")),
    ("mark-crosses-state", adds(b"q " + LAYOUT + b"Q EMC")),
    ("mark-properties", _edit(is_piece, unknown_properties)),
    ("mark-in-form", piece_in_a_form),
    ("mark-empty", _edit(is_piece, emptied)),
    ("mark-type", _edit(is_piece, other_tag)),
    ("mark-gap", _edit(is_piece, beyond)),
    ("mark-gap", _edit(is_piece, swapped)),
    ("mark-twice", _edit(is_piece, same)),
    ("artifact-type", _edit(is_artifact, without_type)),
    ("artifact-type", _edit(is_artifact, other_type)),
    ("artifact-type", _edit(is_artifact, pagination_of_no_kind)),
    ("artifact-text", _edit(is_piece, hidden_words)),
    ("piece-unknown", _edit(is_piece, hidden_words)),
    ("piece-lost", _edit(is_piece, beyond)),
    ("state-unbalanced", _edit(_is("Q"), drop_last)),
    ("state-unbalanced", adds(b"Q")),
    ("text-unbalanced", _edit(_is("ET"), drop_last)),
    ("text-unbalanced", _edit(_is("BT"), drop_last)),
    ("text-unbalanced", adds(LAYOUT + b"BT BT ET EMC")),
    ("bad-in-text", adds(LAYOUT + b"BT q Q ET EMC")),
    ("bad-in-text", adds(LAYOUT + b"BT 0 0 1 1 re f ET EMC")),
    ("no-font", _edit(_is("Tf"), unknown_font)),
    ("no-object", adds(LAYOUT + b"/Nowhere Do EMC")),
    ("text-lost", _edit(is_piece, unwrap)),
    ("text-lost", _edit(is_piece, same)),
]
