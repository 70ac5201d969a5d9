"""Marked content of pages: everything painted is real content or an artifact (ISO 14289-1 7.1)."""

from reading.fault import Fault, name
from reading.text import one_line, squeezed

ARTIFACT_TYPES = {"Pagination", "Layout", "Page", "Background"}
SUBTYPES = {"Header", "Footer", "Watermark", ""}


def check(document):
    for number, content in document.contents.items():
        place = f"page {number}"
        if content.loose:
            first = one_line(content.loose[0])
            yield Fault(
                "content-unmarked", place, f"{len(content.loose)} paintings stand in no mark; the first is {first}"
            )
        yield from numbers(content, place)
        for mark in content.marks:
            if mark.is_artifact:
                yield from artifact(mark, place)
            elif mark.mcid is not None and not mark.has_paint:
                yield Fault("mark-empty", f"{place}, MCID {mark.mcid}", "nothing is painted in it")


def numbers(content, place):
    found = [mark.mcid for mark in content.marks if mark.mcid is not None]
    for twice in sorted({mcid for mcid in found if found.count(mcid) > 1}):
        yield Fault("mark-twice", f"{place}, MCID {twice}", f"it begins {found.count(twice)} times")
    if sorted(set(found)) != list(range(len(set(found)))):
        yield Fault("mark-gap", place, f"{len(set(found))} MCIDs run from {min(found)} to {max(found)}")
    elif found != sorted(found):
        yield Fault("mark-gap", place, f"MCIDs are not in the order of the content: {found}")


def artifact(mark, place):
    kind = mark.artifact_type
    if kind not in ARTIFACT_TYPES:
        yield Fault("artifact-type", place, f"an artifact's Type is {kind or 'absent'}")
    elif kind == "Pagination" and name(mark.properties.get("/Subtype")) not in SUBTYPES:
        yield Fault("artifact-type", place, "a pagination artifact's Subtype is none of Header, Footer and Watermark")
    elif kind != "Pagination" and squeezed(mark.text):
        yield Fault("artifact-text", place, f'an artifact of Type {kind} says "{one_line(mark.text)}"')
