"""A typing mistake is a mistake for the editor too, at its place. Text that our reader accepts is no mistake."""

import unittest

import editor

TEAM = (editor.MENTORING / "examples/team.yaml").read_text()
ROSTER = (editor.MENTORING / "examples/roster.yaml").read_text()
FORM = (editor.FIELD_TRIP / "permission.yaml").read_text()
PROGRAM = (editor.FIELD_TRIP / "program.yaml").read_text()

# schema, old, new, path of the mistake
MISTAKES = [
    ("team", "program_year: 2021-2022", "program_yaer: 2021-2022", ""),
    ("team", "program_year: 2021-2022", "program_year: 21-22", "program_year"),
    ("team", "  name: Dana Whitfield\n", "", "protege"),
    ("team", "  school: Prairie Home R-V", "  shcool: Prairie Home R-V", "protege"),
    ("team", "content_area: Agricultural Education", "content_area: [Agricultural Education]", "content_area"),
    ("team", "  email: dana.whitfield@prairiehome.example", "  email: dana at prairiehome", "protege.email"),
    ("team", "email_checked: school-day", "email_checked: schoolday", "protege.email_checked"),
    ("team", "technology: [1, 1]", "technology: [1, 4]", "focal_points.technology.1"),
    ("team", "technology: [1, 1]", "technology: [1, 1, 1]", "focal_points.technology"),
    ("team", "technology: [1, 1]", "technology: 1", "focal_points.technology"),
    ("team", "  frequency: {discussed: true", "  frequency: {discussed: maybe", "decision_points.frequency.discussed"),
    ("team", "  frequency: {", "  frequenzy: {", "decision_points"),
    ("team", "{number: 1,", "{number: 21,", "imp.experiences.0.number"),
    ("team", "{number: 1,", "{number: one,", "imp.experiences.0.number"),
    ("team", "target_date: 2021-10-29", "target_date: 2021/10/29", "imp.experiences.0.target_date"),
    ("team", "target_date: 2021-10-29", "target_date: Oct 29", "imp.experiences.0.target_date"),
    ("team", "  experiences: ", "  experiences:\n    - {}", "imp.experiences"),
    ("team", "typed: José Núñez-Sørensen}   #", "tiped: José Núñez-Sørensen}   #", "mentor_comments.0.signature"),
    ("team", "  location: mentor-school", "  location: mentors-school", "visit_report.location"),
    ("team", "content_area: Agr", "calendar: {kick-off: 2021-09-01}\ncontent_area: Agr", "calendar"),
    ("team", "content_area: Agr", "calendar: {kickoff: soon}\ncontent_area: Agr", "calendar.kickoff"),
    ("roster", "\nteams:", "\nteems:", ""),
    ("roster", "program_year: 2021-2022 ", "#", "teams.0"),
    ("roster", "name: Dana Whitfield, ", "", "teams.0.protege"),
    ("roster", "mentor: {name: Thomas", "mentro: {name: Thomas", "teams.1"),
    ("template", "title: ", "titel: ", ""),
    ("template", "form: permission", "form: Permission", "form"),
    ("template", "revision: 2", "revision: two", "revision"),
    ("template", "[{original: teacher}]", "[{orginal: teacher}]", "copies.0"),
    ("template", "due: slips_back", "due: {first: slips_back}", "due"),
    ("template", "type: phone", "type: telephone", "fields.emergency.phone.type"),
    ("template", "type: phone, label", "type: phone, lable", "fields.emergency.phone"),
    ("template", "type: phone, ", "type: phone, options: {a: b}, ", "fields.emergency.phone"),
    ("template", "label: \"Phone in an emergency:\", ", "", "fields.emergency.phone"),
    ("template", "required: true}\n  medication", "required: {feld: photos, is: yes}}\n  medication",
     "fields.emergency.phone.required"),
    ("template", "required: true}\n  medication", "required: {field: photos}}\n  medication",
     "fields.emergency.phone.required"),
    ("template", "    options: {none", "    # options: {none", "fields.medication.needed"),
    ("template", "write-in: med", "writein: med", "fields.medication.needed.options.brings"),
    ("template", "    count: 3\n", "", "fields.stops"),
    ("template", "{place: {type: text, label: Stop}", "{place: {label: Stop}", "fields.stops.fields.place"),
    ("template", "        rows: {boots", "        roes: {boots", "fields.gear.groups.0"),
    ("template", "scale: {1: a little, 2: very}, ", "", "fields.mood"),
    ("template", "by: parent, ", "", "fields.signature"),
    ("template", "    not-before: slips_back\n", "", "rules.0"),
    ("template", "    not-before: slips_back\n", "    not-before: slips_back\n    filled: true\n", "rules.0"),
    ("template", "    not-before: slips_back\n", "    unique: true\n", "rules.0"),
    ("template", "    code: trip-too-early\n", "", "rules.0"),
    ("template", "    code: trip-too-early\n", "    code: a\n    severity: fatal\n", "rules.0.severity"),
    ("template", "  - heading: Stops", "  - heding: Stops", "body.3"),
    ("template", "  - heading: Stops", "  - heading: Stops\n    text: Where we go.", "body.3"),
    ("template", "  - heading: Stops", "  - Stops", "body.3"),
    ("template", "{trip.destination: 8}", "{trip.destination: 13}", "body.1.cells.1.0"),
    ("template", "cells: [[medication.needed]]", "cells: [medication.needed]", "body.2.cells.0"),
    ("template", "each: {list: stops, ", "each: {lists: stops, ", "body.4.each"),
    ("template", "has: value}\n    body", "has: content}\n    body", "body.5.when.has"),
    ("template", "has: value}\n    body", "has: value}\n    bodies", "body.5"),
    ("template", "space: 10", "space: wide", "body.8.space"),
    ("template", "lines: 3}", "lines: many}", "body.11.box.lines"),
    ("template", "keep: [{signatures", "keep: [{new-page: {title: A}}, {signatures", "body.12.keep.0"),
    ("template", "- letters: [Meet", "- letters: [[a, {leters: [b]}], Meet", "body.13.letters.0"),
    ("program", "title: ", "name: ", ""),
    ("program", "begins: July 1", "begins: 7/1", "year.begins"),
    ("program", "teacher: {words", "teacher: {word", "roles.teacher"),
    ("program", "slips_back: May 6", "slips_back: {from: May 2}", "calendar.slips_back"),
    ("program", "slips_back: May 6", "slips_back: soon", "calendar.slips_back"),
    ("program", "forms: [permission]", "forms: [{permission: [one]}]", "packet.forms.0"),
    ("program", "packet: {name: trip, ", "packet: {", "packet"),
    ("program", "  list: students\n", "  lists: students\n", "team"),
    ("program", "student.name: {type: text, ", "student.name: {", "fields.student.name"),
]

