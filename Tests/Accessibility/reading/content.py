"""Reads content streams (ISO 32000-1 8.2): what is painted in which marked content."""

import pikepdf

from .fault import Fault, name, warning
from .inherited import inherited
from .marks import Content, Mark
from .matrix import IDENTITY, times
from .pen import Pen
from .text import Font, one_line

PATH_BEGINS = {"m", "re"}
PATH_GOES_ON = {"l", "c", "v", "y", "h", "W", "W*"}
PATH_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}
TEXT_SHOWS = {"Tj", "TJ", "'", '"'}
MOVES = {"cm", "Tm", "Td", "TD", "TL", "T*", "'", '"', "re", "m", "l", "c", "v", "y"}
MARKS = {"BDC", "BMC", "EMC"}
# The operators that must not occur between BT and ET (figure 9), as far as files have them.
NOT_IN_TEXT = {"q", "Q", "cm", "Do", "sh", "INLINE IMAGE", "BT", "n"} | PATH_BEGINS | PATH_PAINTS
WORD_GAP = -250  # in thousandths of the font size; a larger gap between two pieces of a TJ separates two words


def read_content(page, place, faults):
    content = Content()
    _Reader(content, inherited(page, "/Resources") or {}, place, faults).read(page)
    return content


class _Reader:
    def __init__(self, content, resources, place, faults, mark=None, forms=(), matrix=IDENTITY):
        self.content, self.resources, self.place, self.faults = content, resources, place, faults
        self.outer = self.mark = mark  # of a form XObject: the mark in which it is painted
        self.forms = forms  # the form XObjects that are being painted
        self.pen = Pen(matrix)
        self.in_text = self.in_path = False

    def read(self, stream):
        try:
            instructions = pikepdf.parse_content_stream(stream)
        except pikepdf.PdfError as error:
            return self.fault("bad-content", f"cannot be read: {error}")
        for instruction in instructions:
            self.take(str(instruction.operator), list(instruction.operands))
        while self.mark is not self.outer:
            self.fault("mark-unbalanced", f"{self.mark.tag} is begun and not ended")
            self.end_mark()
        if self.pen.saved:
            self.fault("state-unbalanced", f"{len(self.pen.saved)} q without Q")
        if self.in_text:
            self.fault("text-unbalanced", "BT without ET")

    def fault(self, code, message):
        mark = f", {self.mark}" if self.mark else ""
        self.faults.append(Fault(code, self.place + mark, message))

    def take(self, operator, operands):
        if self.in_text and operator in NOT_IN_TEXT:
            self.fault("bad-in-text", f"{operator} stands between BT and ET")
        if operator in MARKS:
            self.take_mark(operator, operands)
        elif operator == "q":
            self.pen.save()
        elif operator == "Q":
            if not self.pen.restore():
                self.fault("state-unbalanced", "Q without q")
        elif operator in ("BT", "ET"):
            self.turn_text(operator)
        elif operator == "Tf":
            self.pen.state.font = self.find_font(operands[0])
        elif operator == "Do":
            self.paint_object(operands[0])
        if operator in MOVES:
            self.pen.take(operator, [float(each) for each in operands if not isinstance(each, pikepdf.String)])
        if operator in TEXT_SHOWS:
            self.show(operands)
        elif operator in PATH_PAINTS or operator in ("sh", "INLINE IMAGE"):
            self.paint(
                operator, paths=self.pen.path, images=self.pen.unit_square() if operator == "INLINE IMAGE" else ()
            )
        self.follow_path(operator)

    def follow_path(self, operator):
        if operator in PATH_BEGINS:
            self.in_path = True
        elif self.in_path and operator not in PATH_GOES_ON | MARKS:
            self.in_path, self.pen.path = False, []

    def take_mark(self, operator, operands):
        if self.in_path:
            self.fault("mark-in-path", f"{operator} stands between a path and its painting")
        if operator == "EMC":
            self.end_mark()
        else:
            self.begin_mark(name(operands[0]), self.properties(operands[1]) if operator == "BDC" else None)

    def properties(self, operand):
        if not isinstance(operand, pikepdf.Name):
            return operand
        found = self.resources.get("/Properties", {}).get(str(operand))
        if not isinstance(found, pikepdf.Dictionary):
            return self.fault("mark-properties", f"the resources have no properties {operand}")
        return found

    def begin_mark(self, tag, properties):
        mark = Mark(tag, properties, self.mark, len(self.pen.saved), self.in_text)
        outer = list(self.mark.and_around()) if self.mark else []
        if mark.mcid is not None and any(other.is_artifact for other in outer):
            self.fault("mark-nesting", f"MCID {mark.mcid} stands in an artifact")
        if mark.mcid is not None and any(other.mcid is not None for other in outer):
            self.fault("mark-nesting", f"MCID {mark.mcid} stands in another MCID")
        if mark.is_artifact and outer:
            self.fault("mark-nesting", "an artifact stands in another mark")
        if mark.is_artifact and mark.mcid is not None:
            self.fault("mark-nesting", f"an artifact has the MCID {mark.mcid}")
        if self.forms and mark.mcid is not None:
            self.fault("mark-in-form", f"MCID {mark.mcid} stands in a form XObject")
        self.content.marks.append(mark)
        self.mark = mark

    def end_mark(self):
        if self.mark is self.outer:
            return self.fault("mark-unbalanced", "EMC ends nothing")
        mark, self.mark = self.mark, self.mark.parent
        if mark.in_text != self.in_text:
            self.fault("mark-crosses-text", f"{mark} begins on one side of BT or ET and ends on the other")
        depth = len(self.pen.saved)
        if mark.state_depth != depth:
            message = f"it begins in {mark.state_depth} q and ends in {depth}"
            self.faults.append(warning("mark-crosses-state", f"{self.place}, {mark}", message))
        self.say(mark.text, closed=mark)

    def turn_text(self, operator):
        if self.in_text == (operator == "BT"):
            self.fault("text-unbalanced", f"{operator} where text is {'begun' if self.in_text else 'not begun'}")
        self.in_text = operator == "BT"
        self.pen.take(operator, [])

    def find_font(self, operand):
        dictionary = self.resources.get("/Font", {}).get(str(operand))
        if not isinstance(dictionary, pikepdf.Dictionary):
            return self.fault("no-font", f"the resources have no font {operand}")
        key = dictionary.objgen[0] or (str(operand), self.place)
        if key not in self.content.fonts:
            self.content.fonts[key] = Font(dictionary)
        return self.content.fonts[key]

    def show(self, operands):
        if not self.in_text:
            self.fault("text-unbalanced", "text is shown outside BT and ET")
        shown = operands[-1] if operands else ""
        pieces = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
        text = "".join(self.decode(piece) for piece in pieces)
        self.paint(f'text "{one_line(text)}"', words=[self.pen.words_at()])
        self.say(text)

    def decode(self, piece):
        if isinstance(piece, pikepdf.String):
            return self.pen.state.font.decode(bytes(piece)) if self.pen.state.font else ""
        return " " if float(piece) <= WORD_GAP else ""

    def say(self, text, closed=None):
        if self.mark:
            self.mark.pieces.append(text)
        elif not (closed and closed.is_artifact):
            self.content.real_text.append(text)

    def paint(self, what, words=(), paths=(), images=()):
        around = list(self.mark.and_around()) if self.mark else []
        for mark in around:
            mark.has_paint = True
            mark.words_at += words
            mark.paths_at += paths
            mark.images_at += images
        if not any(mark.is_artifact or mark.mcid is not None for mark in around):
            self.content.loose.append(what + (f" in form XObject {self.forms[-1]}" if self.forms else ""))

    def paint_object(self, operand):
        stream = self.resources.get("/XObject", {}).get(str(operand))
        if not isinstance(stream, pikepdf.Stream):
            return self.fault("no-object", f"the resources have no XObject {operand}")
        if name(stream.get("/Subtype")) != "Form":
            return self.paint(f"image {operand}", images=self.pen.unit_square())
        number = stream.objgen[0]
        if number in self.forms:
            return self.fault("bad-content", f"form XObject {number} paints itself")
        matrix = times(tuple(float(each) for each in stream.get("/Matrix", IDENTITY)), self.pen.state.matrix)
        place, resources = f"{self.place}, form XObject {number}", stream.get("/Resources", self.resources)
        _Reader(self.content, resources, place, self.faults, self.mark, (*self.forms, number), matrix).read(stream)
