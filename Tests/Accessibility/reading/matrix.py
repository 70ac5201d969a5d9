"""Places on the page: transformations (ISO 32000-1 8.3.4) and boxes."""

IDENTITY = (1, 0, 0, 1, 0, 0)


def times(one, two):
    """The transformation that does `one` and then `two`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, l = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def moved(point, matrix):
    (x, y), (a, b, c, d, e, f) = point, matrix
    return (a * x + c * y + e, b * x + d * y + f)


def corners(x, y, width, height):
    return [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]


def around(points):
    """The box around some points: left, bottom, right, top."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys), max(xs), max(ys))


def in_order(box):
    """A PDF rectangle with its corners in order, as a file may name them in any order (7.9.5); None if invalid."""
    values = [float(value) for value in box or []]
    if len(values) != 4:
        return None
    return (min(values[0::2]), min(values[1::2]), max(values[0::2]), max(values[1::2]))


def holds(box, point, slack=0.0):
    left, bottom, right, top = box
    return left - slack <= point[0] <= right + slack and bottom - slack <= point[1] <= top + slack


def holds_box(box, inner, slack=0.0):
    return holds(box, inner[:2], slack) and holds(box, inner[2:], slack)
