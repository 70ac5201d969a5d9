"""Faults in tables."""

from pikepdf import Dictionary, Name, String

from .tools import elements, kids, named, new_element, put


def _table(change):
    def act(pdf):
        for table in elements(pdf, "Table"):
            rows = [row for row in below(table, "TR")]
            if change(pdf, table, rows) is True:
                return True
        return False

    return named(act, change)


def below(element, *types):
    """The elements of some types inside an element, but not inside nested tables."""
    for kid in kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            kind = str(kid.S)[1:]
            if kind in types:
                yield kid
            if kind != "Table":
                yield from below(kid, *types)


def cells(row):
    return [kid for kid in kids(row) if str(kid.S) in ("/TH", "/TD")]


def parts_backwards(pdf, table, rows):
    types = {str(kid.S) for kid in kids(table)}
    return {"/THead", "/TBody"} <= types and put(table, reversed(kids(table)))


def head_among_rows(pdf, table, rows):
    """THead is last, after TR or TBody."""
    head = new_element(pdf, "THead", table)
    return put(table, [*kids(table), head])


def caption_in_the_middle(pdf, table, rows):
    row_or_part = kids(table)
    if len(row_or_part) < 2:
        return False
    return put(table, [row_or_part[0], new_element(pdf, "Caption", table), *row_or_part[1:]])


def row_too_short(pdf, table, rows):
    row = next((row for row in rows if len(cells(row)) > 1), None)
    return len(rows) > 1 and row is not None and put(row, kids(row)[:-1])


def row_too_long(pdf, table, rows):
    return len(rows) > 1 and put(rows[-1], [*kids(rows[-1]), new_element(pdf, "TD", rows[-1])])


def empty_row(pdf, table, rows):
    parent = rows[-1].P
    return put(parent, [*kids(parent), new_element(pdf, "TR", parent)])


def spans(**entries):
    def change(pdf, table, rows):
        if len(rows) < 2:
            return False
        cells(rows[-1])[0].A = Dictionary(O=Name.Table, **entries)
        return True

    return named(change, "spans", *entries)


def overlapping(pdf, table, rows):
    """A cell spans into the next row, but that row still has all its cells."""
    for above, under in zip(rows, rows[1:]):
        if above.P.objgen == under.P.objgen and len(cells(above)) > 1:
            cells(above)[0].A = Dictionary(O=Name.Table, RowSpan=2, Scope=Name.Row)
            return True
    return False


def no_scope(pdf, table, rows):
    return scope(table, None)


def odd_scope(pdf, table, rows):
    return scope(table, Name.Diagonal)


def scope(table, value):
    head = next(below(table, "TH"), None)
    if head is None:
        return False
    head.A = Dictionary(O=Name.Table, **({"Scope": value} if value is not None else {}))
    return True


def no_headers(pdf, table, rows):
    heads = list(below(table, "TH"))
    for head in heads:
        head.S = Name.TD
    return bool(heads)


def silent_header(pdf, table, rows):
    head = next(below(table, "TH"), None)
    if head is None:
        return False
    head.ActualText = String(" ")
    return True


def header_without_words(pdf, table, rows):
    head = next(below(table, "TH"), None)
    return head is not None and put(head, [])


def unknown_header(pdf, table, rows):
    cell = next(below(table, "TD"), None)
    if cell is None:
        return False
    cell.A = Dictionary(O=Name.Table, Headers=[String("nowhere")])
    return True


MUTATIONS = [
    ("table-order", _table(parts_backwards)),
    ("table-order", _table(head_among_rows)),
    ("table-order", _table(caption_in_the_middle)),
    ("table-shape", _table(row_too_short)),
    ("table-shape", _table(row_too_long)),
    ("table-shape", _table(overlapping)),
    ("table-shape", _table(empty_row)),
    ("table-shape", _table(spans(ColSpan=9))),
    ("table-shape", _table(spans(RowSpan=9))),
    ("table-span", _table(spans(ColSpan=0))),
    ("table-span", _table(spans(RowSpan=Name.two))),
    ("empty-element", _table(empty_row)),
    ("empty-element", _table(header_without_words)),
    ("table-header", _table(no_scope)),
    ("table-header", _table(odd_scope)),
    ("table-header", _table(no_headers)),
    ("header-empty", _table(silent_header)),
    ("header-id", _table(unknown_header)),
]
