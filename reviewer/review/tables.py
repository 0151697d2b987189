"""The tables of a review and what guards them: nothing in the history or the raw texts is ever changed or deleted."""

from typing import TYPE_CHECKING

from reviewer.errors import StoreError
from reviewer.review.store_words import from_the_future, not_a_review

if TYPE_CHECKING:
    from sqlalchemy import Connection

FORMAT = 2
"""Version of the tables and events; a program refuses what a later one wrote.

2: fields set say where rows went and how signs were misread, whole pages are removed, undo is a person's own.
"""

APPLICATION = 0x52565752
"""Says that an SQLite file is a review."""

_TABLES = (
    "CREATE TABLE source (number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, path TEXT NOT NULL, "
    "sha256 TEXT NOT NULL, encoding TEXT NOT NULL, size INTEGER NOT NULL, raw TEXT NOT NULL, plain TEXT NOT NULL)",
    "CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, "
    "source TEXT NOT NULL, record TEXT NOT NULL, step INTEGER NOT NULL, body TEXT NOT NULL, queue TEXT, records TEXT)",
    "CREATE INDEX event_of_source ON event (source, seq)",
    "CREATE UNIQUE INDEX page_comes_in_once ON event (source) WHERE kind = 'page_added'",
    "CREATE TABLE place (who TEXT PRIMARY KEY, record TEXT NOT NULL, path TEXT NOT NULL)",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
_SQLITE_GUARD = (
    "CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'a review is only ever appended to'); END"
)
_POSTGRES_GUARDS = (
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'a review is only ever appended to'; END $$",
    *(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        for table in ("event", "source")
    ),
)


def make_tables(connection: "Connection", triggers_of_sqlite: bool) -> None:
    """Make the tables of an empty review and what guards them."""
    acts = ("UPDATE", "DELETE")
    of_sqlite = [_SQLITE_GUARD.format(table=table, act=act) for table in ("event", "source") for act in acts]
    for statement in (*_TABLES, *(of_sqlite if triggers_of_sqlite else _POSTGRES_GUARDS)):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"INSERT INTO meta VALUES ('format', '{FORMAT}')")


def note_format(connection: "Connection") -> None:
    """Say in a review that this version writes to it: older programs refuse it from then on."""
    connection.exec_driver_sql(f"UPDATE meta SET value = '{FORMAT}' WHERE key = 'format'")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT}")


def refuse_unless_ours(where: str, tables: set[str], version: int) -> None:
    """Check that a database is a review this program can read.

    Raises:
        StoreError: It isn't.
    """
    if not {"source", "event", "place", "meta"} <= tables:
        raise StoreError(not_a_review(where))
    if version > FORMAT:
        raise StoreError(from_the_future(where, version, FORMAT))
