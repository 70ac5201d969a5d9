"""Structure types: standard, or mapped to a standard one (ISO 32000-1 14.7.3, 14.8.4)."""

from reading.fault import Fault

from .kinds import STANDARD


def check(document):
    if len(document.tree) != 1 or document.tree[0].role != "Document":
        if document.tree:
            found = ", ".join(element.type for element in document.tree)
            yield Fault("root-document", "structure tree root", f"it holds {found}")
    for kind in document.tree_reader.role_map:
        if kind in STANDARD:
            yield Fault("role-remapped", "role map", f"{kind} is standard and mapped")
        elif document.tree_reader.standard(kind) == kind:
            yield Fault("role-circular", "role map", f"{kind} leads back to itself")
    for element in document.elements:
        if element.type and element.role not in STANDARD:
            yield Fault("role-unknown", element.place, f"{element.type} is not a standard type")
