"""Undo and redo where several people work on one review: each takes back their own, and nothing others built on."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.errors import ChangedElsewhereError, RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import FIRST, page, picture, place, reopened, review_of, value, verify


@pytest.fixture
def people(tmp_path: Path) -> Iterator[tuple[ReviewSession, ReviewSession]]:
    me = review_of(tmp_path, page(), page(FIRST + timedelta(days=1), 901, 401))
    you = ReviewSession.open(me.path, who="you")
    yield me, you
    me.close()
    you.close()


def test_undo_takes_back_ones_own_and_never_what_another_did(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, you = people
    you.set_text("1.1", "callbacks", "999")
    me.refresh()
    me.set_text("2.1", "callbacks", "777")
    you.refresh()
    assert "999" in you.can_undo
    you.undo()
    assert (value(you, "1.1", "callbacks"), value(you, "2.1", "callbacks")) == (300, 777)
    assert not you.can_undo
    with pytest.raises(RefusedError, match="没有可以撤销"):
        you.undo()


def test_undo_of_what_another_changed_since_is_refused_by_name(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, you = people
    you.set_text("1.1", "callbacks", "999")
    me.refresh()
    me.set_text("1.1", "callbacks", "777")
    with pytest.raises(RefusedError, match="me此后改动了同一处"):
        you.undo()
    assert value(you, "1.1", "callbacks") == 777
    me.undo()
    assert value(me, "1.1", "callbacks") == 999
    you.undo()
    assert value(you, "1.1", "callbacks") == 300


def test_redo_of_what_another_changed_since_is_refused(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, you = people
    start = place(me, "回访")
    me.edit_text("1", start, 0, "电话")
    me.undo()
    you.refresh()
    you.edit_text("1", 0, 0, "今天")
    with pytest.raises(RefusedError, match="you此后改动了同一处"):
        me.redo()
    you.undo()
    me.redo()
    assert me.working("1").text.count("电话回访") == 1


def test_what_another_undid_earlier_and_did_again_since_counts_as_changed(
    people: tuple[ReviewSession, ReviewSession],
) -> None:
    me, you = people
    you.edit_text("1", 0, 0, "今天")
    you.undo()
    me.refresh()
    me.edit_text("1", place(me, "回访"), 0, "电话")
    me.undo()
    you.redo()
    with pytest.raises(RefusedError, match="you"):
        me.redo()


def test_a_note_of_another_is_no_change(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, you = people
    me.set_text("1.1", "callbacks", "310")
    you.refresh()
    you.note("1.1", "is that so?")
    me.undo()
    assert value(me, "1.1", "callbacks") == 300


def test_what_another_verified_is_not_changed_by_undo(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, you = people
    me.set_text("1.1", "callbacks", "310")
    you.refresh()
    verify(you, "1.1")
    with pytest.raises(RefusedError, match="you"):
        me.undo()
    me.set_text("2.1", "callbacks", "311")
    me.undo()
    assert value(me, "2.1", "callbacks") == 300


def test_two_windows_of_one_person_share_their_steps(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, _ = people
    other = ReviewSession.open(me.path, who="me")
    other.set_text("1.1", "callbacks", "310")
    me.refresh()
    other.set_text("2.1", "callbacks", "311")
    with pytest.raises(ChangedElsewhereError):
        me.undo()  # it meant the first, which isn't the last any more
    me.undo()
    me.undo()
    assert [value(me, one, "callbacks") for one in ("1.1", "2.1")] == [300, 300]
    other.refresh()
    assert picture(other) == picture(me)
    other.close()


def test_others_steps_are_the_same_after_opening_again(people: tuple[ReviewSession, ReviewSession]) -> None:
    me, you = people
    me.edit_text("1", 0, 0, "今天")
    me.set_text("1.1", "callbacks", "310")
    you.refresh()
    you.set_text("2.1", "callbacks", "311")
    me.undo()
    you.refresh()
    you.set_text("2.1", "callbacks", "312")
    me.refresh()
    before = picture(me)
    again = reopened(me)
    assert picture(again) == before
    again.redo()
    assert value(again, "1.1", "callbacks") == 310
    again.close()


def library(folder: Path, sentence: str = "图书馆{opening:text}开放") -> Path:
    folder.mkdir()
    (folder / "library.toml").write_text(
        'name = "library"\ntitle = { zh = "图书馆", en = "Library" }\n'
        f'[[sentence]]\nstarts_record = true\ntext = "{sentence}"\n',
        encoding="utf-8",
    )
    return folder


def test_pages_read_with_other_types_cost_no_undo(tmp_path: Path) -> None:
    session = review_of(tmp_path, *(page(FIRST + timedelta(days=one)) for one in range(5)))
    session.set_text("1.1", "callbacks", "310")
    session.use_types(library(tmp_path / "types"))
    assert len(session.rows()) == 10
    session.undo()
    assert not session.can_undo
    assert (value(session, "1.1", "callbacks"), len(session.rows())) == (300, 10)
    session.redo()
    before = picture(session)
    again = reopened(session)
    assert picture(again) == before
    again.close()


def test_text_undone_under_pages_read_with_other_types_is_read_with_them(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.edit_text("1", place(session, "周末"), 2, "周日")
    session.edit_text("1", place(session, "300"), 3, "308")
    session.use_types(library(tmp_path / "types"))

    def read() -> tuple[object, object]:
        return value(session, "1.1", "callbacks"), value(session, "1.2", "opening")

    assert read() == (308, "周日")
    session.undo()
    assert read() == (300, "周日")
    session.undo()
    assert read() == (300, "周末")
    assert not session.can_undo
    session = reopened(session)
    session.redo()
    session.redo()
    assert read() == (308, "周日")
    assert not session.can_redo
    before = picture(session)
    session = reopened(session)
    assert picture(session) == before
    session.close()


def test_another_text_is_not_undone_once_other_types_read_it(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    (tmp_path / "pages-2025" / "2025-0.txt").write_text(page(calls=902, direct=402), encoding="utf-8")
    session.read_again("1")
    session.use_types(library(tmp_path / "types"))
    with pytest.raises(RefusedError, match="重新读取该页"):
        session.undo()
    assert [value(session, "1.1", "calls"), value(session, "1.2", "opening")] == [902, "周末"]
    session.close()


def test_types_read_anew_in_a_review_of_an_earlier_version_are_steps_as_they_were(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    session.use_types(library(tmp_path / "types"))
    session.close()
    with sqlite3.connect(session.path) as file:  # what an earlier version wrote: each reading a step of its own
        file.execute("DROP TRIGGER event_no_UPDATE")
        file.execute("UPDATE event SET step = seq WHERE kind = 'page_read_again'")
    file.close()
    session = ReviewSession.open(session.path, who="me")
    assert len(session.rows()) == 2
    session.undo()
    assert (len(session.rows()), value(session, "1.1", "callbacks")) == (1, 310)
    session.undo()
    assert value(session, "1.1", "callbacks") == 300
    session.close()
