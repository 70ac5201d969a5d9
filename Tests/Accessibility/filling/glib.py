"""Fills a file with poppler. It runs in Debian's Python, because only that has Debian's bindings.

glib.py SOURCE TARGET; standard input: name, value, page, x and y of each field, with NUL after each of them.
"""

import pathlib
import sys

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402


def main(source, target):
    words = sys.stdin.buffer.read().decode().split("\0")
    document = Poppler.Document.new_from_file(pathlib.Path(source).resolve().as_uri(), None)
    wanted = {words[at]: words[at + 1 : at + 5] for at in range(0, len(words) - 4, 5)}
    pages = [document.get_page(at) for at in range(document.get_n_pages())]
    for page in pages:
        for mapping in page.get_form_field_mapping():
            field, area = mapping.field, mapping.area
            if field.get_name() not in wanted:
                continue
            value, number, x, y = wanted[field.get_name()]
            if field.get_field_type() == Poppler.FormFieldType.TEXT:
                field.text_set_text(value)
            elif value == "Off":
                if field.button_get_state():
                    field.button_set_state(False)
            elif page.get_index() + 1 == int(number) and area.x1 < float(x) < area.x2 and area.y1 < float(y) < area.y2:
                field.button_set_state(True)
    document.save(pathlib.Path(target).resolve().as_uri())


main(*sys.argv[1:])
