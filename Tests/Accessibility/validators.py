"""Each validator is a function from a path to its complaints, as lines. Without complaints there are no lines.

- page-validation: the rules of PDF/UA-1 that a program can check, on objects and content.
- pdfua: twelve rules that its authors made from the standard.
- outloud: what a screen reader would say. It finds text without a tag, headers without words, odd reading order.
    Its warnings count too, except for `FALSE_ALARMS`.
- audit: our own audit.
- qpdf: syntax.
"""

import subprocess

import outloud
import page
import pdfua
import pikepdf

import audit
from reading.document import Document

# Guesses of outloud that are wrong for forms.
FALSE_ALARMS = {
    "TBL-012": "a table is mostly empty: cells that wait for a pen, or hold a box without words",
    "TBL-014": "a ruled grid is no table: the rooms of a form's fields, or a table whose cells are empty",
    "TAG-002": "words are an artifact: 'See page 2', which listeners need not; the audit has the rest (artifact-text)",
    "LNK-010": "an address is no link: the audit asks it of all but the values of fields (link-missing)",
}


def page_validation(path):
    try:
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
    except page.PageError as error:
        return [f"cannot read it: {error}"]
    return [f"{failure.rule_id} {failure.message}" for failure in report.failures]


def pdf_ua(path):
    try:
        outcomes = pdfua.validate(path).outcomes
    except pdfua.PdfuaError as error:
        return [f"cannot read it: {error}"]
    lines = [f"{finding.rule_id} {finding.message}" for outcome in outcomes for finding in outcome.findings]
    skipped = {each.rule_id: each.skipped_reason for each in outcomes if each.skipped_reason}
    # For a heading in several parts, pdfua 0.1.3 asks pikepdf whether a list is a number. That raises an error.
    if "is_integer" in skipped.get("UA-14-001", ""):
        del skipped["UA-14-001"]
    return lines + [f"{rule} skipped: {reason}" for rule, reason in skipped.items()]


def out_loud(path):
    result = outloud.check(path)
    lines = [f"cannot read it: {result.error}"] if result.error else []
    lines += [f"{run.rule} crashed: {run.reason}" for run in result.runs if run.status == "crashed"]
    left_out = set(FALSE_ALARMS) | ({"PAG-001"} if has_several_forms(path) else set())
    # A field reads its own text; no element contains it. The audit compares all other text (text-lost).
    left_out |= {"TAG-003"} if has_fields(path) else set()
    for finding in result.sorted_findings():
        where = f"page {finding.page}: " if finding.page else ""
        said = f" ({finding.evidence})" if finding.evidence else ""
        if finding.severity != "info" and finding.rule not in left_out:
            lines.append(f"{finding.rule} {where}{finding.message}{said}")
    return lines


def has_several_forms(path):
    """Forms of one kind, such as copies, begin with the same words. These are no running header (PAG-001)."""
    try:
        with pikepdf.open(path) as pdf:
            return len(Document(pdf).of_role("H1")) > 1
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return False


def has_fields(path):
    try:
        with pikepdf.open(path) as pdf:
            return "/AcroForm" in pdf.Root
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return False


def our_audit(path):
    return [str(fault) for fault in audit.audit(path) if not fault.is_warning]


def qpdf(path):
    outcome = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    return [] if outcome.returncode == 0 else (outcome.stdout + outcome.stderr).splitlines()[-3:]


VALIDATORS = {
    "page-validation": page_validation,
    "pdfua": pdf_ua,
    "outloud": out_loud,
    "audit": our_audit,
    "qpdf": qpdf,
}


def judge(path):
    """The complaints of each validator."""
    return {name: validator(str(path)) for name, validator in VALIDATORS.items()}
