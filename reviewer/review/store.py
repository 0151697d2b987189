"""The review's store, append-only: one SQLite file, or a PostgreSQL database with the same tables. Knows no meaning."""

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reviewer.address import is_address
from reviewer.data import SourceText
from reviewer.errors import ChangedElsewhereError, HeldElsewhereError, StoreError
from reviewer.review.events import Event
from reviewer.review.store_address import shown
from reviewer.review.store_files import beside, identity, put
from reviewer.review.store_statements import containing, insert
from reviewer.review.store_words import (
    changed_elsewhere,
    deleted_underneath,
    exists_already,
    held,
    is_held,
    not_opened,
    not_written,
)  # fmt: skip
from reviewer.review.tables import note_format

if TYPE_CHECKING:
    from sqlalchemy import Connection

_EVENT = ("seq", "at", "who", "kind", "source", "record", "step", "body", "queue", "records")

_SOURCE = ("number", "id", "name", "path", "sha256", "encoding", "size", "raw", "plain")

_PLACE = ("who", "record", "path")
_HIGHEST = 2**31 - 1  # number of an event that a database takes


class EventRow(NamedTuple):
    """A line of the table ``event``; ``queue`` is what the queue shows of the source afterwards."""

    seq: int
    at: str
    who: str
    kind: str
    source: str
    record: str
    step: int
    body: str
    queue: str | None
    records: str | None


class SourceRow(NamedTuple):
    """A line of the table ``source``: one raw text. ``plain`` is what a search looks through."""

    number: int
    id: str
    name: str
    path: str
    sha256: str
    encoding: str
    size: int
    raw: str
    plain: str


