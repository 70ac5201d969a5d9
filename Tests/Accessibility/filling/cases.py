"""The cases: each is a command line of the program, and a value for one field of each kind."""

LINE = "ASCII line"
WESTERN = "Western letters"
MARKS = "quotes, brackets"
VIETNAMESE = "Vietnamese letters"
LONG = "250 words"
DATE = "date"
CHOICE = "choice"
RATING = "rating"
CHECK = "check"
CLEARED = "cleared choice or rating"
KINDS = (LINE, WESTERN, MARKS, VIETNAMESE, LONG, DATE, CHOICE, RATING, CHECK, CLEARED)

AN_EXAMPLE = "Agricultural equipment"
A_NAME = "Zoé Nuñez-Størgeß"
A_SAYING = '"Why (not)?" C:\\shop & b)'
A_VIETNAMESE = "Nguyễn Thị Hiếu"
A_DATE = "October 29, 2021"
PARAGRAPH = (
    "Every plank was measured twice, and José wrote down why the third one was short. The class began with safety: "
    "goggles, gloves, and a plan for each group. Quick questions kept even the shy ones going, and nobody was judged. "
)
A_COMMENT = "\n".join(" ".join((PARAGRAPH * 4).split()[start : start + 50]) for start in (0, 25, 50, 75, 85))

MENTOR_COMMENT = (
    ("content_area", LINE, AN_EXAMPLE),
    ("mentor.name", WESTERN, A_NAME),
    ("protege.name", VIETNAMESE, A_VIETNAMESE),
    ("mentor_comments[].identified", MARKS, A_SAYING),
    ("mentor_comments[].comments", LONG, A_COMMENT),
    ("mentor_comments[].date", DATE, A_DATE),
    ("mentor_comments[].signature.typed", WESTERN, A_NAME),
)
SECOND_COMMENT = tuple((name.replace("[]", "[1]"), kind, value) for name, kind, value in MENTOR_COMMENT)
IMP = (
    ("program_year", LINE, "2026-2027"),
    ("protege.name", WESTERN, A_NAME),
    ("mentor.name", VIETNAMESE, A_VIETNAMESE),
    ("protege.school", MARKS, A_SAYING),
    ("content_advisor.email", LINE, "peggy@example.org"),
    ("protege.email_checked", CHOICE, "any-time"),
    ("imp.experiences[0].planned", WESTERN, "Jede größere Übung plant José"),
    ("imp.experiences[3].target_date", DATE, A_DATE),
    ("imp.approved.initials", LINE, "PQ"),
)
VISIT_REPORT = (
    ("content_area", LINE, AN_EXAMPLE),
    ("mentor.name", WESTERN, A_NAME),
    ("protege.name", VIETNAMESE, A_VIETNAMESE),
    ("visit_report.date", DATE, A_DATE),
    ("visit_report.location", CHOICE, "neutral-site"),
    ("visit_report.site", MARKS, A_SAYING),
    ("visit_report.signatures.protege.name", WESTERN, A_NAME),
)
FOCAL_POINTS = (
    ("focal_points.classroom-management[0]", RATING, "3"),
    ("focal_points.workload[1]", RATING, "1"),
    ("focal_points.relationships[3]", RATING, "2"),
)
DECISION_POINTS = (
    ("decision_points.state-reporting.discussed", CHECK, "Yes"),
    ("decision_points.state-reporting.notes", MARKS, A_SAYING),
    ("decision_points.student-organizations.notes", VIETNAMESE, A_VIETNAMESE),
)
PACKET = (
    *IMP,
    *(each for each in SECOND_COMMENT if each[0].startswith("mentor_comments")),
    *VISIT_REPORT[3:],
    *FOCAL_POINTS,
    *DECISION_POINTS,
)

TEAM = ("--team", "team.yaml")
CASES = {
    "mentor-comment, any": (("render", "mentor-comment"), MENTOR_COMMENT),
    "mentor-comment 2": (("render", "mentor-comment", "--number", "2"), SECOND_COMMENT),
    "mentor-comment 2, prefilled": (("render", "mentor-comment", "--number", "2", *TEAM), SECOND_COMMENT),
    "imp": (("render", "imp"), IMP),
    "imp, prefilled": (("render", "imp", *TEAM), IMP[1:]),
    "visit-report": (("render", "visit-report"), VISIT_REPORT),
    "visit-report, prefilled": (("render", "visit-report", *TEAM), VISIT_REPORT),
    "focal-points": (("render", "focal-points"), FOCAL_POINTS),
    "focal-points, prefilled": (("render", "focal-points", *TEAM), FOCAL_POINTS),
    "focal-points, copies": (("render", "focal-points", "--copies"), FOCAL_POINTS),
    "decision-points": (("render", "decision-points"), DECISION_POINTS),
    "decision-points, prefilled": (("render", "decision-points", *TEAM), DECISION_POINTS),
    "packet": (("packet",), PACKET),
    "packet, prefilled": (("packet", *TEAM), PACKET[1:]),
}
CLEARED_IN = ("visit-report", "focal-points", "focal-points, copies")
