"""XMP metadata: the facts about the file (ISO 14289-1 5, 7.1)."""

import xml.etree.ElementTree as XML

import pikepdf

from reading.fault import Fault

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"


def check(document):
    stream = document.catalog.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        yield Fault("no-metadata", "catalog", "there is no XMP metadata")
        return
    try:
        packet = XML.fromstring(stream.read_bytes())
    except XML.ParseError as error:
        yield Fault("no-metadata", "metadata", f"it cannot be read: {error}")
        return
    part = values(packet, PDFUA + "part")
    if part != ["1"]:
        yield Fault("metadata-part", "metadata", f"pdfuaid:part is {', '.join(part) or 'absent'}")
    titles, info = values(packet, DC + "title"), document.pdf.trailer.get("/Info", {})
    title = str(info["/Title"]) if "/Title" in info else None
    if not titles or not titles[0].strip() or titles[0] != title:
        yield Fault("metadata-title", "metadata", f"dc:title is {titles}, Title in Info {title!r}")
    languages = values(packet, DC + "language")
    if languages != [str(document.catalog.get("/Lang", ""))]:
        yield Fault("metadata-language", "metadata", f"dc:language is {languages}")


def values(packet, key):
    """The values of a property, which is an attribute, a text or an array."""
    found = []
    for description in packet.iter(RDF + "Description"):
        if key in description.attrib:
            found.append(description.attrib[key])
        for each in description.findall(key):
            items = list(each.iter(RDF + "li"))
            found += [item.text or "" for item in items] if items else [each.text or ""]
    return found
