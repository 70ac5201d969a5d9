"""Which elements may contain which (ISO 32000-1 14.8.4), and that no element is empty."""

from reading.fault import Fault
from reading.tree import Element

from .kinds import CONTENT, MAY_HOLD

# A TD may be empty: a cell to write in, or the corner of a table. All other elements must have content. An empty line
# of a form is not an empty element: it is a Form with PrintField, whose content is the line.
MAY_BE_EMPTY = {"TD"}


def check(document):
    for element in document.elements:
        allowed = MAY_HOLD.get(element.role)
        if allowed is None:
            continue  # role-unknown reports it
        for kid in element.elements:
            if kid.role in MAY_HOLD and kid.role not in allowed:
                yield Fault("nesting", kid.place, f"{kid.role} may not stand in {element.role}")
        if CONTENT not in allowed and len(element.elements) < len(element.kids):
            yield Fault("group-content", element.place, f"{element.role} holds content itself")
        if not element.kids and element.role not in MAY_BE_EMPTY:
            yield Fault("empty-element", element.place, f"{element.role} holds nothing")
        if element.role == "Table":
            yield from table_order(element)
        elif element.role in ("L", "LI"):
            yield from list_order(element)


def table_order(table):
    roles = [kid.role for kid in table.kids if isinstance(kid, Element)]
    if roles.count("Caption") > 1 or "Caption" in roles[1:-1]:
        yield Fault("table-order", table.place, "its Caption is neither first nor last")
    parts = [role for role in roles if role in ("TR", "THead", "TBody", "TFoot")]
    bodies = parts.count("TBody")
    if set(parts) != {"TR"} and parts != [
        *["THead"] * ("THead" in parts),
        *["TBody"] * max(bodies, 1),
        *["TFoot"] * ("TFoot" in parts),
    ]:
        yield Fault("table-order", table.place, f"it holds {', '.join(parts) or 'no rows'}")


def list_order(element):
    roles = [kid.role for kid in element.elements]
    first = "Caption" if element.role == "L" else "Lbl"
    if first in roles[1:]:
        yield Fault("list-order", element.place, f"{first} does not stand first in {element.role}")
    if element.role == "L" and "LI" not in roles or element.role == "LI" and roles.count("LBody") != 1:
        yield Fault("list-order", element.place, f"it holds {', '.join(roles) or 'no elements'}")
