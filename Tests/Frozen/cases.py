"""The runs that Scripts/frozen compares: command lines with the inputs that each one needs."""

import dataclasses
import datetime
import re

import inputs
from inputs import PROGRAMS


@dataclasses.dataclass(frozen=True)
class Case:
    """One run of the program in a folder of its own."""

    name: str
    arguments: list
    program: str = "mentoring"  # the folder that COUNTERSIGN_PROGRAM names
    files: dict = dataclasses.field(default_factory=dict)  # name to text: inputs that both programs get
    edits: list = dataclasses.field(default_factory=list)  # (file, old, new): changes, at the first occurrence
    today: str = ""  # the date of the run, if the output depends on it

    @property
    def folder(self):
        """The name of the case as the name of a folder."""
        return self.name.replace("/", "+").replace(" ", "_")

    def environment(self):
        return {"COUNTERSIGN_PROGRAM": PROGRAMS[self.program]}


def cases(source, ask):
    """All cases.

    source: the tree of BASE.
    ask: runs BASE's program in that tree and returns its standard output.
    """
    groups = (printing(source), checking(source), authoring(source, ask), mistakes(source), asking(source))
    made = [case for group in groups for case in group]
    names = [case.name for case in made]
    twice = {name for name in names if names.count(name) > 1}
    assert not twice, f"two cases have one name: {twice}"
    return made


def printing(source):
    """Prints every form of every program in every state, and packets."""
    filled = {  # the file, and whether it is a roster
        "mentoring": {
            "example": "--team Templates/mentoring/examples/team.yaml",
            "complete": "--team complete.yaml",
            "names": "--team names.yaml",
            "long": "--team long.yaml",
            "images": "--team images.yaml",
            "roster": "--roster Templates/mentoring/examples/roster.yaml",
            "spreadsheet": "--roster Templates/mentoring/examples/roster.csv --one-file",
            "scripts": "--roster scripts.yaml --one-file",
        },
        "starter": {
            "example": "--team Templates/starter/examples/team.yaml",
            "roster": "--roster Templates/starter/examples/roster.yaml --one-file",
        },
        "trip": {
            "team": "--team trip.yaml",
            "spreadsheet": "--roster FieldTrip/students.csv",
            "one file": "--roster FieldTrip/students.csv --one-file",
        },
    }
    always = {"blank": "", "year": "--year 2026-2027", "A4": "--paper a4", "copies": "--copies --duplex"}
    for program, folder in PROGRAMS.items():
        states = dict(always)
        for name, options in filled[program].items():
            states[name] = options
            states[f"{name} fillable"] = f"{options} --fillable"
        first = next(iter(filled[program].values()))
        states["filled copies"] = f"{first} --copies --duplex"
        states["filled A4"] = f"{first} --paper a4"
        states["fillable"] = "--fillable"
        states["fillable copies"] = "--fillable --copies --paper a4"
        for form in inputs.forms(source, program):
            for state, options in states.items():
                yield Case(f"print/{program}/{form}/{state}", ["render", form, *options.split(), "-o", "out/"], program)
            yield Case(f"print/{program}/{form}/pictures", ["render", form, "--format", "png", "-o", "out/"], program)
        for state, options in states.items():
            yield Case(f"print/{program}/packet/{state}", ["packet", *options.split(), "-o", "out/"], program)
    more = {
        "number": "render mentor-comment --number 2 -o out.pdf",
        "number of a team": "render mentor-comment --number 2 --team complete.yaml -o out.pdf",
        "some forms": "packet --forms imp,mentor-comment -o -",
        "standard output": "render imp -o -",
        "only": "packet --roster Templates/mentoring/examples/roster.yaml --only dana -o out/",
        "nobody": "packet --roster Templates/mentoring/examples/roster.yaml --only xyz -o out/",
        "default folder": "render imp",
        "no year": "render imp --year 2026",
        "no number": "render mentor-comment --number 9 -o out.pdf",
        "missing image": "render visit-report --team missing-image.yaml -o out.pdf",
        "cut roster": "packet --roster cut-roster.yaml -o out/",
        "cut spreadsheet": "packet --roster cut-roster.csv -o out/",
        "cut team": "packet --team cut-40.yaml -o out/",
    }
    for name, line in more.items():
        yield Case(f"print/more/{name}", line.split())


