"""Faults to plant, as a table of (code, act). An act changes an open file and returns whether it could: an act on a
table does nothing to a file without tables. Each act works on any tagged file, so the program's files are tested too.

`RAW` has acts on the bytes of a file, for faults that pikepdf repairs when it saves: bytes → bytes, or None.
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
    """A changed copy of a file; None if the act is not possible for this file."""
    if is_raw:
        return act(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if not act(pdf):
            return None
        return saved(pdf)
