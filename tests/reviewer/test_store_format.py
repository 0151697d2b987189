"""A review says which version of the program wrote to it, so that an older one refuses it."""

from sqlalchemy import create_engine, text

from reviewer.review.store import Store
from reviewer.review.tables import FORMAT
from tests.reviewer.test_store import event, postgres, where

__all__ = ["postgres", "where"]  # a file, then a real PostgreSQL


def test_a_review_of_an_older_format_is_read_and_says_so_once_it_is_written_to(where: str) -> None:
    store = Store.open(where)
    store.append(0, [event(1)])
    store.close()
    _set_format(where, FORMAT - 1)
    store = Store.open(where)
    assert _format(where) == FORMAT - 1
    assert len(store.events()) == 1
    store.append(1, [event(2)])
    store.close()
    assert _format(where) == FORMAT


def _set_format(where: str, number: int) -> None:
    engine = create_engine(where if "://" in where else f"sqlite:///{where}")
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE meta SET value = '{number}' WHERE key = 'format'"))
        if "://" not in where:
            connection.execute(text(f"PRAGMA user_version = {number}"))
    engine.dispose()


def _format(where: str) -> int:
    engine = create_engine(where if "://" in where else f"sqlite:///{where}")
    with engine.begin() as connection:
        asked = "SELECT value FROM meta WHERE key = 'format'" if "://" in where else "PRAGMA user_version"
        number = int(connection.execute(text(asked)).scalar_one())
    engine.dispose()
    return number
