#!/usr/bin/env python3
"""Makes every form in every state with the program, and checks each with every validator. Prints a Markdown table.

table.py [PROGRAM] [--only WORDS]

PROGRAM is the path of countersign; default: COUNTERSIGN in the environment. Exit code 1: a cell fails.
"""

import argparse
import concurrent.futures
import dataclasses
import os
import pathlib
import sys
import tempfile

import states
from validators import VALIDATORS, judge


@dataclasses.dataclass(frozen=True)
class Row:
    name: str
    path: pathlib.Path
    complaints: dict  # validator → lines
    failure: str | None = None  # the reason why there is no PDF

    @property
    def is_good(self):
        return self.failure is None and not any(self.complaints.values())


def rows(program, folder, only=""):
    """Checks each state whose name contains `only`, on all cores."""
    states.write_inputs(folder)
    wanted = {name: arguments for name, arguments in states.states(program).items() if only in name}
    with concurrent.futures.ProcessPoolExecutor() as pool:
        waiting = [
            pool.submit(row, program, folder, name, arguments, folder / f"{at}.pdf")
            for at, (name, arguments) in enumerate(wanted.items())
        ]
        return [each.result() for each in waiting]


def row(program, folder, name, arguments, target):
    failure = states.take(program, folder, name, arguments, target)
    return Row(name, target, {} if failure else judge(target), failure)


def markdown(table):
    """The table, and below it the complaints of the validators."""
    lines = ["| state | " + " | ".join(VALIDATORS) + " |", "| --- |" + " --- |" * len(VALIDATORS)]
    for each in table:
        cells = [cell(each.complaints.get(name)) for name in VALIDATORS]
        lines.append(f"| {each.name} | " + " | ".join(cells) + " |")
    for each in table:
        if not each.is_good:
            lines += ["", f"{each.name}:", *([f"- no PDF: {each.failure}"] if each.failure else [])]
            lines += [f"- {name}: {line}" for name, found in each.complaints.items() for line in found[:10]]
    return "\n".join(lines)


def cell(complaints):
    if complaints is None:
        return "no PDF"
    return f"**{len(complaints)}**" if complaints else "ok"


def program_path(named=None):
    """The program as an absolute path, so that it works in each folder."""
    path = named or os.environ.get("COUNTERSIGN")
    if not path:
        sys.exit("table.py: name the program, or set COUNTERSIGN to its path")
    return str(pathlib.Path(path).resolve())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--only", default="", help="only the states whose names have these words in them")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = rows(program_path(arguments.program), pathlib.Path(folder), arguments.only)
    print(markdown(table))
    return 0 if table and all(each.is_good for each in table) else 1


if __name__ == "__main__":
    sys.exit(main())
