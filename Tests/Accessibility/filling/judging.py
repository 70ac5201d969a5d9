"""Judges a filler: compares the file before and after filling with the values that the filler got."""

import dataclasses
import functools
import pathlib

import pikepdf

from audit import errors
from filling import pictures
from filling.fields import fields

RESOLUTION = 72
FINE = 200  # for clipped content
REACH = 8  # in points: a field's own clipped ink can be this far outside it; its label is farther away


@dataclasses.dataclass(frozen=True)
class Verdict:
    """A field's kind, and its fault in each respect; a respect without a fault has no entry."""

    field: str
    kind: str
    faults: dict


@functools.lru_cache(maxsize=4)
def drawn(path):
    return {name: draw(path, RESOLUTION) for name, draw in pictures.RENDERERS.items()}


@functools.lru_cache(maxsize=4)
def audited(path):
    return {fault.code for fault in errors(path)}


def judge(before, after, given):
    """A verdict for each field of `given` (name, kind, value), and the faults in the rest: respect → lines."""
    old, new = fields(before), fields(after)
    with pikepdf.open(before) as pdf:
        heights = [float(page.mediabox[3]) for page in pdf.pages]
    page_words = pictures.words(after)
    look_old, look_new = drawn(before), drawn(after)
    texts = [name for name, _, _ in given if old[name][0].kind == "Tx"]
    clipped = clipping(after, [new[name] for name in texts if name in new], heights)
    verdicts = []
    for name, kind, value in given:
        if name not in new:
            verdicts.append(Verdict(name, kind, {"stored": "the field is gone"}))
            continue
        faults = {"stored": stored(new[name], value), "joined": joined(new[name], value)}
        faults["visible"] = visible(old[name], new[name], value, look_old, look_new, heights)
        if old[name][0].kind == "Tx":
            faults["legible"] = legible(new[name], value, page_words)
            faults["whole"] = next((clipped[each.object] for each in new[name] if clipped.get(each.object)), None)
        verdicts.append(Verdict(name, kind, {key: fault for key, fault in faults.items() if fault}))
    names = {name for name, _, _ in given}
    rest = {
        "other values": list(other_values(old, new, names)),
        "other ink": list(other_ink(old, names, look_old, look_new, heights)),
        "structure": sorted(audited(after) - audited(before)),
    }
    return verdicts, rest


def plain(text):
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")


def stored(widgets, value):
    for widget in widgets:
        if widget.kind == "Tx":
            if value not in (plain(widget.value), plain(widget.own)):
                return f"V is {plain(widget.value)[:60]!r}"
        elif widget.value != value:
            return f"V is {widget.value!r}"
        elif widget.state != (value if value in widget.states else "Off"):
            return f"V is {value}, and a button of {'/'.join(widget.states)} is {widget.state}"
    return None


def joined(widgets, value):
    """Checks that the field has the value, and not only its widgets."""
    if widgets[0].kind == "Tx" and all(plain(each.own) == value != plain(each.value) for each in widgets):
        return f"V is {plain(widgets[0].value)[:60]!r}, and the value at each place"
    return None


def visible(old, new, value, look_old, look_new, heights):
    """Checks that both renderers show new ink in each copy, in one button of a group, and none in cleared fields."""
    for renderer in pictures.RENDERERS:
        for was, widget in zip(old, new):
            at = pictures.pixels(was.box, heights[was.page - 1], RESOLUTION)
            before = look_old[renderer][was.page - 1].crop(at)
            after = look_new[renderer][was.page - 1].crop(at)
            more, less = pictures.count(pictures.darker(after, before)), pictures.count(pictures.darker(before, after))
            turned_off = was.kind == "Btn" and was.state != "Off" and value not in was.states
            wanted = was.kind == "Tx" or (value in was.states and was.state == "Off")
            if wanted and more < 8:
                return f"{renderer} shows nothing new on page {was.page}"
            if turned_off and less < 8:
                return f"{renderer} still shows a mark on page {was.page}"
            if was.kind == "Btn" and not wanted and more:
                return f"{renderer} shows a mark in another button on page {was.page}"
    return None


