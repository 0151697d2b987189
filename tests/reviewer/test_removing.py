"""Whole pages are taken out as one step, with one reason, and come back with one undo."""

from datetime import date
from pathlib import Path

import pytest

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import page, picture, reopened, review_of, verify

TWO = page() + "\n" + page(calls=910, direct=410)


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    return review_of(tmp_path, TWO, page(date(2025, 3, 4)), "没有报表。\n")


def rows(session: ReviewSession) -> list[tuple[str, str, str]]:
    return [(row.name, row.record, row.state) for row in session.rows()]


def test_all_records_of_a_page_go_in_one_step_and_come_back_in_one(session: ReviewSession) -> None:
    session.note("1.1", "noted")
    before = picture(session)[:3]
    assert session.remove_pages(["1"], "加错了文件夹") == 2
    assert rows(session)[0] == ("2025-0.txt", "", "none")
    assert [row.record for row in session.rows()[1:]] == ["2.1", ""]
    assert session.history()[-1].text == "移除整页，2 条记录（加错了文件夹）"
    assert rows(reopened(session)) == rows(session)
    again = reopened(session)
    again.undo()
    assert picture(again)[:3] == before
    again.redo()
    assert not again.records("1")


def test_several_pages_are_one_step_too(session: ReviewSession) -> None:
    before = rows(session)
    assert session.remove_pages(["1", "2", "3", "1"], "x") == 3
    assert {state for _, _, state in rows(session)} == {"none"}
    assert "移除整页" in session.can_undo
    session.undo()
    assert rows(session) == before
    assert session.can_undo == ""


def test_undo_says_how_many_pages_and_records_come_back(session: ReviewSession) -> None:
    session.remove_pages(["1", "2", "3"], "x")
    assert session.can_undo == "移除整页 2 页，3 条记录（x）"
    session.undo()
    assert session.can_redo == "移除整页 2 页，3 条记录（x）"
    back = {one.source: one.text.partition("：")[2] for one in session.history()[-2:]}
    assert back == {"1": "移除整页，2 条记录（x）", "2": "移除整页，1 条记录（x）"}


def test_verified_records_stay_unless_a_person_says_so(session: ReviewSession) -> None:
    verify(session, "2.1")
    before = picture(session)
    with pytest.raises(RefusedError, match="3 条记录里有 1 条已核定"):
        session.remove_pages(["1", "2"], "x")
    assert picture(session) == before
    assert session.remove_pages(["1", "2"], "x", verified_too=True) == 3
    session.undo()
    assert session.record("2.1").verified


@pytest.mark.parametrize(("sources", "reason"), [(["1"], "  "), (["3"], "x"), ([], "x")])
def test_without_a_reason_or_a_record_nothing_goes(session: ReviewSession, sources: list[str], reason: str) -> None:
    before = picture(session)
    with pytest.raises(RefusedError):
        session.remove_pages(sources, reason)
    assert picture(session) == before


def test_what_is_removed_is_not_exported(session: ReviewSession) -> None:
    session.remove_pages(["1"], "x")
    assert list(session.frames(only_verified=False)["hotline_daily"]["record"]) == ["2.1"]


def test_in_the_terminal_pages_are_named_as_they_are_listed(session: ReviewSession) -> None:
    verify(session, "2.1")
    session.close()
    done = reviewer("review", session.path, "remove-page", "2025-0.txt", "--reason", "加错了")
    assert (done.returncode, done.stdout) == (0, "移除了 2 条记录。\n")
    refused = reviewer("review", session.path, "remove-page", "2025-*", "--reason", "加错了")
    assert refused.returncode != 0
    assert "1 条已核定" in refused.stderr
    assert reviewer("review", session.path, "remove-page", "2025-*", "--reason", "加错了", "--verified").returncode == 0
    assert "没有名为“x.txt”的版面" in reviewer("review", session.path, "remove-page", "x.txt", "--reason", "y").stderr


def test_what_others_do_meanwhile_is_counted(session: ReviewSession) -> None:
    other = ReviewSession.open(session.path, who="you")
    other.note("2.1", "noted")
    assert session.remove_pages(["1"], "wrong folder") == 2
    other.refresh()
    verify(other, "2.1")
    with pytest.raises(RefusedError):
        session.remove_pages(["2"], "wrong folder")
    other.close()


def test_what_was_verified_or_added_since_the_person_was_told_stays(session: ReviewSession) -> None:
    verify(session, "1.1")
    other = ReviewSession.open(session.path, who="you")
    named = session.removable(["1", "2"])
    other.reopen("1.1", "look again")
    verify(other, "2.1")
    with pytest.raises(RefusedError, match="1 条记录新增或被核定"):
        session.remove_pages(["1", "2"], "wrong folder", verified_too=True, named=named)
    named = session.removable(["1", "2"])
    other.edit_text("2", len(other.working("2").text), 0, "\n" + page(date(2025, 3, 5)))
    added = len(other.records("2")) - 1
    other.close()
    assert added
    with pytest.raises(RefusedError, match=f"{added} 条记录新增或被核定"):
        session.remove_pages(["1", "2"], "wrong folder", verified_too=True, named=named)
    assert session.remove_pages(["1", "2"], "x", verified_too=True, named=session.removable(["1", "2"])) == 3 + added


def test_what_is_gone_since_the_person_was_told_holds_nothing_up(session: ReviewSession) -> None:
    named = session.removable(["1", "2"])
    other = ReviewSession.open(session.path, who="you")
    other.remove_pages(["2"], "x")
    other.close()
    assert session.remove_pages(["1", "2"], "wrong folder", named=named) == 2
