"""Marked content (ISO 32000-1 14.6), and what a page paints."""

import dataclasses

from .fault import name


@dataclasses.dataclass(eq=False)
class Mark:
    """A marked-content sequence."""

    tag: str
    properties: object  # a dictionary, or None after BMC
    parent: object  # the Mark in which it stands, or None
    state_depth: int  # how many q were open when it began
    in_text: bool
    has_paint: bool = False
    pieces: list = dataclasses.field(default_factory=list)  # of text
    words_at: list = dataclasses.field(default_factory=list)  # where shown text begins, on the page
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
        """What it says, with its replacement text where it has some (14.9.4)."""
        actual = None if self.properties is None else self.properties.get("/ActualText")
        return "".join(self.pieces) if actual is None else str(actual)

    def __str__(self):
        return self.tag if self.mcid is None else f"MCID {self.mcid}"

    def and_around(self):
        """Itself and the marks in which it stands, the innermost first."""
        mark = self
        while mark:
            yield mark
            mark = mark.parent


@dataclasses.dataclass(eq=False)
class Content:
    """What a page paints."""

    marks: list = dataclasses.field(default_factory=list)  # all sequences, as they begin
    real_text: list = dataclasses.field(default_factory=list)  # what stands in no artifact, as it is drawn
    loose: list = dataclasses.field(default_factory=list)  # painting outside of marks, in words
    fonts: dict = dataclasses.field(default_factory=dict)  # object number → Font, of those that show text
