"""A fault: what is wrong, its place, and its code. `codes.py` has the rule of each code."""

import dataclasses

from .codes import CODES


@dataclasses.dataclass(frozen=True)
class Fault:
    code: str
    place: str  # "page 2, MCID 4" or "Document/Table[1]/TR[2] (object 31)"
    message: str
    is_warning: bool = False

    def __post_init__(self):
        if self.code not in CODES:
            raise KeyError(f"codes.py does not say the rule of {self.code}")

    def __str__(self):
        return f"{self.place}: {'warning' if self.is_warning else 'error'}: {self.message} [{self.code}]"


def warning(code, place, message):
    return Fault(code, place, message, is_warning=True)


def name(thing):
    """A PDF name without its slash; "" if the object is not a name."""
    text = str(thing) if thing is not None else ""
    return text[1:] if text.startswith("/") else ""


def object_place(thing, called="object"):
    number = getattr(thing, "objgen", (0, 0))[0]
    return f"{called} {number}" if number else f"direct {called}"
