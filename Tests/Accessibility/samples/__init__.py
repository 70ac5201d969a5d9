"""Files without faults, made when the tests run. Each is bytes and has everything that the audit checks."""

from . import checklist, form, letter, report

SAMPLES = {"report": report.make, "form": form.make, "letter": letter.make, "checklist": checklist.make}
