"""The inputs of the cases: the files of the tree, and files that are made from them."""

import json
import pathlib
import re
import shutil

PROGRAMS = {"mentoring": "Templates/mentoring", "starter": "Templates/starter", "trip": "FieldTrip"}
CUTS = (10, 40, 65, 90)  # percent of a team's file that are kept
NAMES = "program_year: 2021-2022\nprotege: {name: Dana Whitfield}\nmentor: {name: José Núñez-Sørensen}\n"
LONG = "Every plank was measured twice, and Dana wrote down why the third one was short. " * 40
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'><path d='M9 9h200l-90 50z'/></svg>\n"
SCRIPTS = (
    ("Minh-Anh Nguyễn", "Łukasz Šimůnek"),
    ("محمد الخالدي", "שרה כהן"),
    ("محمد (أبو علي) الخالدي", "שרה (Sarah) כהן"),
    ("शिल्पा शर्मा", "สมชาย ใจดี"),
    ("ნინო", "Անահիտ"),
    ("Ελένη Παπαδοπούλου", "Ольга Иванова"),
)
TRIP = """\
school_year: 2021-2022
student: {name: Ana Ortiz}
parent: {name: Marta Ortiz}
trip: {destination: Museum of Transportation, day: 2022-05-05}
emergency: {phone: 314-555-0188}
medication: {needed: brings}
stops: [{place: Rest area, time: "9:40"}, {place: Museum, time: "10:30"}]
gear: {boots: {packed: yes, note: The old ones}}
mood: [2, 1]
notes: Sits in front.
signature: {name: Marta Ortiz, date: 2022-05-12, typed: Marta Ortiz}
"""

# The places of the inputs in a tree. If there are several places, the first one that exists counts.
PLACES = {
    "Templates": ["Templates"],
    "FieldTrip": ["Tests/CommandTests/FieldTrip"],
    "Lint": ["Tests/FormAuthoringTests/Lint", "Tests/FormKitTests/Lint"],
    "Complete": ["Tests/FormCheckTests/Teams/complete.yaml", "Tests/FormKitTests/Teams/complete.yaml"],
    "Pictures": ["Tests/FormDrawingTests/Pictures"],
    "corpus": ["Tests/Fuzzing/Corpus"],
}


def place(source, name):
    """The folder or file of a tree for a name in PLACES."""
    found = [source / path for path in PLACES[name] if (source / path).exists()]
    assert found, f"{source} has none of {PLACES[name]}"
    return found[0]


def real(source, folder):
    """The real path, in a tree, of a folder that `write` copies."""
    first, _, rest = folder.partition("/")
    return place(source, first) / rest


