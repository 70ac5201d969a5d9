"""Reads the pages of the documentation: their examples, and the commands that a reader types."""

import dataclasses
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Documentation" / "templates.md"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "Documentation").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$|^<!-- \$ (.*?) -->$", re.MULTILINE | re.DOTALL)


@dataclasses.dataclass
class Block:
    """A fenced block: its language, the word after it, and its text. `hidden` means a command in an HTML comment."""

    language: str
    word: str
    text: str


def blocks(page: pathlib.Path = PAGE) -> list[Block]:
    found = []
    for language, word, text, command in BLOCK.findall(page.read_text("utf-8")):
        found.append(Block("hidden", "", command) if command else Block(language, word, text))
    return found


def examples() -> list[Block]:
    """The examples of the template language by their names."""
    return [block for block in blocks() if block.language == "yaml" and block.word and "=" not in block.word]


def steps(page: pathlib.Path = PAGE) -> list[Block]:
    """The steps of a reader in order: files to write, commands to type, files to look at."""
    return [block for block in blocks(page) if "=" in block.word or block.language in ("console", "hidden")]


def pictures(page: pathlib.Path = PAGE) -> list[str]:
    """The paths of the pictures on a page."""
    return re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text("utf-8"))


def write(folder: pathlib.Path, step: Block) -> None:
    """Writes the file of a step, or appends to it."""
    action, _, name = step.word.partition("=")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") if action == "append" else ""
    path.write_text(before + step.text, "utf-8")
