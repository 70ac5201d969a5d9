#!/usr/bin/env python3
"""Audits the structure of tagged PDF files: one line a fault; exit 1 where there is one.

audit.py FILE…    each fault as FILE: place: error: what is wrong [code]; warnings fail nothing
audit.py --codes  the rule of each code, and where it stands
"""

import sys

import pikepdf

from checks import CHECKS
from reading.codes import CODES
from reading.document import Document
from reading.fault import Fault


def audit(source):
    """The faults and warnings of a file: a path, or a binary file."""
    try:
        with pikepdf.open(source) as pdf:
            document = Document(pdf)
            return document.faults + [fault for check in CHECKS for fault in check.check(document)]
    except pikepdf.PasswordError:
        return [Fault("file-encrypted", "file", "it asks for a password")]
    except pikepdf.PdfError as error:
        return [Fault("bad-content", "file", f"it cannot be read: {error}")]


def errors(source):
    return [fault for fault in audit(source) if not fault.is_warning]


def main(arguments):
    if arguments == ["--codes"]:
        for code, rule in CODES.items():
            print(f"{code:20} {rule}")
        return 0
    if not arguments or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    for path in arguments:
        for fault in audit(path):
            print(f"{path}: {fault}")
            failed = failed or not fault.is_warning
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
