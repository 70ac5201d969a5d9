"""The parts of the graphics state that the audit needs: the place of content, and its font (ISO 32000-1 8.4, 9.4)."""

import dataclasses

from .matrix import IDENTITY, corners, moved, times


@dataclasses.dataclass
class State:
    matrix: tuple = IDENTITY
    font: object = None
    leading: float = 0.0


class Pen:
    def __init__(self, matrix=IDENTITY):
        self.state = State(matrix)
        self.saved = []
        self.line = IDENTITY  # the text line matrix
        self.path = []  # the points of the current path, on the page

    def save(self):
        self.saved.append(dataclasses.replace(self.state))

    def restore(self):
        """Returns whether there was a state to restore."""
        if self.saved:
            self.state = self.saved.pop()
            return True
        return False

    def words_at(self):
        return moved((0, 0), times(self.line, self.state.matrix))

    def unit_square(self):
        """The place of a painted image."""
        return [moved(corner, self.state.matrix) for corner in corners(0, 0, 1, 1)]

    def take(self, operator, numbers):
        """Handles an operator for matrices, text positions or paths."""
        if operator == "cm":
            self.state.matrix = times(tuple(numbers), self.state.matrix)
        elif operator == "BT":
            self.line = IDENTITY
        elif operator == "Tm":
            self.line = tuple(numbers)
        elif operator == "TL":
            self.state.leading = numbers[0]
        elif operator in ("Td", "TD"):
            if operator == "TD":
                self.state.leading = -numbers[1]
            self.next_line(*numbers)
        elif operator in ("T*", "'", '"'):
            self.next_line(0, -self.state.leading)
        elif operator == "re":
            self.draw(corners(*numbers))
        elif operator in ("m", "l", "c", "v", "y"):
            self.draw(zip(numbers[0::2], numbers[1::2]))

    def next_line(self, x, y):
        self.line = times((1, 0, 0, 1, x, y), self.line)

    def draw(self, points):
        self.path += [moved(point, self.state.matrix) for point in points]
