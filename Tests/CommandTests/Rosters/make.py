"""Writes the rosters of this folder and the workbooks of FormSheetsTests, as spreadsheet programs save them.

Needs openpyxl and LibreOffice (`soffice`). The files are kept, so this runs only after a change:

    python3 Tests/CommandTests/Rosters/make.py
"""

import datetime
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

here = pathlib.Path(__file__).parent
workbooks = here.parent.parent / "FormSheetsTests" / "Workbooks"

FIRST = "Ana Ben Cora Dan Eva Finn Gia Hugo Ida Jon Kai Lena Milo Nora Omar Pia Quin Rosa".split()
LAST = "Marsh Haddad Lee Núñez O'Dea Petit Jessup Doe Roe Sørensen Brooks Keller Nguyễn Crane Day Poe Vogt Zhang".split()
PHONE_MASK = "[<=9999999]###\\-####;\\(###\\)\\ ###\\-####"


def teams():
    """A row of values for each of 18 teams."""
    for index, (first, last) in enumerate(zip(FIRST, LAST)):
        school = ["Odessa R-VII", "Clinton", "Warsaw R-IX"][index % 3]
        mentor = f"{FIRST[-1 - index]} {LAST[index - 9]}"
        phone = 8165550100 + index
        yield [f"{first} {last}", school, f"t{index}@odessa.example", phone, mentor, "Smithton R-VI",
               f"m{index}@smithton.example", datetime.date(2021, 10, 1 + index)]


HEADINGS = ["Protégé’s Name", "Protégé school", "Protégé E-mail", "Protégé School Phone", None, "Mentor",
            "Mentor_School", "MENTOR EMAIL ADDRESS", "visit_planned"]


def roster():
    """A roster as an advisor keeps it: a title, a value for all, a blank column, a total, a remark."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Teams"
    sheet["A1"] = "Mentoring teams"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:I1")
    for row, (heading, value) in enumerate([("School year", "2021-2022"), ("Content advisor name", "Ruth Abernathy")]):
        sheet.cell(row + 2, 1, heading)
        sheet.cell(row + 2, 2, value)
    for column, heading in enumerate(HEADINGS):
        sheet.cell(5, column + 1, heading)
    for row, team in enumerate(teams()):
        for column, value in enumerate(team[:4] + [None] + team[4:]):
            cell = sheet.cell(row + 6, column + 1, value)
            if isinstance(value, int):
                # Half of the phones are texts.
                cell.number_format = PHONE_MASK
                if row % 2:
                    cell.value = f"({str(value)[:3]}) {str(value)[3:6]}-{str(value)[6:]}"
            if isinstance(value, datetime.date):
                cell.number_format = "m/d/yyyy" if row % 2 else "d-mmm-yy"
    sheet["A24"] = "Total"
    sheet["B24"] = "=COUNTA(A6:A23)"
    sheet["A26"] = "* waiting for approval"
    book.create_sheet("Notes")["A1"] = "nothing here"
    book.save(here / "openpyxl.xlsx")


def convert(kind, name, options=""):
    """Saves the workbook again with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
                        kind + options, "--outdir", folder, here / "openpyxl.xlsx"], check=True, capture_output=True)
        shutil.copy(next(pathlib.Path(folder).glob(f"openpyxl*.{kind}")), here / name)


def excel():
    """The same as Excel saves it with German settings: `sep=`, semicolons, a byte order mark, CRLF; and as Google does."""
    rows = [["Mentoring teams"], ["School year", "2021-2022"], ["Content advisor name", "Ruth Abernathy"], []]
    rows.append([heading or "" for heading in HEADINGS])
    for team in teams():
        rows.append([*map(str, team[:4]), "", *map(str, team[4:])])
    rows += [["Total", "18"], [], ["* waiting for approval"]]
    for name, sign, head in [("excel.csv", ";", "\ufeffsep=;\r\n"), ("google.csv", ",", "")]:
        lines = [sign.join(row + [""] * (11 - len(row))) for row in rows]
        (here / name).write_text(head + "\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")


def cells():
    """Each kind of cell, in column B; column A says what a person sees."""
    book = openpyxl.Workbook()
    sheet = book.active
    rich = CellRichText("rich ", TextBlock(InlineFont(b=True), "text"))
    day = datetime.date(2021, 10, 29)
    for seen, value, form in [
        ("text", "text", None), ("rich text", rich, None), ("42", 42, None), ("1.5", 1.5, None), ("6605550142", 6605550142, None),
        ("660-555-0142", 6605550142, "000-000-0000"), ("(660) 555-0142", 6605550142, PHONE_MASK), ("555-0142", 5550142, PHONE_MASK),
        ("05012", 5012, "00000"), ("65201-1234", 652011234, "00000-0000"), ("1,234.50", 1234.5, "#,##0.00"), ("12%", 0.12, "0%"),
        ("2021-10-29", day, "m/d/yyyy"), ("2021-10-29", day, "d-mmm-yy"), ("2021-10-29", day, '[$-409]mmmm\\ d\\,\\ yyyy'),
        ("2021-10-29 14:30", datetime.datetime(2021, 10, 29, 14, 30), "yyyy-mm-dd hh:mm"), ("14:30", datetime.time(14, 30), "hh:mm"),
        ("October 2021", day, "mmm-yy"), ("1900-01-01", 1, "yyyy-mm-dd"), ("TRUE", True, None), ("-5", -5, None), ("0.1", 0.1, None),
    ]:
        sheet.append([seen, value])
        if form:
            sheet.cell(sheet.max_row, 2).number_format = form
    book.save(workbooks / "cells.xlsx")
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["2021-10-29", day])
    book.save(workbooks / "from-1904.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [["Mentor", "Protégé"], ["Bo Day", "Ann"], [None, "Ben"], [None, "Cy"], [None, "=1+1"], ["#N/A", "x"]]:
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    sheet["A6"].data_type = "e"
    other = book.create_sheet("Second sheet")
    other["C5"] = "here"
    book.create_sheet("Hidden", 0).sheet_state = "hidden"
    book.active = 1
    book.save(workbooks / "sheets.xlsx")
    book = openpyxl.Workbook()
    # 6 MiB that take 6 KiB when packed.
    for row in range(64):
        book.active.append([f"{row}{column}" + "x" * 30_000 for column in "abc"])
    book.save(workbooks / "much.xlsx")


if __name__ == "__main__":
    workbooks.mkdir(exist_ok=True)
    roster()
    convert("xlsx", "libreoffice.xlsx")
    convert("csv", "libreoffice.csv", ":Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1")
    excel()
    cells()
