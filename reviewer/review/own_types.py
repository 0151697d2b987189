"""The report types of a review: the built-in ones, and the user's own, of which the review keeps a copy."""

from pathlib import Path

from reviewer.report_types.indicators_type import INDICATORS
from reviewer.report_types.loader import load_types, read_type
from reviewer.report_types.schema import ReportType

TypeFiles = tuple[tuple[str, str], ...]
"""The user's own types as (file name, text)."""


def in_use(own: TypeFiles) -> tuple[ReportType, ...]:
    """Return the built-in types and the user's own; one of these takes the place of ours of that name."""
    kept = [read_type(text, file, kept=True) for file, text in own]
    return tuple({one.name: one for one in (*load_types(), INDICATORS, *kept)}.values())


def with_folder(own: TypeFiles, folder: Path) -> TypeFiles:
    """Return the user's own types with those of a folder, which take the place of others of their name.

    Raises:
        ReportTypeError: A file in it is wrong.
    """
    known = {read_type(text, file, kept=True).name: (file, text) for file, text in own}
    fresh = {
        one.name: (Path(one.file).name, one.source)
        for one in load_types(folder)
        if Path(one.file).parent == folder
    }  # fmt: skip
    return tuple((known | fresh).values())
