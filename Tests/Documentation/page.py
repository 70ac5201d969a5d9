"""Reads the page of the template language: its examples, and the commands of its walk."""

import dataclasses
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Documentation" / "templates.md"
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclasses.dataclass
class Block:
    """A fenced block: its language, the word behind it, its text."""

    language: str
    word: str
    text: str


def blocks() -> list[Block]:
    return [Block(*(part or "" for part in match.groups())) for match in FENCE.finditer(PAGE.read_text("utf-8"))]


def examples() -> list[Block]:
    """The examples of the language, each with a name."""
    return [block for block in blocks() if block.language == "yaml" and block.word and "=" not in block.word]


def steps() -> list[Block]:
    """The walk: files to write and commands to type, in order."""
    return [block for block in blocks() if "=" in block.word or block.language == "console"]


def pictures() -> list[str]:
    """The paths of the pictures that the page shows."""
    return re.findall(r"!\[[^\]]*\]\(([^)]+)\)", PAGE.read_text("utf-8"))
