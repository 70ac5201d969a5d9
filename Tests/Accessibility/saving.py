"""Saves a file unchanged: pikepdf must repair nothing, and the same file must always give the same bytes."""

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
