"""Two windows, or two people, on one review."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.errors import ChangedElsewhereError, StoreError
from reviewer.review import Changed, ReviewSession
from tests.reviewer.made_reviews import page, picture, review_of, value
from tests.reviewer.postgres_server import server


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[tuple[ReviewSession, ReviewSession]]:
    one = review_of(tmp_path, page())
    other = ReviewSession.open(one.path, who="you")
    yield one, other
    one.close()
    other.close()


def test_an_act_on_what_another_window_changed_is_not_done_but_shown(
    windows: tuple[ReviewSession, ReviewSession],
) -> None:
    one, other = windows
    heard: list[Changed] = []
    other.listen(heard.append)
    one.set_text("1.1", "calls", "901")
    with pytest.raises(ChangedElsewhereError, match="另一个窗口"):
        other.set_text("1.1", "calls", "902")
    assert value(other, "1.1", "calls") == 901
    assert heard == [Changed(frozenset({"1"}), frozenset({"1.1"}))]
    other.set_text("1.1", "calls", "902")
    one.refresh()
    assert value(one, "1.1", "calls") == 902
    assert [line.who for line in one.history()] == ["me", "me", "you"]


def test_an_undo_of_what_another_did_is_not_done_twice(windows: tuple[ReviewSession, ReviewSession]) -> None:
    one, other = windows
    one.set_text("1.1", "calls", "901")
    other.refresh()
    one.undo()
    with pytest.raises(ChangedElsewhereError):
        other.undo()
    assert not other.can_undo
    assert picture(one) == picture(other)


def test_pages_added_twice_at_once_come_in_once(windows: tuple[ReviewSession, ReviewSession], tmp_path: Path) -> None:
    one, other = windows
    (tmp_path / "2025-b.txt").write_text(page(calls=902, direct=402), encoding="utf-8")

    def meanwhile(done: int, total: int, name: str) -> bool:
        one.add_pages([tmp_path / "2025-b.txt"])
        return True

    with pytest.raises(ChangedElsewhereError):
        other.add_pages([tmp_path / "2025-b.txt"], meanwhile)
    assert len(other.rows()) == 2
    assert other.add_pages([tmp_path / "2025-b.txt"]).already == ["2025-b.txt"]


def test_a_file_deleted_underneath_can_be_saved_elsewhere(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "calls", "901")
    before = picture(session)
    for file in tmp_path.glob("a.review*"):
        file.unlink()
    with pytest.raises(StoreError, match="另存副本"):
        session.set_text("1.1", "calls", "902")
    assert picture(session) == before
    session.save_copy(tmp_path / "b.review")
    session.close()
    rescued = ReviewSession.open(tmp_path / "b.review", who="me")
    assert picture(rescued) == before
    rescued.undo()
    assert value(rescued, "1.1", "calls") == 900
    rescued.close()


def test_a_team_shares_a_database(tmp_path: Path) -> None:
    (tmp_path / "2025-a.txt").write_text(page(), encoding="utf-8")
    with server() as url:
        one, other = (ReviewSession.open(url, who=who) for who in ("me", "you"))
        one.add_pages([tmp_path / "2025-a.txt"])
        other.refresh()
        other.set_text("1.1", "calls", "901")
        with pytest.raises(ChangedElsewhereError):
            one.set_text("1.1", "calls", "902")
        one.undo()
        other.refresh()
        assert picture(one) == picture(other)
        assert other.search("诉求900件") == {"1"}
        other.save_copy(tmp_path / "copy.review")
        copy = ReviewSession.open(tmp_path / "copy.review", who="you")
        assert picture(copy) == picture(other)
        for session in (one, other, copy):
            session.close()
