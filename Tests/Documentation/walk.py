"""Types what a page says, in a folder of its own."""

import os
import pathlib
import re
import subprocess
from collections.abc import Iterator

import page

PROGRAM = str(pathlib.Path(os.environ["COUNTERSIGN"]).resolve())


def home(folder: pathlib.Path) -> None:
    """Makes a folder look like ours: `Scripts/run` is the program, `Templates` and `Tests` are ours."""
    (folder / "Scripts").mkdir()
    (folder / "Scripts" / "run").symlink_to(PROGRAM)
    for name in ("Templates", "Tests"):
        (folder / name).symlink_to(page.ROOT / name)


def run(folder: pathlib.Path, line: str) -> str:
    """What a command line prints, both streams."""
    environment = {**os.environ, "PATH": f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout


def walk(folder: pathlib.Path, steps: list[page.Block]) -> Iterator[tuple[str, str, str]]:
    """Does each step: a command or a file that is shown, what the page shows of it, and what there is."""
    for step in steps:
        action, _, name = step.word.partition("=")
        if action in ("file", "append"):
            page.write(folder, step)
        elif action == "excerpt":
            yield name, f"…\n{step.text}…\n", (folder / name).read_text("utf-8")
        elif step.language == "hidden":
            yield step.text, "", run(folder, step.text)
        else:
            for part in re.split(r"^\$ ", step.text, flags=re.MULTILINE)[1:]:
                line, _, shown = part.partition("\n")
                yield line, shown, run(folder, line)


def is_shown(shown: str, whole: str) -> bool:
    """Whether a text is what a page shows of it; a line `…` there is any number of lines."""
    parts = [re.escape(part) for part in re.split(r"^…\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*?".join(parts), whole) is not None
