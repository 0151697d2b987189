"""What leaves the desk: verified records as a workbook, as CSV, Parquet and JSON files, and as pandas frames.

The one door for the session::

    from reviewer.export import Material, SourceLine, Written, frames, write     # imports nothing heavy

    material = Material(
        records,            # Iterable[ReviewedRecord]: ALL records in page order, verified or not
        types,              # Sequence[ReportType]: every type the records are of
        sources,            # Iterable[SourceLine(id, name, path, sha256, encoding, added_at)]
        version,            # of the program, for the *sources* sheet
        only_verified=True, # False: the others too, marked by their status
        raw_of=...,         # source id -> raw text, for the lines and snippets of *places*
        places=None,        # True, False; None: unless there are more than MOST_WITH_PLACES records
        articles=None,      # the same of the articles, unless there are more than MOST_WITH_ARTICLES pages
        values="printed",   # or "corrected": what should have been printed, where a verdict says it
    )
    frames(material)                          # -> dict[str, pandas.DataFrame]
    write(Path("out.xlsx"), material)         # -> Written(files, remarks, cancelled)
    write(Path("out.csv"), material, progress, texts=True)      # and the articles, in the folder "out 文章"

``records`` is gone through once, so an iterator will do. Export itself leaves out what isn't verified: it wants all
records, because *sources* says how many of how many are verified.

``write`` goes by suffix: ``.xlsx`` and ``.json`` are one file; ``.csv`` and ``.parquet`` are one file for each frame
beside each other, ``out.hotline_daily.csv``, ``out.hotline_daily.channels.csv``, ``out.checks.csv`` ...

``progress(done, total, what) -> bool``: False cancels; then ``Written.cancelled`` is true and the old files stand.
``Written.remarks`` are finished sentences about texts that had to be cut and the like: worth showing.
Everything a user can act on is an ``ExportError`` with a finished sentence, also that there is nothing to export.
"""

from reviewer.export.data_frames import frames
from reviewer.export.material import (
    MOST_WITH_ARTICLES,
    MOST_WITH_PLACES,
    Material,
    SourceLine,
    Values,
    Written,
)
from reviewer.export.writing import folder_of_texts, tables_in_place, write

__all__ = [
    "MOST_WITH_ARTICLES",
    "MOST_WITH_PLACES",
    "Material",
    "SourceLine",
    "Values",
    "Written",
    "folder_of_texts",
    "frames",
    "tables_in_place",
    "write",
]
