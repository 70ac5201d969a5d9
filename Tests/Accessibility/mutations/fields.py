"""Faults in fields and widgets."""

from pikepdf import Array, Dictionary, Name, String

from .tools import add, annotations, leaves, mcids, named, new_element, put, references

RADIO = 1 << 15


def inherited(widget, key):
    while widget is not None:
        if key in widget:
            return widget[key]
        widget = widget.get("/Parent")
    return None


def _form(change):
    def act(pdf):
        form = pdf.Root.get("/AcroForm")
        return form is not None and change(pdf, form) is not False

    return named(act, change)


def _widget(change, is_wanted=lambda widget: True):
    """An act on the first widget that meets a condition."""

    def act(pdf):
        widget = next((each for each in annotations(pdf, "Widget") if is_wanted(each)), None)
        return widget is not None and change(pdf, widget) is not False

    return named(act, change)


def is_button(widget):
    return inherited(widget, "/FT") == Name.Btn


def is_radio(widget):
    return is_button(widget) and bool(int(inherited(widget, "/Ff") or 0) & RADIO)


def is_text(widget):
    return inherited(widget, "/FT") == Name.Tx


def no_fields(pdf, form):
    form.Fields = Array()


def field_twice(pdf, form):
    form.Fields.append(form.Fields[0])


def same_name(pdf, form):
    if len(form.Fields) < 2:
        return False
    form.Fields[1].T = form.Fields[0].T
    return True


def period(pdf, form):
    form.Fields[0].T = String("a.b")


def no_name(pdf, form):
    del form.Fields[0].T


def viewer_draws(pdf, form):
    form.NeedAppearances = True


def xfa(pdf, form):
    form.XFA = pdf.make_stream(b"<xdp/>")


def no_form(pdf, form):
    del pdf.Root.AcroForm


def other_parent(pdf, widget):
    widget.Parent = pdf.Root


def no_type(pdf, widget):
    while widget is not None:
        if "/FT" in widget:
            del widget.FT
        widget = widget.get("/Parent")


def nameless(pdf, widget):
    for holder in (widget, widget.get("/Parent", {})):
        if "/TU" in holder:
            del holder["/TU"]


def flags(value):
    def change(pdf, widget):
        widget.F = value

    return named(change, "flags", value)


def no_page(pdf, widget):
    del widget.P


def no_appearance(pdf, widget):
    del widget.AP


def empty_appearance(pdf, widget):
    widget.AP = Dictionary(N=pdf.make_stream(b" ", Subtype=Name.Form, BBox=[0, 0, 1, 1]))


def empty_state(pdf, widget):
    widget.AP.N.Off = pdf.make_stream(b"", Subtype=Name.Form, BBox=[0, 0, 1, 1])


def unknown_state(pdf, widget):
    widget.AS = Name.Nowhere


def no_off(pdf, widget):
    del widget.AP.N.Off


def value_without_state(pdf, widget):
    if "/T" not in widget:
        return False
    widget.V = Name.Nowhere
    return True


def one_state(pdf, widget):
    """Two buttons of a group have the same state."""
    buttons = widget.Parent.Kids
    first, second = (next(key for key in each.AP.N.keys() if key != "/Off") for each in (buttons[0], buttons[1]))
    buttons[1].AP.N[first] = buttons[1].AP.N[second]
    del buttons[1].AP.N[second]
    if buttons[1].AS != Name.Off:
        buttons[1].AS = Name(first)


def no_group(pdf, widget):
    parent = widget.Parent
    widget.FT, widget.Ff, widget.T = Name.Btn, RADIO, String("alone")
    parent.Kids = Array([kid for kid in parent.Kids if kid.objgen != widget.objgen])
    pdf.Root.AcroForm.Fields.append(widget)
    del widget.Parent


def unknown_value(pdf, widget):
    widget.Parent.V = Name.Nowhere


def two_are_on(pdf, widget):
    for button in widget.Parent.Kids:
        button.AS = Name(next(key for key in button.AP.N.keys() if key != "/Off"))


def _widget_form(change):
    """An act on the first Form element with a widget."""

    def act(pdf):
        for element, reference in references(pdf):
            if reference.Obj.get("/Subtype") == Name.Widget:
                return change(pdf, element, reference) is not False
        return False

    return named(act, change)


def form_is_span(pdf, element, reference):
    element.S = Name.Span


def form_holds_words(pdf, element, reference):
    leaf = leaves(pdf)[0]
    add(element, Dictionary(Type=Name.MCR, Pg=leaf.Pg, MCID=mcids(leaf)[0]))


def form_holds_a_span(pdf, element, reference):
    add(element, new_element(pdf, "Span", element))


def form_holds_two(pdf, element, reference):
    add(element, reference)


def form_holds_none(pdf, element, reference):
    put(element, [])


def form_prints(pdf, element, reference):
    element.A = Dictionary(O=Name.PrintField, Role=Name.tv)


def form_holds_a_link(pdf, element, reference):
    reference.Obj.Subtype = Name.Link


MUTATIONS = [
    ("field-unreached", _form(no_fields)),
    ("field-unreached", _form(no_form)),
    ("field-cycle", _form(field_twice)),
    ("field-cycle", _widget(other_parent)),
    ("field-name", _form(same_name)),
    ("field-name", _form(period)),
    ("field-name", _form(no_name)),
    ("field-type", _widget(no_type)),
    ("field-xfa", _form(xfa)),
    ("field-drawn", _form(viewer_draws)),
    ("widget-name", _widget(nameless)),
    ("widget-flags", _widget(flags(0))),
    ("widget-flags", _widget(flags(6))),
    ("widget-page", _widget(no_page)),
    ("widget-drawn", _widget(no_appearance)),
    ("widget-drawn", _widget(empty_appearance, is_text)),
    ("widget-drawn", _widget(empty_state, is_button)),
    ("widget-state", _widget(unknown_state, is_button)),
    ("widget-state", _widget(no_off, is_button)),
    ("widget-state", _widget(value_without_state, lambda widget: is_button(widget) and not is_radio(widget))),
    ("radio-group", _widget(one_state, is_radio)),
    ("radio-group", _widget(no_group, is_radio)),
    ("radio-group", _widget(unknown_value, is_radio)),
    ("radio-group", _widget(two_are_on, is_radio)),
    ("widget-outside", _widget_form(form_is_span)),
    ("form-object", _widget_form(form_holds_words)),
    ("form-object", _widget_form(form_holds_a_span)),
    ("form-object", _widget_form(form_holds_two)),
    ("form-object", _widget_form(form_holds_none)),
    ("form-object", _widget_form(form_prints)),
    ("form-object", _widget_form(form_holds_a_link)),
]
