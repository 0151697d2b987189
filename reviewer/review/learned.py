"""What a person's reviews taught, all of them together, kept in one file of theirs."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reviewer.checks.confusions import Confusions, Table, added, from_json, to_json
from reviewer.errors import ReviewerError
from reviewer.wording import say

FILE = "confusions.json"

_WORDS = {
    "substituted": ("数字认错", "a digit taken for another"),
    "dropped": ("漏了一位数字", "a digit dropped"),
    "doubled": ("一位数字重复", "a digit doubled"),
    "swapped": ("两位数字颠倒", "two digits swapped"),
    "inserted": ("多了一位数字", "a digit too many"),
    "point": ("小数点或分节号误读", "a decimal point or mark misread"),
    "sign": ("负号缺失或多出", "a minus sign lost or added"),
    "torn": ("一个数被拆成两段", "a number torn in two"),
    "glued": ("与相邻的数粘连", "a number glued to its neighbour"),
}


class Row(NamedTuple):
    """How often one confusion was seen.

    Attributes:
        reader: Who read the pages.
        way: A way of misreading a number, as ``checks.misread`` names it; empty for signs.
        printed: The sign on the paper; empty for ways.
        read: The sign it was taken for; empty for ways.
        times: How often.
    """

    reader: str
    way: str
    printed: str
    read: str
    times: int


class Learned:
    """The file with what was learned: for each review what it teaches, what was imported, what was forgotten.

    Args:
        path: Where it is, or will be.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def before(self, review: str) -> Table:
        """Return what everything but this review teaches.

        Raises:
            ReviewerError: The file can't be read.
        """
        kept = self._read()
        tables = [kept.imported, *(table for name, table in kept.reviews.items() if name != review)]
        return _together(tables)

    def forgotten(self, review: str) -> Table:
        """Return what this review taught when everything was forgotten last."""
        return self._read().forgotten.get(review, {})

    def table(self) -> Table:
        """Return all that was learned and not forgotten."""
        kept = self._read()
        return _together([kept.imported, *kept.reviews.values()])

    def keep(self, review: str, table: Table) -> None:
        """Keep what a review teaches, in place of what it taught before."""
        kept = self._read()
        if kept.reviews.get(review, {}) != table:
            self._write(kept._replace(reviews={**kept.reviews, review: table}))

    def add(self, file: Path) -> None:
        """Take in a table that was exported elsewhere.

        Raises:
            ReviewerError: It can't be read, or isn't one.
        """
        kept = self._read()
        self._write(kept._replace(imported=added(kept.imported, _table_in(file))))

    def write_to(self, file: Path, table: Table) -> None:
        """Write a table into a file, for another person's desk."""
        _write(file, to_json(table))

    def forget(self, open_now: Mapping[str, Table]) -> None:
        """Begin anew; what open and known reviews taught until now counts no more, what they teach later does."""
        kept = self._read()
        known = {**kept.reviews, **open_now}
        forgotten = {name: added(kept.forgotten.get(name, {}), table) for name, table in known.items()}
        self._write(Kept({}, {}, {**kept.forgotten, **forgotten}))

    def _read(self) -> "Kept":
        if not self.path.exists():
            return Kept({}, {}, {})
        held = _json_in(self.path)
        try:
            return Kept(
                from_json(held["imported"]),
                {name: from_json(one) for name, one in held["reviews"].items()},
                {name: from_json(one) for name, one in held["forgotten"].items()},
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise _unreadable(self.path) from error

    def _write(self, kept: "Kept") -> None:
        reviews, forgotten = (
            {name: to_json(table) for name, table in tables.items()} for tables in (kept.reviews, kept.forgotten)
        )
        _write(self.path, {"imported": to_json(kept.imported), "reviews": reviews, "forgotten": forgotten})


class Kept(NamedTuple):
    """What the file holds; reviews by their path or address."""

    imported: Table
    reviews: Mapping[str, Table]
    forgotten: Mapping[str, Table]


def of_user() -> Learned:
    """Return what the user of this machine has learned."""
    from platformdirs import user_data_path

    return Learned(user_data_path("reviewer", appauthor=False) / FILE)


def less(table: Table, forgotten: Table) -> Table:
    """Return a table without what is forgotten; no count falls below zero."""
    return {
        reader: Confusions(
            *(
                {key: more for key, times in counts.items() if (more := times - gone.get(key, 0)) > 0}
                for counts, gone in zip(_three(seen), _three(forgotten.get(reader, Confusions())), strict=True)
            )
        )
        for reader, seen in table.items()
    }


def rows(table: Table) -> Iterator[Row]:
    """Yield a table as rows, ways first, then digits, then other signs, each the most frequent first."""
    for reader, seen in table.items():
        ways, *signs = _three(seen)
        yield from (Row(reader, way, "", "", times) for way, times in _often_first(ways))
        for pairs in signs:
            yield from (Row(reader, "", pair[0], pair[1], times) for pair, times in _often_first(pairs))


def in_words(way: str) -> str:
    """Return what a way of misreading a number is called."""
    return say(*_WORDS[way])


def _three(seen: Confusions) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    return seen.ways, seen.digits, seen.signs


def _often_first(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(((key, times) for key, times in counts.items() if times), key=lambda one: (-one[1], one[0]))


def _together(tables: list[Table]) -> Table:
    both: Table = {}
    for one in tables:
        both = added(both, one)
    return both


def _table_in(file: Path) -> Table:
    try:
        return from_json(_json_in(file))
    except ValueError as error:
        raise ReviewerError(f"{file}: {error}") from error


def _json_in(file: Path) -> dict[str, Any]:
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _unreadable(file) from error
    if not isinstance(held, dict):
        raise _unreadable(file)
    return held


def _write(file: Path, held: object) -> None:
    """Write beside and move into place, so that the file is always whole."""
    beside = file.with_name(file.name + ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(held, ensure_ascii=False, indent=1), encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        raise ReviewerError(
            say(
                "误读表 {f} 写不进去：{e}；请检查文件夹。",
                "The table of misreadings {f} can't be written: {e}; check its folder.",
                f=file,
                e=error.strerror or error,
            )
        ) from error


def _unreadable(file: Path) -> ReviewerError:
    return ReviewerError(
        say(
            "误读表 {f} 读不出来：文件不在或不是误读表；请改选别的文件，或把它移走后重来。",
            "The table of misreadings {f} can't be read: it isn't there or is no such table; choose another, or move "
            "it away and begin anew.",
            f=file,
        )
    )
