"""Entries that pages and fields inherit from their parents (ISO 32000-1 7.7.3.4, 12.7.3.1)."""

import pikepdf


def inherited(holder, key):
    """An entry of a page or a field, or of its nearest Parent with this entry; None if no Parent has it."""
    passed = set()
    while isinstance(holder, pikepdf.Dictionary) and holder.objgen not in passed:
        if key in holder:
            return holder[key]
        passed.add(holder.objgen)
        holder = holder.get("/Parent")
    return None
