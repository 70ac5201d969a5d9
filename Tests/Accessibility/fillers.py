#!/usr/bin/env python3
"""Fills the program's forms with each installed filler. Prints a Markdown table with a row for each kind of value.

fillers.py [PROGRAM] [--only WORDS] [--keep FOLDER]

PROGRAM is the path of countersign; default: COUNTERSIGN in the environment. Exit code 1: a fault is no known limit.

- stored: the field has the value, its buttons have the state; joined: the field has it, not only its widgets.
- visible: poppler and PDFium show new ink in each widget and in no other button; legible: the words are right.
- whole: nothing is clipped, or drawn on the outline.
- other values, other ink: all other fields are as before; structure: the audit finds nothing new.
"""

import argparse
import collections
import concurrent.futures
import dataclasses
import logging
import pathlib
import sys
import tempfile

import states
import table
from filling.cases import CASES, CHOICE, CLEARED, CLEARED_IN, KINDS, RATING
from filling.judging import judge
from filling.limits import ADDED, LIMITS
from filling.programs import FILLERS, missing

RESPECTS = ("stored", "joined", "visible", "legible", "whole")
REST = ("other values", "other ink", "structure")


@dataclasses.dataclass(frozen=True)
class Row:
    """The result of a filler for a case: the verdicts, and the faults in the rest of the file by respect."""

    filler: str
    case: str
    verdicts: tuple = ()
    rest: dict = dataclasses.field(default_factory=dict)
    failure: str | None = None


def make(program, folder, only=""):
    """The unfilled file of each case."""
    states.write_inputs(folder)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        made = {name: pool.submit(make_one, program, folder, name) for name in CASES if only in name}
        return {name: each.result() for name, each in made.items()}


def make_one(program, folder, name):
    target = folder / f"{name.replace(', ', '-').replace(' ', '-')}.pdf"
    failure = states.make(program, folder, [*CASES[name][0], "--fillable"], target)
    if failure:
        raise RuntimeError(f"{name}: {failure}")
    return target


def rows(program, folder, only=""):
    """Fills every case with every installed filler, on all cores."""
    files = make(program, folder, only)
    absent = missing()
    with concurrent.futures.ProcessPoolExecutor() as pool:
        waiting = [
            pool.submit(row, filler, case, source)
            for case, source in sorted(files.items(), key=lambda each: "packet" not in each[0])
            for filler in FILLERS
            if filler not in absent
        ]
        return [each.result() for each in waiting]


def row(filler, case, source):
    logging.disable(logging.WARNING)  # pypdf's warnings; their causes are judged here
    given = CASES[case][1]
    target = source.with_name(f"{source.stem}.{filler}.pdf")
    try:
        FILLERS[filler](source, {name: value for name, _, value in given}, target)
        verdicts, rest = judge(source, target, given)
        cleared = [(name, CLEARED, "Off") for name, kind, _ in given if kind in (CHOICE, RATING)]
        if cleared and case in CLEARED_IN:
            last = source.with_name(f"{source.stem}.{filler}.cleared.pdf")
            FILLERS[filler](target, {name: value for name, _, value in cleared}, last)
            more, rest_of_it = judge(target, last, cleared)
            verdicts += more
            rest = {key: [*rest[key], *rest_of_it[key]] for key in rest}
        return Row(filler, case, tuple(verdicts), rest)
    except (RuntimeError, ValueError, KeyError, OSError) as error:
        return Row(filler, case, failure=f"{type(error).__name__}: {error}"[:400])


def faults(table):
    """(filler, kind or the rest, respect) → lines with the place and the fault, without codes that are known limits."""
    found = collections.defaultdict(list)
    for each in table:
        if each.failure:
            found[each.filler, "the file", "written"].append(f"{each.case}: {each.failure}")
        for verdict in each.verdicts:
            for respect, fault in verdict.faults.items():
                found[each.filler, verdict.kind, respect].append(f"{each.case}, {verdict.field}: {fault}")
        for respect, lines in each.rest.items():
            for line in lines:
                if respect != "structure" or line not in ADDED.get(each.filler, {}):
                    found[each.filler, respect, "unchanged"].append(f"{each.case}: {line}")
    return found


def markdown(table):
    """A table with a row for each kind of value and a column for each filler, and a list of the faults."""
    asked = [name for name in FILLERS if any(row.filler == name for row in table)]
    wrong = faults(table)
    lines = ["| kind | " + " | ".join(asked) + " |", "| --- |" + " --- |" * len(asked)]
    for kind in KINDS:
        if any(verdict.kind == kind for row in table for verdict in row.verdicts):
            lines.append(f"| {kind} | " + " | ".join(cell(wrong, name, kind) for name in asked) + " |")
    for respect in REST:
        lines.append(f"| {respect} | " + " | ".join(rest_cell(wrong, table, name, respect) for name in asked) + " |")
    for key, told in wrong.items():
        lines += ["", f"{key[0]}, {key[1]}, not {key[2]}: {LIMITS.get(key, '**not known**')}"]
        lines += [f"- {line}" for line in told[:6]] + ([f"- and {len(told) - 6} more"] if len(told) > 6 else [])
    lines += [f"\n{name}, structure, adds {code}: {why}" for name in asked for code, why in ADDED.get(name, {}).items()]
    lines += [f"\n{name} is not asked: {reason}" for name, reason in missing().items()]
    return "\n".join(lines)


def cell(wrong, name, kind):
    """The respects with a fault. A fault that is no known limit is in bold."""
    keys = [(name, kind, respect) for respect in RESPECTS if (name, kind, respect) in wrong]
    return ", ".join(f"not {key[2]}" if key in LIMITS else f"**not {key[2]}**" for key in keys) or "ok"


def rest_cell(wrong, table, name, respect):
    lines = wrong.get((name, respect, "unchanged"))
    if lines:
        return f"**{len(lines)} changed**"
    added = {code for row in table if row.filler == name for code in row.rest.get("structure", [])}
    return "adds " + ", ".join(sorted(added)) if respect == "structure" and added else "ok"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?")
    parser.add_argument("--only", default="", help="only the cases whose names have these words in them")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the files in this folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = arguments.keep or pathlib.Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        done = rows(table.program_path(arguments.program), folder.resolve(), arguments.only)
    print(markdown(done))
    return 0 if done and set(faults(done)) <= set(LIMITS) else 1


if __name__ == "__main__":
    sys.exit(main())
