"""Good files, made when the tests run: each as bytes, with everything that the audit looks at."""

from . import checklist, form, letter, report

SAMPLES = {"report": report.make, "form": form.make, "letter": letter.make, "checklist": checklist.make}
