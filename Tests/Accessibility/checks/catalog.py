"""The entries of the catalog and of the pages (ISO 14289-1 6.2, 7.1, 7.2, 7.18.3)."""

from reading.fault import Fault, name


def check(document):
    catalog = document.catalog
    if not str(catalog.get("/Lang", "")):
        yield Fault("catalog-lang", "catalog", "there is no Lang")
    mark_info = catalog.get("/MarkInfo", {})
    if mark_info.get("/Marked") is not True or mark_info.get("/Suspects", False) is not False:
        yield Fault("catalog-marked", "catalog", "MarkInfo says no Marked, or it says Suspects")
    if catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield Fault("catalog-title", "catalog", "ViewerPreferences does not say DisplayDocTitle")
    for number, page in enumerate(document.pages, 1):
        if name(page.get("/Tabs")) != "S":
            yield Fault("page-tabs", f"page {number}", f"Tabs is {name(page.get('/Tabs')) or 'absent'}")
