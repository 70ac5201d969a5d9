"""Saves a file as it is: pikepdf shall mend nothing, and the same file give the same bytes."""

import io

import pikepdf


def saved(pdf, **options):
    data = io.BytesIO()
    pdf.save(
        data,
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        deterministic_id=True,
        **options,
    )
    return data.getvalue()
