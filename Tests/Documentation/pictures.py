"""Draws the pictures on the page about the template language, each from the example above it.

        pictures.py PROGRAM    draws these pictures and those of the other pages into Documentation/pictures
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import drawing
import form_pictures
import page
import pymupdf

FOLDER = page.PAGE.parent / "pictures" / "templates"
HEAD = "form: example\ntitle: Example\nrevision: 1\n"


def files(program: str, folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """Prints each example, and the two forms of the walk. Returns the PDF for the name of each picture."""
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
    """Writes the files that the walk has at its end."""
    for step in page.steps():
        if step.word.startswith(("file=", "append=")):
            page.write(folder, step)


def write(folder: pathlib.Path, example: page.Block) -> pathlib.Path:
    """Makes a program from an example: the program of the walk with one form."""
    home = folder / example.word
    home.mkdir()
    program = (folder / "trip" / "program.yaml").read_text("utf-8").replace("forms: [permission]", "forms: []")
    (home / "program.yaml").write_text(program, "utf-8")
    (home / "example.yaml").write_text(HEAD + example.text, "utf-8")
    return home


def draw(name: str, pdf: pathlib.Path) -> pymupdf.Pixmap:
    """A picture of the first page: the whole form, or the part of the body that has content."""
    sheet = pymupdf.open(pdf)[0]
    # Pages that explain the form's head get a picture with the head.
    is_whole = name.startswith("walk") or name == "visits"
    top, foot = 24 if is_whole else 91, 712
    boxes = [pymupdf.Rect(word[:4]) for word in sheet.get_text("words")]
    boxes += [shape["rect"] for shape in sheet.get_drawings() if shape["rect"].y0 > 92]
    bottom = max(box.y1 for box in boxes if top <= box.y0 <= foot)
    return drawing.draw(sheet, top, bottom + drawing.MARGIN)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for source in (sys.modules[__name__], form_pictures):
        with tempfile.TemporaryDirectory() as folder:
            for name, pdf in source.files(sys.argv[1], pathlib.Path(folder)).items():
                source.draw(name, pdf).save(source.FOLDER / f"{name}.png")
                print(os.path.relpath(source.FOLDER / f"{name}.png"))


if __name__ == "__main__":
    main()