# schema, old, new: text that our reader accepts, perhaps with a warning
SOUND = [
    *(("team", "content_area: Agricultural Education", f"content_area: {value}")
      for value in ("007", "39", "no", "true", "1.5", "~", "", "''", '"a: b"', "2021-10-29", "|\n  a\n  b")),
    *(("team", "cell_phone: 660-555-0199", f"cell_phone: {value}") for value in ("555", "6605550199", "ask", "~")),
    ("team", "city_state_zip: Columbia, MO 65201", "city_state_zip: Columbia"),
    *(("team", "target_date: 2021-10-29", f"target_date: {value}")
      for value in ('"October 29, 2021"', "10/29/2021", "2021-1-2", "~", '" 2021-10-29 "')),
    *(("team", "{number: 1,", f"{{number: {value},") for value in ("01", '"1"', "~", '""', "+1")),
    *(("team", "technology: [1, 1]", f"technology: {value}") for value in ("[~, 2]", "['1', \"\"]", "[1]", "[]", "~")),
    *(("team", "  frequency: {discussed: true", f"  frequency: {{discussed: {value}")
      for value in ("yes", "No", "FALSE", "~", '"yes"')),
    *(("team", "email_checked: school-day", f"email_checked: {value}") for value in ("~", '""', '" school-day"')),
    ("team", "content_area: Agr", "reflections: []\nvisit_planned: ~\ncalendar:\ncontent_area: Agr"),
    ("team", "content_area: Agr", "calendar: {kickoff: 2021-09-01}\ncontent_area: Agr"),
    ("roster", "program_year: 2021-2022 ", "mentor: {name: A}\nprogram_year: 2021-2022 "),
    ("roster", "\nteams:\n", "\nteams:\n  - ~\n"),
    ("template", "revision: 2", 'revision: "2"'),
    ("template", "filled-by: [parent]", "filled-by: [grandparent]"),
    ("template", "due: slips_back", "due: {1: another_day}"),
    ("template", "type: phone, ", "type: phone, spoken: No, "),
    ("template", "type: check, ", "type: check, example: true, "),
    ("template", "{none: \"No\"", "{none: No"),
    ("template", "fields:\n", "fields:\n  parent.name: {type: text}\n"),
    ("template", "fields:\n", "fields:\n  other.name: {label: One that this program does not share}\n"),
    ("template", "- heading: Stops", "- bullets: [a, [b, {letters: [c, 7]}]]"),
    ("template", "- heading: Stops", "- text: [One., Two.]"),
    ("template", "- heading: Stops", "- new-page: {title: Two}"),
    ("template", "- heading: Stops", "- when: {not: {any: [{field: photos, is: yes}]}}\n    body: ~"),
    ("program", "slips_back: May 6", "slips_back: {day: May 6, words: early in May}"),
    ("program", "forms: [permission]", "forms: [permission, {another: [1, 2]}]"),
]

TEXTS = {"team": (TEAM, editor.MENTORING), "roster": (ROSTER, editor.MENTORING), "template": (FORM, editor.FIELD_TRIP),
         "program": (PROGRAM, editor.FIELD_TRIP)}


def changed(name, old, new):
    text, _ = TEXTS[name]
    assert old in text, old
    return text.replace(old, new, 1)


class Mistakes(unittest.TestCase):
    def test_nothing_is_wrong_without_one(self):
        for name, (text, program) in TEXTS.items():
            self.assertEqual(editor.mistakes(name, text, program), [], name)

    def test_each_mistake_is_found_at_its_place(self):
        for name, old, new, place in MISTAKES:
            with self.subTest(schema=name, new=new):
                self.assertIn(place, editor.mistakes(name, changed(name, old, new), TEXTS[name][1]))

    def test_what_is_read_is_no_mistake(self):
        for name, old, new in SOUND:
            with self.subTest(schema=name, new=new):
                self.assertEqual(editor.mistakes(name, changed(name, old, new), TEXTS[name][1]), [])


if __name__ == "__main__":
    unittest.main()
