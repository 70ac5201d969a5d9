"""Widgets: they have names, are printed, and have appearance streams (ISO 14289-1 7.18, ISO 32000-1 12.5.5, 12.7.4)."""

import pikepdf

from reading.fault import Fault, name, object_place
from reading.inherited import inherited

PRINT = 4
RADIO = 1 << 15  # bit 16 of Ff (ISO 32000-1 table 226)
PUSH = 1 << 16
IN_UNISON = 1 << 25  # buttons with the same state are switched on together: those of a form's copies


def check(document):
    groups = {}
    for number, widget in document.widgets():
        place = f"page {number}, {object_place(widget, 'widget')}"
        if int(widget.get("/F", 0)) != PRINT:
            yield Fault("widget-flags", place, f"F is {widget.get('/F', 'absent')}")
        flags, is_button = int(inherited(widget, "/Ff") or 0), name(inherited(widget, "/FT")) == "Btn"
        is_radio = is_button and bool(flags & RADIO)
        called = widget.get("/TU") if is_radio else inherited(widget, "/TU")
        if not str(called or "").strip():
            yield Fault("widget-name", place, "it has no TU")
        yield from drawn(widget, place, has_states=is_button and not flags & PUSH, is_radio=is_radio)
        if is_radio:
            parent = widget.get("/Parent")
            if parent is None or "/T" in widget:
                yield Fault("radio-group", place, "a radio button has no parent of its group")
            else:
                groups.setdefault(parent.objgen, (parent, []))[1].append((number, widget))
    for parent, buttons in groups.values():
        yield from radio_group(parent, buttons)


def states(widget):
    """The names of a button's appearance states, without Off."""
    normal = widget.get("/AP", {}).get("/N")
    return (
        [name(pikepdf.Name(key)) for key in normal.keys() if key != "/Off"]
        if isinstance(normal, pikepdf.Dictionary)
        else []
    )


def drawn(widget, place, has_states, is_radio):
    normal = widget.get("/AP", {}).get("/N")
    if not has_states:
        if not isinstance(normal, pikepdf.Stream) or not normal.read_bytes().strip():
            yield Fault("widget-drawn", place, "it has no normal appearance, or an empty one")
        return
    streams = list(normal.values()) if isinstance(normal, pikepdf.Dictionary) else []
    if not streams or not all(isinstance(each, pikepdf.Stream) and each.read_bytes().strip() for each in streams):
        yield Fault("widget-drawn", place, "a state has no appearance, or an empty one")
        return
    state = name(widget.get("/AS"))
    if len(states(widget)) != 1 or "/Off" not in normal or state not in ("Off", *states(widget)):
        yield Fault("widget-state", place, f"AS is {state or 'absent'}, drawn are {', '.join(normal.keys())}")
    elif not is_radio and state != (value(widget) or "Off"):
        yield Fault("widget-state", place, f"AS is {state}, V {value(widget) or 'absent'}")


def value(field):
    return name(inherited(field, "/V"))


def radio_group(parent, buttons):
    """Checks a group. `buttons` are (page number, widget)."""
    place = f"field {parent.get('/T', '?')} ({object_place(parent)})"
    # With this flag, a button may have the same state as a button on another page, which is a copy of this page.
    in_unison = bool(int(inherited(parent, "/Ff") or 0) & IN_UNISON)
    known = [(number if in_unison else 0, state) for number, button in buttons for state in states(button)]
    if len(set(known)) != len(known):
        yield Fault("radio-group", place, f"two buttons have one state: {', '.join(state for _, state in known)}")
    wanted = value(parent) or "Off"
    if wanted not in ("Off", *(state for _, state in known)):
        yield Fault("radio-group", place, f"V is {wanted}, the states are {', '.join(state for _, state in known)}")
    for _, button in buttons:
        state = name(button.get("/AS"))
        if state != (wanted if wanted in states(button) else "Off"):
            yield Fault("radio-group", place, f"V is {wanted}, and {object_place(button)} shows {state or 'nothing'}")
