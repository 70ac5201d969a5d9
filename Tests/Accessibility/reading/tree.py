"""The structure tree (ISO 32000-1 14.7): its elements and what they hold, in reading order."""

import dataclasses

import pikepdf

from .fault import Fault, name, object_place


@dataclasses.dataclass(eq=False)
class Piece:
    """A marked-content sequence in an element."""

    element: object
    page: int | None  # counted from 1; None if the tree does not name it
    mcid: int


@dataclasses.dataclass(eq=False)
class ObjectReference:
    """An annotation in an element."""

    element: object
    page: int | None
    target: object


@dataclasses.dataclass(eq=False)
class Element:
    obj: object
    type: str  # in the element
    role: str  # the standard type, after the role map
    parent: object  # an Element, or None for the root's
    ordinal: int  # its number among the parent's kids of its type, from 1
    kids: list = dataclasses.field(default_factory=list)

    @property
    def place(self):
        return f"{self.path} ({object_place(self.obj)})"

    @property
    def path(self):
        own = f"{self.type or '?'}[{self.ordinal}]"
        return f"{self.parent.path}/{own}" if self.parent else self.type

    @property
    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def pieces(self):
        return [kid for kid in self.kids if isinstance(kid, Piece)]

    @property
    def objects(self):
        return [kid for kid in self.kids if isinstance(kid, ObjectReference)]

    def said(self, key):
        """The text of an entry such as /Alt, or None."""
        value = self.obj.get(key)
        return str(value) if isinstance(value, pikepdf.String) else None

    def walk(self):
        """The element and everything below it, in reading order, with pieces and object references."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
            else:
                yield kid

    def above(self):
        """The elements around it, from the inside out."""
        element = self.parent
        while element:
            yield element
            element = element.parent


class TreeReader:
    def __init__(self, pdf, page_numbers, faults):
        self.root = pdf.Root.get("/StructTreeRoot")
        self.page_numbers, self.faults = page_numbers, faults
        self.seen = set()
        self.role_map = {name(pikepdf.Name(key)): name(value) for key, value in self._roles()}

    def _roles(self):
        roles = self.root.get("/RoleMap") if isinstance(self.root, pikepdf.Dictionary) else None
        return roles.items() if isinstance(roles, pikepdf.Dictionary) else ()

    def read(self):
        """The elements directly below the root."""
        if not isinstance(self.root, pikepdf.Dictionary):
            return []
        return [kid for kid in self._kids(self.root, None, None) if isinstance(kid, Element)]

    def standard(self, kind):
        """The standard type of a type after the role map (14.7.3). In a circle of types it is the first one again."""
        passed = set()
        while kind in self.role_map and kind not in passed:
            passed.add(kind)
            kind = self.role_map[kind]
        return kind

    def _kids(self, obj, element, page):
        kids = obj.get("/K")
        counts, read = {}, []
        for kid in kids if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]:
            one = self._kid(kid, element, page, counts)
            if one:
                read.append(one)
        return read

    def _kid(self, kid, element, page, counts):
        place = element.place if element else "structure tree root"
        if isinstance(kid, int) and not isinstance(kid, bool) and element:
            if page is None:
                self.faults.append(Fault("no-page", place, f"MCID {kid} is held, and no Pg says on which page"))
            return Piece(element, page, int(kid))
        if not isinstance(kid, pikepdf.Dictionary):
            return self.faults.append(Fault("bad-kid", place, f"a kid is {kid!r}"))
        kind = name(kid.get("/Type"))
        if kind in ("MCR", "OBJR"):
            return self._reference(kid, kind, element, page, place)
        if kind not in ("", "StructElem"):
            return self.faults.append(Fault("bad-kid", place, f"a kid is of type {kind}"))
        return self._element(kid, element, counts)

    def _reference(self, kid, kind, element, page, place):
        if not element:
            return self.faults.append(Fault("bad-kid", place, f"the root holds an {kind}"))
        if "/Pg" in kid:
            page = self._page(kid, f"{place}, {kind}")
        if kind == "MCR" and "/Pg" not in kid:
            self.faults.append(Fault("no-page", place, f"the MCR of MCID {kid.get('/MCID')} has no Pg of its own"))
        if kind == "OBJR":
            return ObjectReference(element, page, kid.get("/Obj"))
        if "/Stm" in kid:
            self.faults.append(Fault("bad-kid", place, "an MCR leads into a form XObject"))
        if not isinstance(kid.get("/MCID"), int):
            return self.faults.append(Fault("bad-kid", place, "an MCR has no MCID"))
        return Piece(element, page, int(kid.MCID))

    def _element(self, obj, parent, counts):
        kind = name(obj.get("/S"))
        counts[kind] = counts.get(kind, 0) + 1
        element = Element(obj, kind, self.standard(kind), parent, counts[kind])
        if not kind:
            self.faults.append(Fault("no-type", element.place, "the element has no S"))
        if not obj.objgen[0]:
            self.faults.append(Fault("direct-element", element.place, "the element is no indirect object"))
        elif obj.objgen in self.seen:
            return self.faults.append(Fault("element-twice", element.place, "the element is reached a second time"))
        self.seen.add(obj.objgen)
        above = parent.obj if parent else self.root
        if obj.get("/P") is None or obj.P.objgen != above.objgen:
            self.faults.append(
                Fault("wrong-parent", element.place, f"P is not {object_place(above)}, in which the element stands")
            )
        page = self._page(obj, element.place) if "/Pg" in obj else None
        element.kids = self._kids(obj, element, page)
        return element

    def _page(self, obj, place):
        number = self.page_numbers.get(obj.Pg.objgen)
        if number is None:
            self.faults.append(Fault("bad-page", place, f"Pg is {object_place(obj.Pg)}, which is no page of the file"))
        return number
