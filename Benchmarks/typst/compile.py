"""compile.py FONTS RESULT form OUT.pdf | compile.py FONTS RESULT packet TEAMS.csv OUTDIR

Writes the seconds of Typst's own work to RESULT: from finding the fonts to the last file, without Python's start.
"""

import csv
import json
import pathlib
import sys
import time

import typst

fonts, result, what, *rest = sys.argv[1:]
start = time.perf_counter()
found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
compiler = typst.Compiler(str(pathlib.Path(__file__).with_name("packet.typ")), font_paths=found)
if what == "form":
    compiler.compile(output=rest[0], sys_inputs={"form": "mentor-comment"})
else:
    with open(rest[0], encoding="utf-8", newline="") as file:
        for number, team in enumerate(csv.DictReader(file), 1):
            compiler.compile(output=f"{rest[1]}/{number:04d}.pdf", sys_inputs={"team": json.dumps(team)})
pathlib.Path(result).write_text(repr(time.perf_counter() - start))
