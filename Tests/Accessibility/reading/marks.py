"""Marked content (ISO 32000-1 14.6), and everything that a page paints."""

import dataclasses

from .fault import name


@dataclasses.dataclass(eq=False)
class Mark:
    """A marked-content sequence."""

    tag: str
    properties: object  # a dictionary, or None after BMC
    parent: object  # the Mark around it, or None
    state_depth: int  # the number of open q operators at its beginning
    in_text: bool
    has_paint: bool = False
    pieces: list = dataclasses.field(default_factory=list)  # pieces of text
    words_at: list = dataclasses.field(default_factory=list)  # the points on the page at which shown text begins
    paths_at: list = dataclasses.field(default_factory=list)  # points of painted paths
    images_at: list = dataclasses.field(default_factory=list)  # corners of painted images

    @property
    def mcid(self):
        value = None if self.properties is None else self.properties.get("/MCID")
        return int(value) if isinstance(value, int) and not isinstance(value, bool) else None

    @property
    def is_artifact(self):
        return self.tag == "Artifact"

    @property
    def artifact_type(self):
        return name(self.properties.get("/Type")) if self.properties is not None else ""

    @property
    def text(self):
        """The text of the mark, or its replacement text if it has one (14.9.4)."""
        actual = None if self.properties is None else self.properties.get("/ActualText")
        return "".join(self.pieces) if actual is None else str(actual)

    def __str__(self):
        return self.tag if self.mcid is None else f"MCID {self.mcid}"

    def and_around(self):
        """The mark and the marks around it, from the inside out."""
        mark = self
        while mark:
            yield mark
            mark = mark.parent


@dataclasses.dataclass(eq=False)
class Content:
    """Everything that a page paints."""

    marks: list = dataclasses.field(default_factory=list)  # all sequences, in the order of their beginnings
    real_text: list = dataclasses.field(default_factory=list)  # text outside artifacts, in the order of drawing
    loose: list = dataclasses.field(default_factory=list)  # painting outside marks, in words
    fonts: dict = dataclasses.field(default_factory=dict)  # object number → Font, for fonts with shown text
