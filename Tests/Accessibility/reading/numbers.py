"""Number trees (ISO 32000-1 7.9.7): the parent tree and the page labels."""

import pikepdf

from .fault import Fault


def number_tree(root, place, code, faults):
    """The (key, value) pairs of a number tree in the order of the file. Adds faults in its structure to `faults`."""
    pairs = []
    _read(root, place, code, faults, pairs, is_root=True, open_nodes=())
    keys = [key for key, _ in pairs]
    for before, after in zip(keys, keys[1:]):
        if after <= before:
            faults.append(Fault(code, place, f"key {after} follows key {before}; keys ascend"))
    return pairs


def _read(node, place, code, faults, pairs, is_root, open_nodes):
    if not isinstance(node, pikepdf.Dictionary):
        return faults.append(Fault(code, place, "a node is no dictionary"))
    if node.objgen[0] and node.objgen in open_nodes:
        return faults.append(Fault(code, place, f"node {node.objgen[0]} is its own ancestor"))
    first = len(pairs)
    if ("/Nums" in node) == ("/Kids" in node):
        faults.append(Fault(code, place, "a node has either Nums or Kids"))
    numbers = list(node.get("/Nums", []))
    if len(numbers) % 2:
        faults.append(Fault(code, place, "Nums holds pairs, and one number has no partner"))
    for key, value in zip(numbers[0::2], numbers[1::2]):
        if isinstance(key, int) and not isinstance(key, bool):
            pairs.append((int(key), value))
        else:
            faults.append(Fault(code, place, f"the key {key!r} is no integer"))
    for kid in node.get("/Kids", []):
        _read(kid, place, code, faults, pairs, False, (*open_nodes, node.objgen))
    if not is_root:
        keys = [key for key, _ in pairs[first:]]
        limits = [int(limit) for limit in node.get("/Limits", [])]
        if keys and limits != [min(keys), max(keys)]:
            faults.append(Fault(code, place, f"the Limits {limits} of a node are not those of its keys"))
