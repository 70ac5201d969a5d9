"""The states of the program's forms. Each is a command line with its input files."""

import copy
import json
import os
import pathlib
import shutil
import subprocess

import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXAMPLES = ROOT / "Templates/mentoring/examples"
PICTURES = ROOT / "Tests/FormDrawingTests/Pictures"

LONG = "Every plank was measured twice, and Dana wrote down why the third one was short. " * 40
SCRIPTS = [  # of fonts that Scripts/setup.sh installs
    ("Minh-Anh Nguyễn", "Łukasz Šimůnek"),
    ("محمد الخالدي", "שרה כהן"),
    ("محمد (أبو علي) الخالدي", "שרה (Sarah) כהן"),
    ("शिल्पा शर्मा", "สมชาย ใจดี"),
    ("ნინო", "Անահիտ"),
    ("Ελένη Παπαδοπούλου", "Ольга Иванова"),
]
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'><path d='M9 9h200l-90 50z'/></svg>"


def write_inputs(folder):
    """Writes the files that `states` names."""
    team = yaml.safe_load((EXAMPLES / "team.yaml").read_text())
    roster = yaml.safe_load((EXAMPLES / "roster.yaml").read_text())
    team["reflections"] = [
        {
            "who": "Dana Whitfield",
            "week_of": "2021-10-04",
            "positives": "Safe.",
            "negatives": "Late.",
            "interesting": "Why?",
        }
    ]
    alternate = {"number": 20, "planned": "Bees", "target_date": "2022-04-01", "description": "Keep two hives."}
    team["imp"]["experiences"][3] = {**alternate, "approval": {"initials": "RA", "date": "2021-10-02"}}
    write(folder / "team.yaml", team)
    write(folder / "names.yaml", {key: {"name": team[key]["name"]} for key in ("protege", "mentor", "content_advisor")})
    write(folder / "long.yaml", lengthened(team))
    write(folder / "roster.yaml", roster)
    scripts = [{"protege": {"name": one}, "mentor": {"name": two}} for one, two in SCRIPTS]
    write(folder / "scripts.yaml", {**roster, "teams": scripts})
    write(folder / "signed.yaml", signed(team))
    for picture in ("clear.png", "ink.jpg"):
        shutil.copy(PICTURES / picture, folder)
    (folder / "drawn.svg").write_text(DRAWING)


def write(path, value):
    """Writes YAML. JSON is YAML too."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def lengthened(team):
    """A team with paragraphs that are longer than their boxes."""
    team = copy.deepcopy(team)
    for entry in team["mentor_comments"]:
        entry["comments"] = entry["identified"] = LONG
    team["visit_report"].update(topics=LONG, strategies=LONG)
    team["reflections"][0].update(positives=LONG, negatives=LONG, interesting=LONG)
    team["imp"]["experiences"][3]["description"] = LONG
    for entry in team["imp"]["experiences"]:
        entry["notes"] = entry["planned"] = LONG[:400]
    for row in team["decision_points"].values():
        row["notes"] = LONG[:500]
    return team


def signed(team):
    """A team with images as signatures."""
    team = copy.deepcopy(team)
    name = team["mentor"]["name"]
    for entry, picture in zip(team["mentor_comments"], ("clear.png", "drawn.svg")):
        entry["signature"] = {"name": name, "date": "2021-12-16", "image": picture}
    team["visit_report"]["signatures"]["mentor"] = {"name": name, "date": "2021-10-21", "image": "ink.jpg"}
    return team


def states(program):
    """The arguments for each PDF by its name, without the output."""
    forms = [line.split()[0] for line in output(program, "forms").splitlines()[1:]]
    a_form = {
        "blank": [],
        "blank with year": ["--year", "2026-2027"],
        "prefilled": ["--team", "names.yaml"],
        "filled": ["--team", "team.yaml"],
        "continued": ["--team", "long.yaml"],
        "copies": ["--team", "team.yaml", "--copies", "--duplex"],
        "A4": ["--team", "team.yaml", "--paper", "a4"],
        "images": ["--team", "signed.yaml"],
        "scripts": ["--roster", "scripts.yaml", "--one-file"],
    }
    if "--fillable" in output(program, "render", "--help"):
        a_form["fillable"] = ["--fillable"]
        a_form["fillable, prefilled"] = ["--fillable", "--team", "names.yaml"]
        a_form["fillable, filled"] = ["--fillable", "--team", "team.yaml"]
        a_form["fillable copies"] = ["--fillable", "--copies"]
        a_form["fillable, long"] = ["--fillable", "--team", "long.yaml"]
        a_form["fillable, images, A4"] = ["--fillable", "--team", "signed.yaml", "--paper", "a4"]
        a_form["fillable, scripts"] = ["--fillable", "--roster", "scripts.yaml", "--one-file"]
    table = {f"{form}: {state}": ["render", form, *options] for form in forms for state, options in a_form.items()}
    table |= {
        "packet: blank": ["packet"],
        "packet: blank with year": ["packet", "--year", "2026-2027"],
        "packet: filled": ["packet", "--team", "team.yaml"],
        "packet: continued": ["packet", "--team", "long.yaml"],
        "packet: copies": ["packet", "--copies", "--duplex"],
        "roster: one file": ["packet", "--roster", "roster.yaml", "--one-file"],
        "roster: scripts, one file": ["packet", "--roster", "scripts.yaml", "--one-file"],
    }
    if "--fillable" in output(program, "packet", "--help"):
        table["packet: fillable"] = ["packet", "--fillable"]
        table["packet: fillable, filled, copies"] = ["packet", "--fillable", "--team", "team.yaml", "--copies"]
        table["roster: fillable, one file"] = ["packet", "--fillable", "--roster", "roster.yaml", "--one-file"]
    return table


def output(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def take(program, folder, name, arguments, target):
    """The PDF of a state, copied if pdfs.py has made all PDFs, else made by `make`."""
    shared = os.environ.get("COUNTERSIGN_PDFS")
    made = pathlib.Path(shared, f"{name}.pdf") if shared else None
    if made is None or not made.exists():
        return make(program, folder, arguments, target)
    shutil.copy(made, target)
    return None


def make(program, folder, arguments, target):
    """Writes one PDF. Returns the reason if that is not possible, or None."""
    command = [program, *arguments, "--quiet", "-o", str(target)]
    outcome = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return None if outcome.returncode == 0 else f"exit {outcome.returncode}: {outcome.stderr.strip()}"
