"""Headings: the first is H1, and no level is skipped (ISO 14289-1 7.4)."""

from reading.fault import Fault

from .kinds import HEADINGS


def check(document):
    level = 0
    for heading in document.of_role(*HEADINGS):
        if heading.role == "H":
            yield Fault("heading-kind", heading.place, "H has no level")
            continue
        own = int(heading.role[1:])
        if level == 0 and own != 1:
            yield Fault("heading-first", heading.place, f"the first heading is {heading.role}")
        elif own > level + 1:
            yield Fault("heading-skip", heading.place, f"{heading.role} follows H{level}")
        level = own
        if not document.text(heading).strip():
            yield Fault("heading-empty", heading.place, "it says nothing")
