"""Three copies of a checklist to print: groups of statements as tables side by side, with empty cells."""

from pikepdf import Name, String

from .report import field, scope
from .writer import Writer

STATEMENTS = ("Preventing disruptions", "Setting up the lab", "Grading", "Reports", "Safety", "Planning")


def make():
    writer = Writer("Focal Points Checklist")
    for number in range(1, 4):
        writer.page()
        writer.furniture("Mentoring Program", f"Page {number} of 3")
        writer.heading(1, 728, "Focal Points Checklist")
        writer.say("P", 54, 710, "Filled in by the protégé, with the mentor. Stays with the team.")
        for left in (54, 320):
            group(writer, left)
        decisions(writer)
    return writer.finish()


def group(writer, left):
    with writer.element("Table"):
        with writer.element("TR"):
            for at, head in enumerate(("Classroom", "1", "2", "3")):
                with writer.element("TH", scope("Column")):
                    writer.text(left + 150 * (at > 0) + 25 * at, 680, head)
        for at, statement in enumerate(STATEMENTS):
            y = 664 - 16 * at
            with writer.element("TR"):
                with writer.element("TH", scope("Row")):
                    writer.text(left, y, statement)
                for rating in (1, 2, 3):
                    printed = field("rb", checked=Name.off, Desc=String(f"{statement}: {rating}"))
                    with writer.element("TD"), writer.element("Form", printed), writer.mark():
                        writer.line(f"q {left + 150 + 25 * rating} {y} 8 8 re S Q")


def decisions(writer):
    with writer.element("Table"):
        with writer.element("TR"):
            for at, head in enumerate(("Topic", "Discussed", "Notes")):
                with writer.element("TH", scope("Column")):
                    writer.text(54 + 150 * at, 520, head)
        for at, topic in enumerate(("Workload", "Resources", "Technology")):
            with writer.element("TR"):
                with writer.element("TH", scope("Row")):
                    writer.text(54, 500 - 20 * at, topic)
                for _ in range(2):
                    with writer.element("TD"):
                        pass
            writer.rule(54, 495 - 20 * at, 558, 495 - 20 * at)