def write(source, tests, folder):
    """Writes all inputs into a folder: the programs of one tree, and the test data of a tree, which may be another."""
    for name in ("Templates", "FieldTrip"):
        shutil.copytree(place(source, name), folder / name)
    shutil.copytree(place(tests, "Lint"), folder / "Lint")
    for picture in ("clear.png", "ink.jpg"):
        shutil.copy(place(tests, "Pictures") / picture, folder)
    shutil.copy(folder / "clear.png", folder / "one.png")
    shutil.copy(place(tests, "Pictures") / "photo.jpg", folder / "two.png")
    shutil.copy(place(tests, "Pictures") / "palette.png", folder / "one-again.png")
    (folder / "drawn.svg").write_text(DRAWING)

    examples = place(source, "Templates") / "mentoring/examples"
    example = (examples / "team.yaml").read_bytes()
    for part in CUTS:
        (folder / f"cut-{part}.yaml").write_bytes(example[: len(example) * part // 100])
    for name in ("roster.yaml", "roster.csv"):
        whole = (examples / name).read_bytes()
        (folder / f"cut-{name}").write_bytes(whole[: len(whole) * 2 // 3])

    whole = complete(tests)
    made = {
        "complete.yaml": whole,
        "names.yaml": NAMES + "content_advisor: {name: Ruth Abernathy}\n",
        "other.yaml": whole.replace("Prairie Home R-V", "Hayti R-II").replace("660-555-0142", "660-555-0143"),
        "calendar.yaml": NAMES + "calendar: {comments_1_2: 2021-12-01, evaluation_due: 2022-04-01}\n",
        "trip.yaml": TRIP,
        "long.yaml": written(long_team()),
        "images.yaml": written(signed_team(["clear.png", "drawn.svg", "ink.jpg"])),
        "missing-image.yaml": written(signed_team(["gone.png", "../outside.png", "ink.jpg"])),
        "scripts.yaml": written(
            {
                "program_year": "2021-2022",
                "content_area": "Agricultural Education",
                "teams": [{"protege": {"name": one}, "mentor": {"name": two}} for one, two in SCRIPTS],
            }
        ),
    }
    head, *groups = re.split(r"^(?=[a-z])", whole, flags=re.M)
    known = [group for group in groups if re.match("program_year|protege|mentor:", group)]
    others = [group for group in groups if group not in known]
    made["half-1.yaml"] = head + "".join(known + others[::2])
    made["half-2.yaml"] = head + "".join(known + others[1::2])
    for name, text in made.items():
        (folder / name).write_text(text)
    (folder / "teams/more").mkdir(parents=True)
    for name in ("names.yaml", "half-1.yaml"):
        shutil.copy(folder / name, folder / "teams")
    shutil.copy(folder / "half-2.yaml", folder / "teams/more")
    shutil.copy(examples / "roster.csv", folder / "teams")


def written(value):
    """Writes YAML. JSON is YAML too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def long_team():
    """A team with paragraphs that are longer than their boxes."""
    short, signed = LONG[:400], {"typed": "Dana Whitfield", "date": "2021-10-21"}
    experiences = [
        {"number": number, "planned": short, "target_date": "2021-10-29", "notes": short} for number in (1, 2, 6)
    ]
    experiences.append({"number": 20, "planned": short, "target_date": "2022-04-01", "description": LONG})
    comments = [
        {"experience": number, "date": "2021-12-15", "identified": LONG, "comments": LONG, "signature": signed}
        for number in (1, 2, 3, 4)
    ]
    notes = {"discussed": True, "notes": LONG[:500]}
    return {
        "program_year": "2021-2022",
        "content_area": "Agricultural Education",
        "protege": {"name": "Dana Whitfield of the Prairie Home " + LONG[:120], "school": LONG[:90]},
        "mentor": {"name": "José Núñez-Sørensen", "email": "jose@" + "colecamp" * 9 + ".example"},
        "content_advisor": {"name": "Ruth Abernathy", "mailing_address": LONG[:200]},
        "decision_points": {key: notes for key in ("best-time", "frequency", "workload", "technology")},
        "imp": {"experiences": experiences},
        "mentor_comments": comments,
        "visit_report": {"date": "2021-10-21", "location": "mentor-school", "topics": LONG, "strategies": LONG},
        "reflections": [
            {"who": "Dana", "week_of": "2021-10-04", "positives": LONG, "negatives": LONG, "interesting": LONG}
        ],
    }


def signed_team(pictures):
    """A team with images as signatures."""
    mentor = {"name": "José Núñez-Sørensen", "date": "2021-12-16"}
    comments = [
        {"experience": index + 1, "date": "2021-12-15", "comments": "Good.", "signature": {**mentor, "image": picture}}
        for index, picture in enumerate(pictures)
    ]
    return {
        "program_year": "2021-2022",
        "protege": {"name": "Dana Whitfield"},
        "mentor": {"name": "José Núñez-Sørensen"},
        "mentor_comments": comments,
        "visit_report": {"date": "2021-10-21", "signatures": {"mentor": {**mentor, "image": pictures[-1]}}},
    }


def forms(source, program):
    """The ids of a program's forms."""
    folder = real(source, PROGRAMS[program])
    found = [re.search(r"^form: ([\w-]+)", path.read_text(), re.M) for path in sorted(folder.glob("*.yaml"))]
    return [match[1] for match in found if match]


def complete(source):
    """The complete team's file, without the marks of expected findings."""
    lines = place(source, "Complete").read_text().splitlines()
    return "\n".join(line.split("#! ")[0].rstrip() for line in lines) + "\n"


def below(lines, index):
    """The number of lines below a line's key."""
    depth = len(re.match("[ -]*", lines[index])[0])
    count = 0
    for line in lines[index + 1 :]:
        if len(re.match(" *", line)[0]) <= depth - (2 if lines[index].lstrip().startswith("- ") else 0):
            break
        count += 1
    return count


def corpus(source, kind):
    """The name and the text of each hostile file of a kind."""
    return [(path.name, text(path)) for path in sorted((place(source, "corpus") / kind).iterdir())]


def mistakes(source):
    """The file, the right text and the wrong text of each mistake in the table of lint."""
    entries = (place(source, "Lint") / "mistakes.txt").read_text().split("\n\n")[1:]
    for entry in entries:
        file, *lines = entry.strip("\n").split("\n")
        arrow = lines.index("->")
        yield file, "\n".join(lines[:arrow]), "\n".join(lines[arrow + 1 : -1])


def rule_examples(source, program):
    """The examples of `examples/rules.yaml`, each as key → text."""
    whole = (place(source, "Templates") / program / "examples/rules.yaml").read_text()
    for block in re.split(r"^- (?=code: )", whole, flags=re.M)[1:]:
        example = dict(re.findall(r"^ *([a-z-]+): (?!\|)(.+)$", re.sub(r"^    .*$", "", block, flags=re.M), re.M))
        for side, lines in re.findall(r"^  (wrong|right): \|\n((?:    .*\n|\n)+)", block, re.M):
            example[side] = re.sub(r"^    ", "", lines, flags=re.M)
        if example.get("wrong", "").startswith('"'):
            example["wrong"] = json.loads(example["wrong"])
        yield example


def shared():
    """The folder, the name and the text of inputs beside the checkout, if there are any."""
    for folder in ("cases", "examples"):
        for path in sorted((SHARED / folder).glob("*.*")):
            if path.suffix in (".yaml", ".csv"):
                yield folder, path.name, text(path)


def text(path):
    """The bytes of a file as text. Bytes that are not UTF-8 get their old value when the text is written."""
    return path.read_bytes().decode("utf-8", "surrogateescape")


SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"
