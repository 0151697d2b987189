"""Opens a review file or database: makes what isn't there, refuses what isn't a review."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.errors import StoreError
from reviewer.review.store_address import shown
from reviewer.review.store_words import is_a_folder, no_folder, not_a_review, not_opened, without_its_log
from reviewer.review.tables import APPLICATION, FORMAT, make_tables, refuse_unless_ours

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SECONDS_TO_WAIT = 0.3
"""For another window to finish writing, which takes some 30 ms at most; longer would be felt in this one."""
_SHORTEST = 512
"""Bytes of the smallest page of SQLite's."""


def open_file(path: str) -> "Connection":
    """Open a review file, or make an empty one.

    Raises:
        StoreError: It can't be opened or made, is no review, or a later version wrote it.
    """
    from sqlalchemy import create_engine
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import StaticPool

    if Path(path).is_dir():
        raise StoreError(is_a_folder(path))
    if not Path(path).parent.is_dir():
        raise StoreError(no_folder(path))
    if not _may_be_ours(Path(path)):
        raise StoreError(not_a_review(path))
    engine = create_engine("sqlite://", creator=lambda: _connected(path), poolclass=StaticPool)
    try:
        connection = engine.connect()
        _make_ready(path, connection)
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        if "not a database" in str(error):
            raise StoreError(not_a_review(path)) from error
        raise StoreError(not_opened(path, error)) from error
    except StoreError:
        connection.close()
        engine.dispose()
        raise
    return connection


def open_database(url: str) -> "Connection":
    """Open a team's database, or make its tables.

    Raises:
        StoreError: It can't be reached, isn't a review, or a later version wrote it.
    """
    from sqlalchemy import create_engine
    from sqlalchemy.exc import SQLAlchemyError

    try:
        engine = create_engine(url)
        connection = engine.connect()
    except (SQLAlchemyError, ImportError, ValueError) as error:
        raise StoreError(not_opened(shown(url), error)) from error
    try:
        _make_database_ready(shown(url), connection)
    except (SQLAlchemyError, StoreError) as error:
        connection.close()
        engine.dispose()
        if isinstance(error, StoreError):
            raise
        raise StoreError(not_opened(shown(url), error)) from error
    return connection


def _make_database_ready(name: str, connection: "Connection") -> None:
    from sqlalchemy import inspect

    with connection.begin():
        if connection.dialect.name == "postgresql":  # whoever opens it at this moment too waits for the tables
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({APPLICATION})")
        tables = set(inspect(connection).get_table_names())
        if not tables:
            make_tables(connection, triggers_of_sqlite=False)
            return
        version = _version_in_meta(connection) if "meta" in tables else 0
    refuse_unless_ours(name, tables, version)


def _may_be_ours(path: Path) -> bool:
    """Say whether a file is empty, not there, or as long as SQLite's are: it would write over a shorter one.

    It is only asked how long it is. A process that opens and closes a file which SQLite holds in it lets go of all of
    SQLite's locks there, and the next program to close the review takes its log away from under this one.
    """
    try:
        size = path.stat().st_size
    except OSError:
        return True
    return size == 0 or size >= _SHORTEST


def _connected(path: str) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_SECONDS_TO_WAIT, check_same_thread=False)


def _make_ready(path: str, connection: "Connection") -> None:
    ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    tables = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.rollback()
    if tables or ours:
        refuse_unless_ours(path, tables if ours else set(), version)
    elif connection.exec_driver_sql("PRAGMA page_count").scalar_one():
        raise StoreError(without_its_log(path))
    connection.exec_driver_sql("PRAGMA synchronous = FULL")
    connection.rollback()
    if not tables:
        _make_in_the_file(connection)
    connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    connection.rollback()


def _make_in_the_file(connection: "Connection") -> None:
    """Make an empty review before there is a log: the file itself says from its first moment what it is."""
    with connection.begin():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION:
            return  # another window was faster
        make_tables(connection, triggers_of_sqlite=True)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {FORMAT}")


def _version_in_meta(connection: "Connection") -> int:
    return int(connection.exec_driver_sql("SELECT value FROM meta WHERE key = 'format'").scalar_one())
