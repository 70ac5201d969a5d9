"""Makes the teams whose packets are printed: rosters, and the file of a team with filled forms."""

import csv
import datetime
import json
import pathlib
import random
import re
import unicodedata

FILLED = pathlib.Path(__file__).with_name("team.json")  # the example's team; JSON is YAML, so one file serves all tools
MOST = 11_000  # teams of a roster
COLUMNS = (
    "program_year,content_area,protege.name,protege.school,protege.email,mentor.name,mentor.school,mentor.email,"
    "content_advisor.name,content_advisor.email"
).split(",")

FIRST = """Dana José Minh-Anh Sinéad Ruth Helen Kwame Zoë Łukasz Renée Søren Amélie Nguyệt Marisol Teresa Owen Priya
    Beatriz Dmitri Fatima Grace Hiroshi Ingrid Jamal Katarzyna Lucía Mateo Noor Olivia Pádraig""".split()
LAST = """Whitfield Núñez-Sørensen Nguyễn O'Reilly Abernathy Okafor Müller Castañeda Kowalczyk Björklund Fitzgerald Ng
    Vandenberghe Thibodeaux Montgomery-Harrington Šimůnek Ramírez Ito Li Delacroix Papadopoulos Hernández Brandt Quigley
    Yılmaz Tremblay Ruiz Zimmermann Featherstonehaugh Oyelaran""".split()
SCHOOLS = (
    "Prairie Home R-V;Cole Camp R-I;Lewis & Clark Career Center;Pike-Lincoln Technical Center;Ozark High School;"
    "Cape Girardeau Career & Technology Center;Hannibal Career and Technical Center;Rolla Technical Institute;"
    "Saline County Career Center;Warrensburg Area Career Center;South Central Career Center;"
    "Poplar Bluff Technical Career Center;Francis Howell Central High School;Lex La-Ray Technical Center"
).split(";")
AREAS = (
    "Agricultural Education;Business, Marketing & Information Technology;Health Sciences;Skilled Technical Sciences;"
    "Family Consumer Sciences and Human Services;Technology and Engineering;School Counseling"
).split(";")


def roster(path, teams, among=None):
    """Writes a roster with different names in every row, the same in every run. Returns its rows.

    If `among` is more than `teams`, they are the first rows of a roster with that size.
    """
    chance = random.Random(2021)
    pairs = [f"{first} {last}" for first in FIRST for last in LAST]
    chance.shuffle(pairs)
    advisors = [pairs.pop() for _ in range(12)]
    if 2 * (among or teams) > len(pairs):  # for more teams, names get a middle letter
        pairs = [name.replace(" ", f" {letter}. ", 1) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for name in pairs]

    def email(name, place):
        plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().lower()
        return f"{re.sub('[^a-z]+', '.', plain)}@{re.sub('[^a-z]+', '', place.lower())[:16]}.example"

    rows = []
    for number in range(teams):
        protege, mentor, advisor = pairs[2 * number], pairs[2 * number + 1], chance.choice(advisors)
        schools = chance.sample(SCHOOLS, 2)
        area = chance.choice(AREAS)
        values = ["2021-2022", area, protege, schools[0], email(protege, schools[0]), mentor, schools[1]]
        values += [email(mentor, schools[1]), advisor, email(advisor, "advisors")]
        rows.append(dict(zip(COLUMNS, values, strict=True)))
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return rows


def said(path):
    """Writes the values of the filled team for direct and Typst, one on each line, as printed. Returns them."""
    values = dict(sorted(spread("", json.loads(FILLED.read_text(encoding="utf-8")))))
    path.write_text("".join(f"{name}\t{text}\n" for name, text in values.items()), encoding="utf-8")
    return values


def spread(path, value):
    """The values below a path, by their own paths: `imp.experiences[0].target_date`, `October 29, 2021`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from spread(f"{path}.{key}" if path else key, inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from spread(f"{path}[{index}]", inner)
    elif re.search(r"(^|[._])date", path):
        day = datetime.date.fromisoformat(value)
        is_short = path.removesuffix(".date") in ("imp.approved", "imp.received")
        yield path, f"{day.month}/{day.day}/{day.year}" if is_short else f"{day:%B} {day.day}, {day.year}"
    else:
        text = "true" if value is True else str(value)
        yield path, "\u2029".join(" ".join(part.split()) for part in text.split("\n\n"))


def printed(values):
    """The texts in a filled packet, both names first, without ticks and without values that no form prints."""
    unprinted = re.compile(r"email_checked|discussed|focal_points|location|\.experience$|administrator\.school")
    texts = [values["protege.name"], values["mentor.name"]]
    return texts + [
        part for path, text in values.items() if not unprinted.search(path) for part in text.split("\u2029")
    ]
