"""Draws the pictures of the page of the template language, each from the example above it.

    pictures.py PROGRAM    draws them all anew, into Documentation/pictures/templates
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import page
import pymupdf

FOLDER = page.PAGE.parent / "pictures" / "templates"
HEAD = "form: example\ntitle: Example\nrevision: 1\n"
SCALE = 1.25  # 90 dots an inch: as wide as a page of text is on screen
MARGIN = 8


def files(program: str, folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """Prints each example, and the walk's two forms; the PDF for each picture's name."""
    command = str(pathlib.Path(program).resolve())

    def run(*arguments: str) -> None:
        subprocess.run([command, *arguments], cwd=folder, check=True, capture_output=True)

    walk(folder)
    found = {"walk": folder / "walk.pdf", "walk-filled": folder / "walk-filled.pdf"}
    run("render", "permission", "--program", "trip", "-o", "walk.pdf")
    run("render", "permission", "--team", "ana.yaml", "--program", "trip", "-o", "walk-filled.pdf")
    for example in page.examples():
        name = example.word
        home = write(folder, example)
        run("render", "example", "--program", str(home), "-o", f"{name}.pdf")
        found[name] = folder / f"{name}.pdf"
    return found


def walk(folder: pathlib.Path) -> None:
    """Writes the files of the walk as they are at its end."""
    for step in page.steps():
        action, _, name = step.word.partition("=")
        path = folder / name
        if action == "file":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, "utf-8")
        elif action == "append":
            path.write_text(path.read_text("utf-8") + step.text, "utf-8")


def write(folder: pathlib.Path, example: page.Block) -> pathlib.Path:
    """Makes a program of an example: the walk's, with one form."""
    home = folder / example.word
    home.mkdir()
    program = (folder / "trip" / "program.yaml").read_text("utf-8").replace("forms: [permission]", "forms: []")
    (home / "program.yaml").write_text(program, "utf-8")
    (home / "example.yaml").write_text(HEAD + example.text, "utf-8")
    return home


def draw(pdf: pathlib.Path, whole: bool) -> pymupdf.Pixmap:
    """A picture of the first page: the whole form, or the body as far as there is something on it."""
    sheet = pymupdf.open(pdf)[0]
    body = pymupdf.Rect(0, 24 if whole else 91, 612, 712)
    boxes = [pymupdf.Rect(word[:4]) for word in sheet.get_text("words")]
    boxes += [drawing["rect"] for drawing in sheet.get_drawings() if drawing["rect"].y0 > 92]
    inside = [box for box in boxes if body.y0 <= box.y0 <= body.y1]
    bottom = max(box.y1 for box in inside)
    clip = pymupdf.Rect(54 - MARGIN, body.y0, 558 + MARGIN, bottom + MARGIN)
    return sheet.get_pixmap(matrix=pymupdf.Matrix(SCALE, SCALE), clip=clip, colorspace=pymupdf.csGRAY)


def is_whole(name: str) -> bool:
    """Whether a picture shows the form's head too."""
    return name.startswith("walk") or name == "visits"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, pdf in files(sys.argv[1], pathlib.Path(folder)).items():
            draw(pdf, is_whole(name)).save(FOLDER / f"{name}.png")
            print(os.path.relpath(FOLDER / f"{name}.png"))


if __name__ == "__main__":
    main()