class Store:
    """An open review file or database. One connection, handed from thread to thread under a lock.

    Raises:
        StoreError: From every method, when the file or database doesn't do what it should; nothing was written then.
    """

    def __init__(self, where: str, connection: "Connection", identity: tuple[int, int] | None) -> None:
        self.where = where
        self._shown = shown(where)
        self._connection = connection
        self._identity = identity
        self._noted = False
        self._in_log = False
        self._lock = threading.RLock()

    @classmethod
    def open(cls, where: str | Path) -> "Store":
        """Open a review, or make one where there is none.

        Raises:
            StoreError: It can't be, is no review, or was written by a later version.
        """
        from reviewer.review.store_opening import open_database, open_file

        where = str(where)
        connection = open_database(where) if is_address(where) else open_file(where)
        return cls(where, connection, None if is_address(where) else identity(where))

    def close(self) -> None:
        """Let go of the file."""
        self.write_back()
        with self._lock:
            engine = self._connection.engine
            self._connection.close()
            engine.dispose()

    def write_back(self) -> None:
        """Have what was written since stand in the file itself, so that a plain copy of it holds that; at rest only."""
        from sqlalchemy.exc import SQLAlchemyError

        with self._lock, suppress(SQLAlchemyError):  # where the disk refuses, it stays in the log, where it is safe
            if self._in_log and self._identity and identity(self.where) == self._identity:
                with self._connection.begin():
                    held, frames, written = self._connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)").one()
                self._in_log = bool(held) or frames != written

    def append(self, expected: int, events: Sequence[EventRow], sources: Sequence[SourceRow] = ()) -> None:
        """Append events, all or none, and wait until they are on the disk.

        Args:
            expected: Number of the last event known; the new ones follow it.
            events: With their numbers, from ``expected + 1`` on.
            sources: Raw texts that come in with them.

        Raises:
            ChangedElsewhereError: Someone else appended since; nothing was written.
            StoreError: It could not be written; nothing was.
        """
        from sqlalchemy.exc import IntegrityError

        assert events[0].seq == expected + 1
        try:
            with self._writing() as run:
                if sources:
                    run(insert("source", _SOURCE), [one._asdict() for one in sources])
                run(insert("event", _EVENT), [one._asdict() for one in events])
                if not self._noted:
                    note_format(self._connection)
            self._noted = True
        except StoreError as error:
            if isinstance(error.__cause__, IntegrityError) and self.events(expected):
                raise ChangedElsewhereError(changed_elsewhere()) from error
            raise

    def remember(self, who: str, record: str, path: str) -> None:
        """Keep where someone is; not part of the history."""
        with self._writing() as run:
            run(
                "INSERT INTO place VALUES (:who, :record, :path) "
                "ON CONFLICT (who) DO UPDATE SET record = :record, path = :path",
                [{"who": who, "record": record, "path": path}],
            )

    def place(self, who: str) -> tuple[str, str]:
        """Return the record and path where someone was, or two empty texts."""
        rows = self._rows("SELECT record, path FROM place WHERE who = :who", who=who)
        return (rows[0][0], rows[0][1]) if rows else ("", "")

    def events(self, after: int = 0, last: int = _HIGHEST) -> list[Event]:
        """Return the events after one number, up to the last, without what they hold."""
        rows = self._rows(
            "SELECT seq, at, who, kind, source, record, step, records IS NOT NULL FROM event "
            "WHERE seq > :after AND seq <= :last ORDER BY seq",
            after=after, last=last,
        )  # fmt: skip
        return [Event._make((*row[:7], bool(row[7]))) for row in rows]

    def queues(self, after: int = 0, last: int = _HIGHEST) -> list[tuple[str, str]]:
        """Return (source, what the queue shows of it) for each that events after one number up to the last show."""
        rows = self._rows(
            "SELECT source, queue FROM event WHERE seq IN "
            "(SELECT max(seq) FROM event WHERE seq > :after AND seq <= :last AND queue IS NOT NULL GROUP BY source)",
            after=after, last=last,
        )  # fmt: skip
        return [(row[0], row[1]) for row in rows]

    def bodies(self, sources: Iterable[str]) -> dict[int, str]:
        """Return what the events about some sources hold, by number."""
        return {row[0]: row[1] for row in self._in("SELECT seq, body FROM event WHERE source IN", "", list(sources))}

    def bodies_of(self, seqs: Iterable[int]) -> dict[int, str]:
        """Return what some events hold, by number."""
        return {row[0]: row[1] for row in self._in("SELECT seq, body FROM event WHERE seq IN", "", list(seqs))}

    def records(self, seqs: Iterable[int]) -> dict[int, str]:
        """Return the records some events brought, by number."""
        return {row[0]: row[1] for row in self._in("SELECT seq, records FROM event WHERE seq IN", "", list(seqs))}

    def text(self, number: int) -> SourceText:
        """Return a raw text with where it came from."""
        row = self._rows("SELECT name, path, sha256, encoding, raw FROM source WHERE number = :number", number=number)
        return SourceText(*row[0])

    def hashes(self, after: int = 0) -> list[tuple[int, str, str]]:
        """Return (number, content hash, source id) of the raw texts after this number."""
        rows = self._rows("SELECT number, sha256, id FROM source WHERE number > :after ORDER BY number", after=after)
        return [(row[0], row[1], row[2]) for row in rows]

    def last_numbers(self) -> tuple[int, int]:
        """Return the number of the last raw text, and the highest source id."""
        row = self._rows("SELECT coalesce(max(number), 0), coalesce(max(CAST(id AS INTEGER)), 0) FROM source")[0]
        return row[0], row[1]

    def source_lines(self) -> list[tuple[str, str, str, str, str]]:
        """Return (id, name, path, sha256, encoding) of every source as it was read last, in the order of the pages."""
        rows = self._rows(
            "SELECT id, name, path, sha256, encoding FROM source "
            "WHERE number IN (SELECT max(number) FROM source GROUP BY id) ORDER BY CAST(id AS INTEGER)"
        )
        return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]

    def sources_with(self, plain: str, numbers: range) -> set[str]:
        """Return the ids of the sources whose plain text contained this when they came in, under these numbers."""
        rows = self._rows(
            "SELECT id FROM source WHERE number BETWEEN :first AND :last AND plain LIKE :like ESCAPE '!'",
            like=containing(plain), first=numbers[0], last=numbers[-1],
        )  # fmt: skip
        return {row[0] for row in rows}

    def bodies_among(self, kinds: Sequence[str], seqs: range) -> list[tuple[str, str]]:
        """Return (source, what it holds) of the events of these kinds among these numbers."""
        named = {f"k{number}": kind for number, kind in enumerate(kinds)}
        rows = self._rows(
            "SELECT source, body FROM event WHERE seq BETWEEN :first AND :last "
            f"AND kind IN ({', '.join(f':{one}' for one in named)})",
            first=seqs[0], last=seqs[-1], **named,
        )  # fmt: skip
        return [(row[0], row[1]) for row in rows]

    def copy_to(self, path: str | Path) -> None:
        """Write everything into a new review file, also when the one we opened is gone from its folder.

        Raises:
            StoreError: There is something at that path already, or it can't be written.
        """
        if os.path.lexists(path):
            raise StoreError(exists_already(str(path)))
        try:
            with beside(path) as name:
                copy = Store.open(name)
                try:
                    self._write_into(copy)
                finally:
                    copy.close()
                put(name, path)
        except FileExistsError as error:
            raise StoreError(exists_already(str(path))) from error
        except OSError as error:
            raise StoreError(not_written(str(path), error)) from error

    def _write_into(self, copy: "Store") -> None:
        """Write all that is there at this moment; what others append meanwhile would come in halves."""
        ((seq, number),) = self._rows("SELECT (SELECT max(seq) FROM event), (SELECT max(number) FROM source)")
        with copy._writing() as run:
            for table, columns, last in (("source", _SOURCE, number or 0), ("event", _EVENT, seq or 0)):
                for first in range(1, last + 1, 500):
                    if rows := self._between(table, columns, first, min(first + 499, last)):
                        run(insert(table, columns), rows)
            if places := self._rows("SELECT who, record, path FROM place"):
                run(insert("place", _PLACE), [dict(zip(_PLACE, row, strict=True)) for row in places])

    def _between(self, table: str, columns: Sequence[str], first: int, last: int) -> list[dict[str, Any]]:
        select = f"SELECT {', '.join(columns)} FROM {table} WHERE {columns[0]} BETWEEN :first AND :last"
        return [dict(zip(columns, row, strict=True)) for row in self._rows(select, first=first, last=last)]

    def _in(self, select: str, rest: str, wanted: list[Any]) -> Iterator[Any]:
        for at in range(0, len(wanted), 500):
            chunk = {f"w{number}": one for number, one in enumerate(wanted[at : at + 500])}
            yield from self._rows(f"{select} ({', '.join(f':{name}' for name in chunk)}) {rest}", **chunk)

    def _rows(self, select: str, **values: str | int) -> list[Any]:
        from sqlalchemy import text
        from sqlalchemy.exc import SQLAlchemyError

        with self._lock:
            try:
                with self._connection.begin():
                    return list(self._connection.execute(text(select), values))
            except (SQLAlchemyError, UnicodeEncodeError) as error:
                raise StoreError(not_opened(self._shown, error)) from error

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        from sqlalchemy import text
        from sqlalchemy.exc import SQLAlchemyError

        with self._lock:
            if self._identity and identity(self.where) != self._identity:
                raise StoreError(deleted_underneath(self.where))
            try:
                with self._connection.begin():
                    yield lambda statement, rows: self._connection.execute(text(statement), rows)
                self._in_log = True
            except (SQLAlchemyError, UnicodeEncodeError) as error:
                if is_held(error):
                    raise HeldElsewhereError(held(self._shown)) from error
                raise StoreError(not_written(self._shown, error)) from error