def legible(widgets, value, page_words):
    """Checks that the words in each copy are the words of the value."""
    wanted = "".join(value.split())
    for widget in widgets:
        left, bottom, right, top = widget.box
        inside = [
            word
            for x0, y0, x1, y1, word in page_words[widget.page - 1]
            if left - 1 < (x0 + x1) / 2 < right + 1 and bottom < (y0 + y1) / 2 < top
        ]
        if "".join(inside) != wanted:
            found = " ".join(inside)
            return f"page {widget.page} says {found if len(found) < 60 else found[:25] + ' … ' + found[-25:]!r}"
    return None


def clipping(path, groups, heights):
    """For each object, the part of its field that is clipped or drawn on the outline."""
    widgets = [widget for group in groups for widget in group]
    if not widgets:
        return {}
    numbers = sorted({widget.page for widget in widgets})
    target = pathlib.Path(path).with_suffix(".free.pdf")
    pictures.unclipped(path, [widget.object for widget in widgets], target)
    cut, free = (pictures.by_pdfium(each, FINE, numbers) for each in (path, target))
    empty = pictures.by_pdfium(without(path, widgets), FINE, numbers)
    found = {}
    for widget in widgets:
        at = pictures.pixels(widget.box, heights[widget.page - 1], FINE, REACH)
        beyond = pictures.count(pictures.darker(free[widget.page].crop(at), cut[widget.page].crop(at)))
        inner = pictures.pixels(widget.box, heights[widget.page - 1], FINE)
        ink = pictures.darker(cut[widget.page].crop(inner), empty[widget.page].crop(inner)).getbbox()
        height = inner[3] - inner[1]
        if beyond > 3:
            found[widget.object] = f"{beyond} pixels of its ink are cut off on page {widget.page}"
        elif ink and (ink[1] < 1 or ink[3] > height - 1):  # the row with half of the outline
            found[widget.object] = f"its ink lies on the outline on page {widget.page}"
    return found


def without(path, widgets):
    """The file with no content in these fields."""
    target = pathlib.Path(path).with_suffix(".empty.pdf")
    with pikepdf.open(path) as pdf:
        for widget in widgets:
            pdf.get_object(widget.object).F = 2
        pdf.save(target)
    return target


def other_values(old, new, names):
    for name, widgets in old.items():
        if name in names:
            continue
        again = new.get(name)
        if again is None or len(again) != len(widgets):
            yield f"{name} is gone, or a copy of it"
            continue
        for was, widget in zip(widgets, again):
            if was.value != widget.value or (was.kind == "Btn" and was.state != widget.state):
                yield f"{name} was {was.value!r} {was.state}, is {widget.value!r} {widget.state}"
    yield from (f"{name} is new" for name in new.keys() - old.keys())


def other_ink(old, names, look_old, look_new, heights):
    for renderer in pictures.RENDERERS:
        if len(look_old[renderer]) != len(look_new[renderer]):
            yield f"{renderer}: other pages"
            continue
        for number, (was, is_now) in enumerate(zip(look_old[renderer], look_new[renderer]), 1):
            mask = pictures.changed(was, is_now)
            if mask.getbbox() is None:
                continue
            for name in names:
                for widget in old[name]:
                    if widget.page == number:
                        mask.paste(0, pictures.pixels(widget.box, heights[number - 1], RESOLUTION))
            if mask.getbbox():
                places = [
                    name
                    for name, widgets in old.items()
                    for widget in widgets
                    if name not in names
                    and widget.page == number
                    and mask.crop(pictures.pixels(widget.box, heights[number - 1], RESOLUTION)).getbbox()
                ]
                yield f"{renderer}, page {number}: {', '.join(places) or mask.getbbox()}"
