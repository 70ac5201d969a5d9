"""Tables: they are regular, and each header has a scope (ISO 14289-1 7.5, ISO 32000-1 14.8.5.7)."""

from reading.document import attributes
from reading.fault import Fault, name
from reading.tree import Element


def check(document):
    for table in document.of_role("Table"):
        sections = [[row for row in part.elements if row.role == "TR"] for part in parts(table)]
        widths = {}
        for rows in sections:
            yield from shape(rows, table, widths)
        if len(set(widths.values())) > 1:
            most = max(widths.values())
            for row, width in widths.items():
                if width != most:
                    yield Fault("table-shape", row.place, f"it covers {width} columns, others {most}")
        yield from headers(document, [cell for rows in sections for row in rows for cell in row.elements], table)


def parts(table):
    """THead, TBody and TFoot, or the table itself if it contains the rows directly."""
    return [kid for kid in table.elements if kid.role in ("THead", "TBody", "TFoot")] or [table]


def span(cell, key):
    value = attributes(cell, "Table").get(key, 1)
    return int(value) if isinstance(value, int) and not isinstance(value, bool) and value >= 1 else None


def shape(rows, table, widths):
    taken = {}  # (row, column) → cell, for cells that span several rows
    for at, row in enumerate(rows):
        column = 0
        for cell in row.elements:
            across, down = span(cell, "/ColSpan"), span(cell, "/RowSpan")
            if across is None or down is None:
                yield Fault("table-span", cell.place, "ColSpan or RowSpan is no whole number from 1")
            if at + (down or 1) > len(rows):
                yield Fault("table-shape", cell.place, f"RowSpan {down} reaches below the last row of its part")
            while (at, column) in taken:
                column += 1
            for place in [(at + y, column + x) for y in range(down or 1) for x in range(across or 1)]:
                if place in taken:
                    yield Fault("table-shape", cell.place, f"it covers what {taken[place].place} covers")
                taken[place] = cell
        columns = [x for y, x in taken if y == at]
        widths[row] = len(columns)
        if columns and max(columns) + 1 != len(columns):
            yield Fault("table-shape", row.place, "it leaves a column free between others")


def headers(document, cells, table):
    heads = [cell for cell in cells if cell.role == "TH"]
    if not heads:
        yield Fault("table-header", table.place, "it has no TH")
    for head in heads:
        scope = name(attributes(head, "Table").get("/Scope"))
        if scope not in ("Row", "Column", "Both"):
            yield Fault("table-header", head.place, f"its Scope is {scope or 'absent'}")
        if not document.text(head).strip() and not any(
            isinstance(thing, Element) and thing.said("/Alt") for thing in head.walk()
        ):
            yield Fault("header-empty", head.place, "it says nothing")
    known = {str(head.obj.get("/ID")) for head in heads if "/ID" in head.obj}
    for cell in cells:
        for wanted in attributes(cell, "Table").get("/Headers", []):
            if str(wanted) not in known:
                yield Fault("header-id", cell.place, f"no TH of its table has the ID {wanted}")
