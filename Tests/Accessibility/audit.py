#!/usr/bin/env python3
"""Audits the structure of tagged PDF files. Prints one line for each fault. The exit code is 1 if there is a fault.

audit.py FILE…    each fault as FILE: place: error: what is wrong [code]; warnings do not change the exit code
audit.py --codes  the rule of each code, with the clause of the standard
"""

import sys

import pikepdf

from checks import CHECKS
from reading.codes import CODES
from reading.document import Document
from reading.fault import Fault


def audit(source):
    """The faults and warnings of a file, given as a path or as a binary file."""
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
