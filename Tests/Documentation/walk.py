"""Runs the steps of a page in a folder of its own."""

import os
import pathlib
import re
import subprocess
from collections.abc import Iterator

import page

PROGRAM = str(pathlib.Path(os.environ["COUNTERSIGN"]).resolve())


def home(folder: pathlib.Path) -> None:
    """Prepares a folder like this package: `Scripts/run` is the program; `Templates` and `Tests` are links to ours."""
    (folder / "Scripts").mkdir()
    (folder / "Scripts" / "run").symlink_to(PROGRAM)
    for name in ("Templates", "Tests"):
        (folder / name).symlink_to(page.ROOT / name)


def run(folder: pathlib.Path, line: str) -> str:
    """The output and the errors of a command line."""
    environment = {**os.environ, "PATH": f"{pathlib.Path(PROGRAM).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout


def walk(folder: pathlib.Path, steps: list[page.Block]) -> Iterator[tuple[str, str, str]]:
    """For each step: a command or the name of a file, the text that the page shows for it, and the real text."""
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
    """Whether the page shows this text. A line `…` in the page means any number of lines."""
    parts = [re.escape(part) for part in re.split(r"^…\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*?".join(parts), whole) is not None
