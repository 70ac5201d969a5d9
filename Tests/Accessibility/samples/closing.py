"""The objects of a tagged file beside its pages: tree, parent tree, catalog, metadata, outlines, labels, fields."""

from pikepdf import Array, Dictionary, Name, Stream, String

LANGUAGE = "en-US"


def close(writer):
    pdf, catalog = writer.pdf, writer.pdf.Root
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parents = [[None] * count for count in writer.counts]  # after these, one element for each annotation
    tree.K = _write(writer, writer.root, tree, parents)
    numbers = Array()
    for key, value in enumerate(parents):
        numbers.append(key)
        numbers.append(pdf.make_indirect(Array(value)) if isinstance(value, list) else value)
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(parents)
    catalog.StructTreeRoot = tree
    catalog.Lang = String(LANGUAGE)
    catalog.MarkInfo = Dictionary(Marked=True)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    catalog.Metadata = pdf.make_indirect(Stream(pdf, metadata(writer.title), Type=Name.Metadata, Subtype=Name.XML))
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(writer.title)))
    catalog.PageLabels = Dictionary(Nums=[0, Dictionary(S=Name.D)])
    catalog.Outlines = outlines(writer)
    if writer.fields:
        catalog.AcroForm = pdf.make_indirect(
            Dictionary(
                Fields=writer.fields, DR=Dictionary(Font=Dictionary(F2=writer.field_font)), DA=String("/F2 10 Tf 0 g")
            )
        )


def _write(writer, node, parent, parents):
    """Writes an element and all elements below it."""
    pdf = writer.pdf
    obj = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.kind), P=parent, **node.entries))
    pages = [kid[0] for kid in node.kids if isinstance(kid, tuple)]
    if pages:
        obj.Pg = pdf.pages[pages[0]].obj
    kids = Array()
    for kid in node.kids:
        if not isinstance(kid, tuple):
            kids.append(_write(writer, kid, obj, parents))
        elif isinstance(kid[1], int):
            parents[kid[0]][kid[1]] = obj
            page = pdf.pages[kid[0]].obj
            kids.append(kid[1] if kid[0] == pages[0] else Dictionary(Type=Name.MCR, Pg=page, MCID=kid[1]))
        else:
            kid[1].StructParent = len(parents)
            parents.append(obj)
            kids.append(Dictionary(Type=Name.OBJR, Pg=pdf.pages[kid[0]].obj, Obj=kid[1]))
    if len(kids):
        obj.K = kids if len(kids) > 1 else kids[0]
    return obj


def metadata(title):
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()


def outlines(writer):
    """Writes the outlines of the headings. All are open."""
    pdf = writer.pdf
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    path = [(0, root)]
    for level, title, page in writer.bookmarks:
        while path[-1][0] >= level:
            path.pop()
        parent = path[-1][1]
        item = pdf.make_indirect(
            Dictionary(Title=String(title), Parent=parent, Dest=[pdf.pages[page].obj, Name.XYZ, 0, 792, None])
        )
        if "/Last" in parent:
            parent.Last.Next, item.Prev = item, parent.Last
        else:
            parent.First = item
        parent.Last = item
        for _, above in path:
            above.Count = int(above.get("/Count", 0)) + 1
        path.append((level, item))
    return root
