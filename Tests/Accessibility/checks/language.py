"""Lang, Alt, ActualText and E of all elements and marks (ISO 14289-1 7.2, ISO 32000-1 14.9)."""

import re

from reading.fault import Fault

# RFC 5646 2.1 without the old irregular tags: language, script, region, variants, extensions, private use.
BCP_47 = re.compile(
    r"([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?|x(-[a-z0-9]{1,8})+",
    re.IGNORECASE,
)
TEXTS = ("/Alt", "/ActualText", "/E")


def check(document):
    places = [("catalog", document.catalog)]
    places += [(element.place, element.obj) for element in document.elements]
    places += [
        (f"page {number}, mark {mark.tag}", mark.properties)
        for number, content in document.contents.items()
        for mark in content.marks
        if mark.properties is not None
    ]
    for place, holder in places:
        if "/Lang" in holder and not BCP_47.fullmatch(str(holder["/Lang"])):
            yield Fault("bad-language", place, f"Lang is {str(holder['/Lang'])!r}")
        for key in TEXTS:
            # Cairo replaces the end of a line by one space, which is right. An empty text is an error.
            if key in holder and not (str(holder[key]).strip() or key == "/ActualText" and str(holder[key])):
                yield Fault("empty-text", place, f"{key[1:]} says nothing")
