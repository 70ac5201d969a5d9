"""Faults to plant: a table of (code, act). An act changes an open file and says whether it could: one that needs a
table does nothing in a file without. Each works on any tagged file, so that the same table runs over the program's own.

`RAW` holds acts on the bytes of a file, for what pikepdf mends as it saves: bytes → bytes, or None.
"""

import io

import pikepdf

from saving import saved

from . import catalog, content, elements, fields, file, fonts, links, parents, tables, tree

MUTATIONS = [
    mutation
    for module in (content, tree, parents, elements, tables, links, catalog, fonts, file, fields)
    for mutation in module.MUTATIONS
]
RAW = file.RAW


def planted(data, act, is_raw=False):
    """A changed copy of a file, or None where the act does not apply."""
    if is_raw:
        return act(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if not act(pdf):
            return None
        return saved(pdf)
