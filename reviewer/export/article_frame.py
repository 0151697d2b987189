"""The articles of pages as a pandas frame, one a row, and as clean text files, one each."""

import re
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reviewer.articles import Article, Division
from reviewer.export.into_place import Move, checked_folder, move_all, sentences
from reviewer.export.safe_text import visible
from reviewer.export.tables import Column, Row, Table
from reviewer.page.places import line_at

if TYPE_CHECKING:
    import pandas as pd

COLUMNS: Final = {
    "source": "key",
    "article": "count",
    "kicker": "text",
    "headline": "text",
    "subtitle": "text",
    "subheads": "text",
    "reporters": "text",
    "place": "text",
    "date": "text",
    "length": "count",
    "paragraphs": "count",
    "doubts": "text",
    "line": "count",
    "text": "text",
}
"""The columns of a row, with the kind of each."""

LONGEST_NAME: Final = 80
"""Bytes in UTF-8 that a file's name takes of what stands in it: some file systems hold 143 in all."""
_NOT_IN_NAMES = re.compile(
    r"(?:[<>:\"/\\|?*\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|\.(?!\d)|(?<!\d)\.)+"
)  # the dot of 3.2 may stand


def article_frame(pages: Iterable[tuple[str, str, Division]]) -> "pd.DataFrame":
    """Return the articles of pages, one a row.

    Args:
        pages: The name of each page, its raw text, and its articles (``articles.divide``).

    Returns:
        ``source``; ``article`` counts from 1 on each page; ``subheads``, ``reporters``, ``doubts`` a line each;
        ``date`` as the dateline prints it; ``length`` in characters; ``line`` of the raw text where the article first
        stands; ``text`` its paragraphs, a line each. What isn't printed is missing.
    """
    from reviewer.export.data_frames import frame_of  # which knows of the tables of a review, this one among them

    columns = tuple(Column(name, {"zh": name, "en": name}, kind, "") for name, kind in COLUMNS.items())
    return frame_of(Table("articles", {"zh": "文章", "en": "Articles"}, columns, _rows(pages)))


def _rows(pages: Iterable[tuple[str, str, Division]]) -> Iterator[Row]:
    for source, raw, division in pages:
        for one in division.articles:
            yield (source, *cells(one, raw))


def cells(one: Article, raw: str) -> Row:
    """Return what a row says of an article, from ``article`` on."""
    titles = tuple(text or None for text in (one.kicker, one.headline, one.subtitle))
    said = (_lines(one.subheads), _lines(one.reporters), one.place or None, one.date or None)
    doubts = _lines(doubt.message for doubt in one.doubts)
    sizes = (one.length, len(one.paragraphs))
    return (one.number, *titles, *said, *sizes, doubts, first_line(one, raw), _lines(one.paragraphs))


def first_line(one: Article, raw: str) -> int:
    """Return the line of the raw text, from 1, on which the first part of an article stands."""
    start = min((extent.start for extent in one.extents), default=0)
    return line_at(raw, start)


def _lines(texts: Iterable[str]) -> str | None:
    return "\n".join(texts) or None


def article_files(folder: Path, pages: Iterable[tuple[str, Division]]) -> list[Path]:
    """Write each article into a file of its own, in UTF-8: its titles, then its paragraphs, a line each.

    Args:
        folder: Made where it is missing; a file in it of the same name is replaced.
        pages: The name of each page with its articles.

    Returns:
        The files, named by page, number and headline.

    Raises:
        ExportError: A file could not be written; all files are as they were before.
    """
    with texts_beside(folder, pages) as moves, sentences(folder):
        if moves:
            move_all(moves)
        return [one.place for one in moves]


@contextmanager
def texts_beside(folder: Path, pages: Iterable[tuple[str, Division]]) -> Iterator[list[Move]]:
    """Write each article into a file of a new folder in that folder; it is removed with whatever wasn't moved.

    Args:
        folder: Where the files belong; made, and removed again where it stays empty.
        pages: The name of each page with its articles.

    Raises:
        ExportError: A file could not be written, or lies where the folder belongs.
    """
    checked_folder(folder)
    fresh = folder / f".{secrets.token_hex(4)}"  # inside: the folder itself may be on another disk
    made = not folder.exists()
    try:
        with sentences(folder):
            fresh.mkdir(parents=True)
            moves = list(_written(fresh, folder, pages))
        yield moves
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if made:
            with suppress(OSError):  # it isn't empty, as it should be
                folder.rmdir()


def _written(fresh: Path, folder: Path, pages: Iterable[tuple[str, Division]]) -> Iterator[Move]:
    taken: set[str] = set()
    for source, division in pages:
        for one in division.articles:
            name = f"{_unlike(taken, _name(source, one))}.txt"
            (fresh / name).write_text(visible(one.text) + "\n", encoding="utf-8", newline="\n")
            yield Move(fresh / name, folder / name)


def _name(source: str, one: Article) -> str:
    """Return a name that every file system takes: page, number and headline, none of ``<>:"/\\|?*``."""
    page = _fitted(Path(source.replace("\\", "/")).stem, LONGEST_NAME // 2)
    return _fitted(f"{page} {one.number:02} {one.headline}", LONGEST_NAME)


def _fitted(text: str, most: int) -> str:
    plain = _NOT_IN_NAMES.sub(" ", text).strip()
    return plain.encode()[:most].decode(errors="ignore").strip(" .")


def _unlike(taken: set[str], name: str) -> str:
    """Return the name, with a number where another file is called so, in capitals or not."""
    for number in count(1):
        found = name if number == 1 else f"{name} {number}"
        if found.casefold() not in taken:
            break
    taken.add(found.casefold())
    return found