def checking(source):
    """Runs `check` and `status` with every kind of input."""
    examples = "Templates/mentoring/examples"
    data = {
        "example": f"{examples}/team.yaml",
        "roster": f"{examples}/roster.yaml",
        "spreadsheet": f"{examples}/roster.csv",
        "complete": "complete.yaml",
        "team and roster": f"{examples}/team.yaml {examples}/roster.yaml",
        "roster and team": f"{examples}/roster.csv {examples}/team.yaml",
        "all": f"{examples}/team.yaml {examples}/roster.yaml {examples}/roster.csv complete.yaml",
        "two halves": "half-1.yaml half-2.yaml",
        "two halves, turned": "half-2.yaml half-1.yaml",
        "two that differ": "complete.yaml other.yaml",
        "own calendar": "complete.yaml calendar.yaml",
        "calendar first": "calendar.yaml complete.yaml",
        "long": "long.yaml",
        "scripts": "scripts.yaml",
        "names": "names.yaml",
        "images": "images.yaml",
        "missing image": "missing-image.yaml",
        "folder": "teams",
        "cut roster": "cut-roster.yaml",
        "cut spreadsheet": "cut-roster.csv",
        "nothing": "gone.yaml",
    }
    data |= {f"cut {part}": f"cut-{part}.yaml" for part in inputs.CUTS}
    for name, paths in data.items():
        for day in ("2021-09-15", "2021-12-29", "2022-06-30"):
            run = [*paths.split(), "--as-of", day]
            yield Case(f"check/{name}/{day}", ["check", *run])
            yield Case(f"status/{name}/{day}", ["status", *run])
        yield Case(f"check/{name}/json", ["check", *run, "--format", "json"])
        yield Case(f"check/{name}/sarif", ["check", *run, "--format", "sarif", "--strict"])
        yield Case(f"status/{name}/json", ["status", *run, "--format", "json"])
        yield Case(f"status/{name}/csv", ["status", *run, "--format", "csv"])
        yield Case(f"status/{name}/completers", ["status", *run, "--completers"])
        yield Case(f"status/{name}/person", ["status", *run, "--person", "Ruth Abernathy"])
        for role in ("mentor", "protege", "content_advisor"):
            yield Case(f"status/{name}/{role}", ["status", *run, "--role", role])
    for program, paths in {
        "starter": "Templates/starter/examples/team.yaml Templates/starter/examples/roster.yaml",
        "trip": "FieldTrip/students.csv trip.yaml",
    }.items():
        for path in (paths, *paths.split()):
            for day in ("2022-05-01", "2022-05-20", "2025-09-20", "2026-07-30"):
                run = [*path.split(), "--as-of", day]
                yield Case(f"check/{program}/{path}/{day}", ["check", *run], program)
                yield Case(f"status/{program}/{path}/{day}", ["status", *run], program)
                yield Case(f"check/{program}/{path}/{day} json", ["check", *run, "--format", "json"], program)
    yield from one_line_away(source)
    yield from rule_examples(source)
    for kind in ("yaml", "csv"):
        for name, text in inputs.corpus(source, kind):
            files = {name: text}
            yield Case(f"check/hostile/{name}", ["check", name, "--as-of", "2022-06-30"], files=files)
            if kind == "csv":
                run = ["render", "imp", "--roster", name, "-o", "out/"]
                yield Case(f"print/hostile/{name}", run, files=files)
    for name, image in inputs.corpus(source, "image"):
        signature = f"{{name: José Núñez-Sørensen, date: 2021-10-21, image: {name}}}"
        text = inputs.NAMES + f"visit_report: {{date: 2021-10-21, signatures: {{mentor: {signature}}}}}\n"
        run = ["check", "team.yaml", "--as-of", "2022-06-30"]
        yield Case(f"check/hostile image/{name}", run, files={"team.yaml": text, name: image})
    for folder, name, text in inputs.shared():
        file = f"shared-{name}"
        for format in ("text", "json"):
            run = ["check", file, "--as-of", "2022-06-30", "--format", format]
            yield Case(f"check/{folder}/{name}/{format}", run, files={file: text})
        yield Case(f"status/{folder}/{name}", ["status", file, "--as-of", "2022-06-30"], files={file: text})
        option = "--team" if "team" in name or file.endswith(".yaml") and "roster" not in name else "--roster"
        run = ["packet", option, file, "--forms", "imp,visit-report", "-o", "out/"]
        yield Case(f"print/{folder}/{name}", run, files={file: text})


def one_line_away(source):
    """The complete team's file with one line changed: removed with everything below it, without its value, or wrong."""
    lines = inputs.complete(source).splitlines()
    for index, line in enumerate(lines):
        key = re.match(r"( *(?:- )?[a-z_A-Z-]+:) *[^ ].*", line)
        below = inputs.below(lines, index)
        changed = {"gone": lines[:index] + lines[index + 1 + below :]}
        if key:
            changed["empty"] = lines[:index] + [key[1]] + lines[index + 1 + below :]
            changed["wrong"] = lines[:index] + [key[1] + " 99/99/x"] + lines[index + 1 + below :]
        for kind, text in changed.items():
            run = ["check", "team.yaml", "--as-of", "2022-06-30"]
            yield Case(f"check/line {index + 1}/{kind}", run, files={"team.yaml": "\n".join(text) + "\n"})


