"""What a person's reviews taught, all of them together, kept in one file of theirs."""

import errno
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from reviewer.beside import name_beside
from reviewer.checks.confusions import Confusions, Table, added, from_json, to_json
from reviewer.errors import ReviewerError
from reviewer.review.store_address import shown
from reviewer.system_words import why_of
from reviewer.wording import say

FILE = "confusions.json"
SECONDS = 5.0
"""How long another desk is waited for; it takes some milliseconds."""


class Learned:
    """The file with what was learned: for each review what it teaches, what was imported, what was forgotten.

    Args:
        path: Where it is, or will be.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def before(self, *names: str) -> Table:
        """Return what everything but one review teaches.

        Args:
            names: All that the review is or was kept under.

        Raises:
            ReviewerError: The file can't be read.
        """
        kept = self._read()
        return _together([kept.imported, *_without(kept.reviews, names).values()])

    def forgotten(self, *names: str) -> Table:
        """Return what a review taught whenever everything was forgotten, kept under any of these names."""
        return _theirs(self._read().forgotten, names)

    def table(self) -> Table:
        """Return all that was learned and not forgotten."""
        kept = self._read()
        return _together([kept.imported, *kept.reviews.values()])

    def keep(self, table: Table, name: str, *once: str, last: int = 0) -> None:
        """Keep what a review teaches under its name, in place of what it taught before, under whatever name.

        A copy that is older than what is kept replaces nothing.

        Args:
            table: All that it teaches; what was forgotten of it, by whatever desk, is left out here.
            name: What it is kept under.
            once: What it was kept under once.
            last: Number of the last event in its log.
        """
        with self._alone():
            self._write(_with_review(self._read(), table, last, name, once))

    def add(self, file: Path) -> None:
        """Take in a table that was exported elsewhere.

        Raises:
            ReviewerError: It can't be read, or isn't one.
        """
        table = _table_in(file)
        with self._alone():
            kept = self._read()
            self._write(kept._replace(imported=added(kept.imported, table)))

    def write_to(self, file: Path, table: Table) -> None:
        """Write a table into a file, for another person's desk."""
        _write(file, to_json(table))

    def forget(self, open_now: Table | None = None, name: str = "", *once: str, last: int = 0) -> None:
        """Begin anew; what known reviews and the open one taught until now counts no more, what they teach later does.

        Args:
            open_now: All that the open review teaches, also what was forgotten of it before.
            name: What it is kept under.
            once: What it was kept under once.
            last: Number of the last event in its log.
        """
        with self._alone():
            kept = _with_review(self._read(), open_now or {}, last, name, once)
            gone, known = kept.forgotten, kept.reviews
            both = {one: added(gone.get(one, {}), known.get(one, {})) for one in {**known, **gone}}
            self._write(Kept({}, {}, both, kept.last))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let no other desk change the file between our reading and writing it.

        A second file is locked, and stays: the file itself is replaced when it is written.
        """
        from filelock import FileLock, Timeout  # 20 ms of importing, which a window's start needn't wait for

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self.path}.lock", timeout=SECONDS):
                yield
        except Timeout as error:
            raise _unwritable(self.path, TimeoutError(errno.ETIMEDOUT, "")) from error
        except OSError as error:
            raise _unwritable(self.path, error) from error

    def _read(self) -> "Kept":
        held = self._held()
        try:
            last = {name: int(number) for name, number in held.get("last", {}).items()}  # earlier versions kept none
            return Kept(from_json(held["imported"]), _by_name(held["reviews"]), _by_name(held["forgotten"]), last)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise _unreadable(self.path) from error

    def _held(self) -> dict[str, Any]:
        return _json_in(self.path) if self.path.exists() else _as_json(Kept({}, {}, {}, {}))

    def _write(self, kept: "Kept") -> None:
        held = _as_json(kept)
        if held != self._held():
            _write(self.path, held)


class Kept(NamedTuple):
    """What the file holds; reviews by their origin (``Log.origin``), by path or address where none opened it since.

    ``last`` says up to which event of its log a review was when it was kept, for its copies share its origin.
    """

    imported: Table
    reviews: Mapping[str, Table]
    forgotten: Mapping[str, Table]
    last: Mapping[str, int]


def of_user() -> Learned:
    """Return what the user of this machine has learned."""
    from platformdirs import user_data_path

    return Learned(user_data_path("reviewer", appauthor=False) / FILE)


def less(table: Table, forgotten: Table) -> Table:
    """Return a table without what is forgotten; no count falls below zero, and no reader is left without any."""
    left = {
        reader: Confusions(
            *(
                {key: more for key, times in counts.items() if (more := times - gone.get(key, 0)) > 0}
                for counts, gone in zip(_three(seen), _three(forgotten.get(reader, Confusions())), strict=True)
            )
        )
        for reader, seen in table.items()
    }
    return {reader: seen for reader, seen in left.items() if any(_three(seen))}


def _three(seen: Confusions) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    return seen.ways, seen.digits, seen.signs


def _together(tables: list[Table]) -> Table:
    both: Table = {}
    for one in tables:
        both = added(both, one)
    return both


def _without(tables: Mapping[str, Table], names: Collection[str]) -> dict[str, Table]:
    return {one: table for one, table in tables.items() if one not in names}


def _theirs(tables: Mapping[str, Table], names: Collection[str]) -> Table:
    return _together([table for one, table in tables.items() if one in names])


def _with_review(kept: Kept, table: Table, last: int, name: str, once: Collection[str]) -> Kept:
    """Return what is kept with all that a review teaches, less what was forgotten of it by now."""
    if last < kept.last.get(name, 0):
        return kept
    gone = _theirs(kept.forgotten, (name, *once))
    reviews = _put(kept.reviews, less(table, gone), name, once)
    taught = table or name in {**kept.reviews, **kept.last}
    numbers = {**kept.last, name: last} if last and taught else kept.last
    return Kept(kept.imported, reviews, _put(kept.forgotten, gone, name, once), numbers)


def _put(tables: Mapping[str, Table], table: Table, name: str, once: Collection[str]) -> dict[str, Table]:
    """Return the tables with this one under its name, and none under the names it had once."""
    rest = _without(tables, (name, *once))
    return {**rest, name: table} if table else rest


def _by_name(held: Mapping[str, object]) -> dict[str, Table]:
    """Return tables by name; earlier versions of the program wrote addresses with their passwords."""
    tables: dict[str, Table] = {}
    for name, one in held.items():
        tables[shown(name)] = added(tables.get(shown(name), {}), from_json(one))
    return tables


def _as_json(kept: Kept) -> dict[str, Any]:
    reviews, forgotten = (
        {name: to_json(table) for name, table in tables.items()} for tables in (kept.reviews, kept.forgotten)
    )
    return {"imported": to_json(kept.imported), "reviews": reviews, "forgotten": forgotten, "last": dict(kept.last)}


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
    """Write beside, under a name of its own, and move into place: the file is always whole, whoever else writes it."""
    beside = name_beside(file, ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_text(json.dumps(held, ensure_ascii=False, indent=1), encoding="utf-8")
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(file, error) from error


def _unwritable(file: Path, error: OSError) -> ReviewerError:
    return ReviewerError(
        say(
            "误读表 {f} 写不进去：{e}；请检查文件夹。",
            "The table of misreadings {f} can't be written: {e}; check its folder.",
            f=file,
            e=why_of(error),
        )
    )


def _unreadable(file: Path) -> ReviewerError:
    return ReviewerError(
        say(
            "误读表 {f} 读不出来：文件不在或不是误读表；请改选别的文件，或把它移走后重来。",
            "The table of misreadings {f} can't be read: it isn't there or is no such table; choose another, or move "
            "it away and begin anew.",
            f=file,
        )
    )
