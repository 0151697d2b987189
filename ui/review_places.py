"""Which file is a review, and where the review of some pages is kept."""

import os
from collections.abc import Sequence
from pathlib import Path

from reviewer.address import is_address

SUFFIX = ".review"


def is_review(given: str | Path) -> bool:
    """Tell a review (a ``.review`` file, or the address of a database) from pages."""
    return Path(given).suffix.lower() == SUFFIX or is_address(given)


def samples_folder() -> Path | None:
    """Return the folder with the made-up pages, or None where they weren't installed."""
    folder = Path(__file__).resolve().parent.parent / "samples"
    return folder if any(folder.glob("*.txt")) else None


def readme() -> Path | None:
    """Return the manual, or None where it wasn't installed."""
    file = Path(__file__).resolve().parent.parent / "README.md"
    return file if file.is_file() else None


def data_folder() -> Path:
    """Return the folder where the program keeps what belongs to the user but to no place of his."""
    from platformdirs import user_data_path

    return user_data_path("reviewer", appauthor=False, ensure_exists=True)


def review_for(pages: Sequence[Path]) -> Path:
    """Return where the review of these pages is kept: beside them, named after the folder they come from.

    The samples, and pages in a folder that can't be written to, have theirs in the user's data folder.
    """
    first = pages[0].absolute()
    folder = first if first.is_dir() else first.parent
    name = f"{folder.name or 'pages'}{SUFFIX}"
    if folder == samples_folder():
        return data_folder() / name
    beside = folder.parent if first.is_dir() else folder
    return (beside if os.access(beside, os.W_OK) else data_folder()) / name


def shown_place(where: str) -> str:
    """Return where a review is kept, to be shown: of a database the address without its password."""
    if not is_address(where):
        return where
    from reviewer.review.store_address import shown  # where there is a database: the window paints sooner

    return shown(where)


def title_of(where: str) -> str:
    """Return what a review is called in the window's title: the name of its file, or of the database."""
    from reviewer.review.store_address import short_name, shown

    return (short_name(where) or shown(where)) if is_address(where) else Path(where).name


def beside_review(where: str, ending: str, elsewhere: Path) -> Path:
    """Return the name of a file made from a review, in its folder; in this other one where it is a database."""
    from reviewer.review.store_address import short_name

    folder = elsewhere if is_address(where) else Path(where).absolute().parent
    return folder / f"{short_name(where) or 'review'}{ending}"
