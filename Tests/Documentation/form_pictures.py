"""Prints and draws the forms that README and the other pages show."""

import pathlib
import subprocess

import drawing
import page
import pymupdf

FOLDER = page.ROOT / "Documentation" / "pictures"
EXAMPLES = page.ROOT / "Templates" / "mentoring" / "examples"
ROSTER = ("--roster", str(EXAMPLES / "roster.yaml"), "--only", "Whitfield")
TEAM = ("--team", str(EXAMPLES / "team.yaml"))
# For each picture: the printed form, and the shown part of its first page, in points from the top.
PICTURES = {
    "imp": (("render", "imp", *ROSTER), 24, 406),
    "fill-in": (("render", "mentor-comment", "--number", "1", "--fillable", *ROSTER), 24, 708),
    "visit-report": (("render", "visit-report", *TEAM), 220, 714),
    "agreement": (("render", "agreement", "--program", "internships"), 284, 398),
    "mentor-comment": (("render", "mentor-comment", "--number", "1", *ROSTER), 24, 766),
}
# What a mentor types on screen.
TYPED = {
    "date": "12/15/2021",
    "identified": "Following the district's format, create a syllabus for a course",
    "comments": "Dana's syllabus is thorough: the rationale ties the course to the district's mission, and the grading "
    "policy is clear to a ninth grader. Practical from the first day. We moved the safety contract to page one.\n\n"
    "Useful: two colleagues have asked for the outline.",
    "signature.typed": "José Núñez-Sørensen",
    "signature.date": "12/15/2021",
}


def files(program: str, folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """Prints each form. Returns the PDF for the name of each picture."""
    command = str(pathlib.Path(program).resolve())

    def run(*arguments: str) -> None:
        subprocess.run([command, *arguments], cwd=folder, check=True, capture_output=True)

    run("new", "program", "internships")
    for name, (arguments, _, _) in PICTURES.items():
        run(*arguments, "-o", f"{name}.pdf")
    return {name: folder / f"{name}.pdf" for name in PICTURES}


def draw(name: str, pdf: pathlib.Path) -> pymupdf.Pixmap:
    """The picture with a name."""
    document = pymupdf.open(pdf)
    if name == "fill-in":
        fill_in(document)
    _, top, bottom = PICTURES[name]
    picture = drawing.draw(document[0], top, bottom, scale=1.1)
    frame(picture)
    return picture


def frame(picture: pymupdf.Pixmap) -> None:
    """Draws a grey line around a picture, so that a part of a page has visible edges."""
    box, grey = pymupdf.IRect(picture.irect), (176,)
    for side in (
        (box.x0, box.y0, box.x1, box.y0 + 1), (box.x0, box.y1 - 1, box.x1, box.y1),
        (box.x0, box.y0, box.x0 + 1, box.y1), (box.x1 - 1, box.y0, box.x1, box.y1),
    ):
        picture.set_rect(pymupdf.IRect(side), grey)


def fill_in(document: pymupdf.Document) -> None:
    """Types what a mentor types. Then makes the fields part of the page, without MuPDF's mark on signature fields."""
    for widget in document[0].widgets():
        text = TYPED.get(widget.field_name.removeprefix("mentor_comments[0]."))
        if text is not None:
            widget.field_value = text
            widget.update()
    document.bake()