def rule_examples(source):
    """The wrong and the right examples of `countersign rule`."""
    for program, day in {"mentoring": "2022-06-30", "starter": "2026-07-30"}.items():
        for example in inputs.rule_examples(source, program):
            file = example.get("file", "team.yaml")
            for side in ("wrong", "right"):
                if not example.get(side):
                    continue
                files = {file: example[side].replace("👉", "")}
                run = [file, "--as-of", example.get("as-of", day)]
                name = f"{program}/{example['code']}/{side}"
                yield Case(f"check/rule/{name}", ["check", *run], program, files)
                yield Case(f"check/rule/{name} json", ["check", *run, "--format", "json"], program, files)
                yield Case(f"status/rule/{name}", ["status", *run], program, files)


def authoring(source, ask):
    """Runs `new`, `schema`, `forms` and `rule`."""
    today = datetime.date.today().isoformat()
    for program, folder in PROGRAMS.items():
        roster = "FieldTrip/students.csv" if program == "trip" else f"{folder}/examples/roster.yaml"
        for name, line in {
            "team": "new team -o team.yaml",
            "team to standard output": "new team -o -",
            "teams": f"new team --roster {roster} -o out/",
            "roster": "new roster -o roster.yaml",
            "spreadsheet": "new roster -o roster.csv",
        }.items():
            yield Case(f"new/{program}/{name}", line.split(), program, today=today)
        for what in ("team", "roster", "template", "program", "findings"):
            yield Case(f"schema/{program}/{what}", ["schema", what], program)
        yield Case(f"schema/{program}/all", ["schema", "all", "-o", "out"], program)
        yield Case(f"forms/{program}", ["forms"], program)
        yield Case(f"rule/{program}/all", ["rule"], program)
        rules = ask("rule", "--program", inputs.real(source, folder))
        for code in sorted(set(re.findall(r"^ *([a-z]+(?:-[a-z]+)+)\b", rules, re.M))):
            yield Case(f"rule/{program}/{code}", ["rule", code], program)
    csv = "new team --roster Templates/mentoring/examples/roster.csv --only Dana -o out/"
    yield Case("new/mentoring/teams of a spreadsheet", csv.split(), today=today)
    yield Case("new/program", ["new", "program", "mine"])
    yield Case("new/there already", ["new", "team", "-o", "complete.yaml"], today=today)
    yield Case("rule/unknown", ["rule", "missing-signatur"])
    yield Case("schema/unknown", ["schema", "teams"])


def mistakes(source):
    """Runs `lint` with the programs, with each mistake of the table, and with hostile templates."""
    for format in ("text", "json", "sarif"):
        for path in ("Templates", "Templates/mentoring", "Templates/starter", "FieldTrip", "Lint"):
            yield Case(f"lint/{path}/{format}", ["lint", path, "--format", format, "--strict"])
    yield Case("lint/one file", ["lint", "Templates/mentoring/imp.yaml"])
    yield Case("lint/default", ["lint"])
    for number, (file, right, wrong) in enumerate(inputs.mistakes(source), 1):
        for side, text in {"right": right, "wrong": wrong.replace("👉", "")}.items():
            edits = [(f"Lint/{file}", right, text)]
            yield Case(f"lint/mistake {number}/{side}", ["lint", "Lint"], edits=edits)
        yield Case(f"lint/mistake {number}/json", ["lint", "Lint", "--format", "json"], edits=edits)
        yield Case(f"lint/mistake {number}/forms", ["forms", "--program", "Lint"], edits=edits)
    for name, text in inputs.corpus(source, "template"):
        yield Case(f"lint/hostile/{name}", ["lint", name], files={name: text})


def asking(source):
    """Runs help, version, completions and wrong usage."""
    commands = "packet render watch check status rule forms lint schema doctor".split()
    commands += ["new team", "new roster", "new program", "new"]
    for command in commands:
        yield Case(f"help/{command}", [*command.split(), "--help"])
    for name, line in {
        "all": "--help",
        "version": "--version",
        "dump": "--experimental-dump-help",
        "bash": "--generate-completion-script bash",
        "zsh": "--generate-completion-script zsh",
        "fish": "--generate-completion-script fish",
        "no command": "",
        "unknown command": "chek",
        "unknown form": "render impp",
        "no form": "render",
        "unknown option": "packet --yer 2026-2027",
        "no day": "check complete.yaml --as-of tomorrow",
        "no program": "forms --program gone",
        "no roster": "packet --roster gone.yaml",
        "unknown role": "status complete.yaml --role teacher --as-of 2022-06-30",
    }.items():
        yield Case(f"help/{name}", line.split())
