"""Two windows, or two people, on one review."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from reviewer.errors import ChangedElsewhereError, RefusedError, StoreError
from reviewer.review import Changed, ReviewSession
from tests.reviewer.made_reviews import FIRST, page, picture, review_of, value, verify
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
    assert heard == [Changed(frozenset({"1"}), frozenset({"1.1"}), news="me改动了“2025-0.txt”。")]
    other.set_text("1.1", "calls", "902")
    one.refresh()
    assert value(one, "1.1", "calls") == 902
    assert [line.who for line in one.history()] == ["me", "me", "you"]


def test_an_undo_in_another_window_of_oneself_is_not_done_twice(tmp_path: Path) -> None:
    one = review_of(tmp_path, page())
    other = ReviewSession.open(one.path, who="me")
    one.set_text("1.1", "calls", "901")
    other.refresh()
    one.undo()
    with pytest.raises(ChangedElsewhereError):
        other.undo()
    assert not other.can_undo
    assert picture(one) == picture(other)
    one.close()
    other.close()


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
        one.look("1.1", "calls")  # whereby this window takes in the other's page
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
    assert picture(one)[:3] == picture(other)[:3]


def test_what_another_window_added_is_part_of_an_export_at_once_and_of_a_search_once_it_is_known(
    windows: tuple[ReviewSession, ReviewSession], tmp_path: Path
) -> None:
    one, other = windows
    other.add_pages([new_page(tmp_path, "2025-b.txt", 905)])
    other.set_text("2.1", "callbacks", "777")
    assert one.search("777") == one.search("905") == set()
    assert len(one.frames(only_verified=False)["sources"]) == 2
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
        with pytest.raises(RefusedError, match="没有可以撤销"):
            one.undo()
        other.undo()
        one.refresh()
        assert picture(one)[:3] == picture(other)[:3]
        assert other.search("诉求900件") == {"1"}
        other.set_text("1.1", "hot_issues[0].remark", "手机\u2003ＡＰＰ")
        assert other.search("手机ＡＰＰ") == {"1"}
        other.save_copy(tmp_path / "copy.review")
        copy = ReviewSession.open(tmp_path / "copy.review", who="you")
        assert picture(copy) == picture(other)
        for session in (one, other, copy):
            session.close()


def test_acts_on_other_pages_keep_nobody_from_theirs(
    windows: tuple[ReviewSession, ReviewSession], tmp_path: Path
) -> None:
    one, other = windows
    other.add_pages([new_page(tmp_path, "2025-b.txt", 905)])
    heard: list[Changed] = []
    one.listen(heard.append)
    for typed in range(4):
        other.edit_text("2", 0, 0, "x")
        one.edit_text("1", typed, 0, "a")
    assert one.working("1").text.startswith("aaaa公园")
    assert one.working("2").text.startswith("xxxx公园")
    assert [changed.news for changed in heard[:2]] == ["you改动了“2025-b.txt”。", ""]
    other.note("2.1", "seen")
    one.set_text("1.1", "callbacks", "310")
    other.note("2.1", "seen again")
    one.note("1.1", "mine")
    assert [row.source for row in one.rows()] == ["1", "2"]
    other.refresh()
    assert picture(one)[:3] == picture(other)[:3]


def test_a_setting_chosen_meanwhile_is_seen_before_the_next_act(windows: tuple[ReviewSession, ReviewSession]) -> None:
    one, other = windows
    other.set_rekeying("hotline_daily", True)
    with pytest.raises(ChangedElsewhereError):
        one.look("1.1", "callbacks")
    assert one.rekeys("hotline_daily")
    with pytest.raises(RefusedError):
        one.look("1.1", "callbacks")


def test_a_record_another_reopened_is_not_exported_as_verified(windows: tuple[ReviewSession, ReviewSession]) -> None:
    one, other = windows
    verify(one, "1.1")
    other.refresh()
    other.reopen("1.1", "wrong number")
    assert list(one.frames(only_verified=False)["hotline_daily"]["status"]) == ["open"]
    assert one.progress().verified == 0


def test_a_page_added_while_others_acts_are_read_is_known_wholly_or_not_at_all(tmp_path: Path) -> None:
    writer = review_of(tmp_path, page())
    reader = ReviewSession.open(writer.path, who="you")
    writer.note("1.1", "x")
    news = reader.news()
    writer.add_pages([new_page(tmp_path, "2025-b.txt", 905)])
    later = reader.news()
    reader.take_in(news)
    assert [row.source for row in reader.rows()] == ["1"]
    reader.take_in(later)
    reader.take_in(news)
    assert [row.source for row in reader.rows()] == ["1", "2"]
    assert len(reader.records("2")) == 1
    assert picture(reader)[:3] == picture(writer)[:3]
    for session in (writer, reader):
        session.close()


def test_what_is_read_of_others_ends_at_one_act_whatever_comes_in_meanwhile(tmp_path: Path) -> None:
    """Pages come in all the while from one thread; what this window knows of them is whole at any moment."""
    writer = review_of(tmp_path, page())
    reader = ReviewSession.open(writer.path, who="you")
    texts = [new_page(tmp_path, f"2025-{number}.txt", 901 + number) for number in range(20)]
    adding = Thread(target=lambda: [writer.add_pages([one]) for one in texts])
    adding.start()
    while adding.is_alive() or len(reader.rows()) < 21:
        reader.refresh()
        assert len(list(reader.reviewed(only_verified=False))) == len(reader.rows())
    adding.join()
    for session in (writer, reader):
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
