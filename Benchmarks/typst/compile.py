"""compile.py FONTS RESULT form OUT.pdf | packet TEAMS.csv OUTDIR | one-file TEAMS.csv OUT.pdf | filled TEAM.txt OUT.pdf

TEAM.txt is the file that direct reads. Writes the seconds of Typst's own work to RESULT: from the search for fonts
to the last file, without the start of Python.
"""

import csv
import json
import pathlib
import sys
import time

import typst

fonts, result, what, *rest, out = sys.argv[1:]
start = time.perf_counter()
found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
compiler = typst.Compiler(str(pathlib.Path(__file__).with_name("packet.typ")), font_paths=found)


def write(path, teams):
    compiler.compile(output=path, sys_inputs={"teams": json.dumps(teams)})


if what == "form":
    compiler.compile(output=out, sys_inputs={"form": "mentor-comment"})
else:
    with open(rest[0], encoding="utf-8", newline="") as file:
        if what == "filled":
            write(out, [dict(line.rstrip("\n").split("\t") for line in file)])
        elif what == "one-file":
            write(out, list(csv.DictReader(file)))
        else:
            for number, team in enumerate(csv.DictReader(file), 1):
                write(f"{out}/{number:04d}.pdf", [team])
pathlib.Path(result).write_text(repr(time.perf_counter() - start))
