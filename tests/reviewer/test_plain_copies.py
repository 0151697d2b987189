"""A plain copy of the review file alone, made while the review is open or after its desk was killed."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.errors import StoreError
from reviewer.review import ReviewSession
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import page, review_of


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    one = review_of(tmp_path, page(), page(calls=901, direct=401))
    yield one
    one.close()


def copied(session: ReviewSession) -> ReviewSession:
    """What a plain copy of the file holds, without the log beside it."""
    copy = Path(session.path).with_name("copy.review")
    shutil.copyfile(session.path, copy)
    return ReviewSession.open(copy)


def test_pages_are_in_a_copy_as_soon_as_they_were_added(session: ReviewSession) -> None:
    with closing(copied(session)) as copy:
        assert copy.rows() == session.rows()
        assert len(copy.rows()) == 2


def test_acts_are_in_a_copy_once_the_desk_has_looked_around(session: ReviewSession) -> None:
    session.set_text("1.1", "calls", "905")
    session.news()
    with closing(copied(session)) as copy:
        assert [one.text for one in copy.history()] == [one.text for one in session.history()]
        assert any("905" in one.text for one in copy.history())


def test_acts_are_in_a_copy_once_a_session_beside_another_was_closed(session: ReviewSession) -> None:
    with closing(ReviewSession.open(session.path, who="wang")) as other:
        other.set_text("1.1", "calls", "905")
    with closing(copied(session)) as copy:
        assert any("905" in one.text for one in copy.history())


def test_a_reader_that_holds_the_file_keeps_no_act_from_being_saved(session: ReviewSession) -> None:
    with closing(sqlite3.connect(session.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        session.set_text("1.1", "calls", "905")
        session.news()
        session.set_text("1.1", "calls", "906")
    session.news()
    with closing(copied(session)) as copy:
        assert any("906" in one.text for one in copy.history())


def test_a_new_review_says_in_the_file_itself_what_it_is(tmp_path: Path) -> None:
    with closing(ReviewSession.open(tmp_path / "a.review")) as session, closing(copied(session)) as copy:
        assert copy.rows() == []


def test_a_copy_whose_tables_are_in_a_log_elsewhere_is_refused_and_left_alone(tmp_path: Path) -> None:
    path, copy = tmp_path / "open.review", tmp_path / "copy.review"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE event (x)")
        shutil.copyfile(path, copy)
    before = copy.read_bytes()
    assert before
    with pytest.raises(StoreError, match="另存副本"):
        ReviewSession.open(copy)
    assert copy.read_bytes() == before


def test_show_tells_how_a_review_may_have_come_to_hold_no_page(tmp_path: Path) -> None:
    ReviewSession.open(tmp_path / "a.review").close()
    run = reviewer("show", tmp_path / "a.review", "--lang", "en")
    assert run.returncode == 0
    assert "pages: 0" in run.stdout
    assert "Save a copy" in run.stderr
