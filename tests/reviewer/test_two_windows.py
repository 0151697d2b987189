"""Two windows, or two people, on one review."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from reviewer.errors import ChangedElsewhereError, StoreError
from reviewer.review import Changed, ReviewSession
from tests.reviewer.made_reviews import FIRST, page, picture, review_of, value
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

    report = other.add_pages([tmp_path / "2025-b.txt"], meanwhile)
    assert (report.added, report.already) == ([], ["2025-b.txt"])
    assert len(other.rows()) == 2
    assert other.add_pages([tmp_path / "2025-b.txt"]).already == ["2025-b.txt"]


def new_page(folder: Path, name: str, calls: int) -> Path:
    path = folder / name
    path.write_text(page(FIRST + timedelta(days=calls - 900), calls, calls - 500), encoding="utf-8")
    return path


def test_two_imports_at_once_lose_no_page(windows: tuple[ReviewSession, ReviewSession], tmp_path: Path) -> None:
    one, other = windows
    mine, yours = new_page(tmp_path, "2025-mine.txt", 905), new_page(tmp_path, "2025-yours.txt", 909)

    def meanwhile(done: int, total: int, name: str) -> bool:
        other.add_pages([yours])
        with pytest.raises(ChangedElsewhereError):
            one.look("1.1", "calls")  # whereupon this window takes in the other's page
        return True

    assert one.add_pages([mine], meanwhile).added == ["3"]
    other.refresh()
    assert [row.name for row in one.rows()] == ["2025-0.txt", "2025-yours.txt", "2025-mine.txt"]
    assert [value(one, record, "calls") for record in ("2.1", "3.1")] == [909, 905]
    assert picture(one)[:3] == picture(other)[:3] == picture(ReviewSession.open(one.path))[:3]


def test_an_import_goes_on_after_an_act_in_another_window(
    windows: tuple[ReviewSession, ReviewSession], tmp_path: Path
) -> None:
    one, other = windows

    def meanwhile(done: int, total: int, name: str) -> bool:
        other.set_text("1.1", "callbacks", "301")
        return True

    assert one.add_pages([new_page(tmp_path, "2025-b.txt", 905)], meanwhile).added == ["2"]
    assert value(one, "1.1", "callbacks") == 301
    other.refresh()
    assert picture(one) == picture(other)


def test_what_another_window_added_is_no_part_of_a_search_or_export_yet(
    windows: tuple[ReviewSession, ReviewSession], tmp_path: Path
) -> None:
    one, other = windows
    other.add_pages([new_page(tmp_path, "2025-b.txt", 905)])
    other.set_text("2.1", "callbacks", "777")
    assert one.search("777") == one.search("905") == set()
    assert len(one.frames(only_verified=False)["sources"]) == 1
    one.refresh()
    assert one.search("777") == one.search("905") == {"2"}


def test_an_import_that_is_always_too_late_gives_up(
    windows: tuple[ReviewSession, ReviewSession], tmp_path: Path
) -> None:
    one, other = windows
    other.note("1.1", "first")
    one.listen(lambda changed: other.note("1.1", "first again"))
    with pytest.raises(ChangedElsewhereError):
        one.add_pages([new_page(tmp_path, "2025-b.txt", 905)])
    assert [row.source for row in one.rows()] == ["1"]


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


def test_many_desks_open_an_empty_database_at_once() -> None:
    failed: list[BaseException] = []

    def opened(url: str) -> None:
        try:
            ReviewSession.open(url, who="me").close()
        except StoreError as error:
            failed.append(error)

    with server() as url:
        desks = [Thread(target=opened, args=(url,)) for _ in range(4)]
        for one in desks:
            one.start()
        for one in desks:
            one.join()
    assert not failed
