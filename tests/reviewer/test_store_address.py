"""A database's password is neither shown nor written down."""

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from reviewer.errors import StoreError
from reviewer.review import ReviewSession
from reviewer.review.learned import Learned
from reviewer.review.store_address import short_name, shown
from tests.reviewer.made_reviews import page, place, verify
from tests.reviewer.postgres_server import server


@pytest.mark.parametrize(
    ("where", "seen", "name"),
    [
        ("/pages/march.review", "/pages/march.review", "march"),
        ("postgresql+psycopg://li:SECRET@db/march", "postgresql+psycopg://li:***@db/march", "march"),
        ("postgresql+psycopg://li:SECRET@db", "postgresql+psycopg://li:***@db", ""),
        ("postgresql+psycopg://li@db/march?password=SECRET", "postgresql+psycopg://li@db/march", "march"),
        ("postgresql+psycopg://li:SECRET@db:port/march", "postgresql+psycopg://***@db:port/march", ""),
    ],
)
def test_an_address_is_shown_without_its_password(where: str, seen: str, name: str) -> None:
    assert shown(where) == seen
    assert short_name(where) == name


def test_an_address_that_is_none_is_refused_without_its_password() -> None:
    with pytest.raises(StoreError) as refused:
        ReviewSession.open("postgresql+psycopg://li:SECRET@db:port/march")
    assert "SECRET" not in str(refused.value)


def test_what_is_said_and_what_is_learned_of_a_database_hold_no_password(tmp_path: Path) -> None:
    (tmp_path / "2025-a.txt").write_text(page(), encoding="utf-8")
    learned = Learned(tmp_path / "confusions.json")
    with server() as url:
        session = ReviewSession.open(url.replace("tester@", "tester:SECRET@"), who="me")
        session.learn_from(learned)
        session.add_pages([tmp_path / "2025-a.txt"])
        session.edit_text("1", place(session, "回访 300"), 2, "日访")
        verify(session, "1.1")
        session.keep_learned()
        kept = learned.path.read_text(encoding="utf-8")
        assert json.loads(kept)["reviews"]
        engine = create_engine(url)
        with engine.begin() as other:
            other.execute(text("DROP TABLE event"))
        engine.dispose()
        for act in (lambda: session.note("1.1", "more"), session.refresh):
            with pytest.raises(StoreError) as refused:
                act()
            assert "tester:***@" in str(refused.value)
            assert "SECRET" not in str(refused.value)
        session.close()
    assert "SECRET" not in kept
