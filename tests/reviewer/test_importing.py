from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.errors import PageError, RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, review_of, value


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    opened = review_of(tmp_path, page())
    yield opened
    opened.close()


def reopened(session: ReviewSession) -> ReviewSession:
    session.close()
    return ReviewSession.open(session.path, who="me")


def test_a_page_is_read_into_rows_and_records(session: ReviewSession) -> None:
    (row,) = session.rows()
    assert (row.record, row.type, row.title, row.state, row.errors) == ("1.1", "hotline_daily", "2025-03-03", "open", 0)
    assert value(session, "1.1", "calls") == 900
    assert session.working("1").text == session.source("1").raw == page()


def test_a_page_without_a_report_has_a_row_too(tmp_path: Path) -> None:
    session = review_of(tmp_path, "今天天气很好。\n")
    (row,) = session.rows()
    assert (row.record, row.state) == ("", "none")
    assert session.progress() == (0, 0, 1, 0)


def test_the_same_content_comes_in_once(session: ReviewSession, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(page(), encoding="utf-8")
    report = session.add_pages([tmp_path / "copy.txt", tmp_path / "missing.txt"])
    assert (report.added, report.already, len(report.problems)) == ([], ["copy.txt"], 1)
    assert len(session.rows()) == 1


def test_a_cancelled_import_keeps_whole_pages(tmp_path: Path) -> None:
    session = review_of(tmp_path)
    for number in range(5):
        (tmp_path / f"2025-{number}.txt").write_text(page(calls=900 + number), encoding="utf-8")
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> bool:
        told.append((done, total, name))
        return done < 3

    report = session.add_pages([tmp_path], progress)
    assert report.cancelled
    assert len(report.added) == len(session.rows()) == 3
    assert told[-1] == (3, 5, "2025-2.txt")
    assert len(reopened(session).rows()) == 3


def test_another_encoding_reads_the_page_again(tmp_path: Path) -> None:
    (tmp_path / "2025-03.txt").write_bytes(page().encode("gb18030"))
    session = ReviewSession.open(tmp_path / "a.review")
    session.add_pages([tmp_path / "2025-03.txt"])
    session.set_text("1.1", "calls", "901")
    session.edit_text("1", 0, 0, "x")
    with pytest.raises(RefusedError):
        session.read_again("1", "gbk")
    session.read_again("1", "gbk", force=True)
    assert session.source("1").encoding == "gbk"
    assert session.working("1").text == page()
    assert value(session, "1.1", "calls") == 901
    assert value(session, "1.1", "callbacks") == 300
    session.undo()
    assert session.source("1").encoding == "gb18030"
    assert session.working("1").text == "x" + page()
    (tmp_path / "2025-03.txt").unlink()
    with pytest.raises(PageError):
        session.read_again("1", "gb18030", force=True)


def test_a_users_own_types_travel_with_the_review(tmp_path: Path) -> None:
    folder = tmp_path / "types"
    folder.mkdir()
    (folder / "rain.toml").write_text(
        'name = "rain"\ntitle = { zh = "雨量", en = "Rain" }\n'
        '[[sentence]]\nstarts_record = true\ntext = "昨日城区平均雨量{rain:decimal}毫米"\n',
        encoding="utf-8",
    )
    (tmp_path / "page.txt").write_text("昨日城区平均雨量 12.50 毫米。\n", encoding="utf-8")
    session = ReviewSession.open(tmp_path / "a.review", types=folder)
    session.add_pages([tmp_path / "page.txt"])
    (folder / "rain.toml").unlink()
    again = reopened(session)
    assert "rain" in {one.name for one in again.types}
    assert value(again, "1.1", "rain") == Decimal("12.50")


def test_types_added_later_read_the_pages_again(session: ReviewSession, tmp_path: Path) -> None:
    folder = tmp_path / "types"
    folder.mkdir()
    (folder / "library.toml").write_text(
        'name = "library"\ntitle = { zh = "图书馆", en = "Library" }\n'
        '[[sentence]]\nstarts_record = true\ntext = "图书馆{opening:text}开放"\n',
        encoding="utf-8",
    )
    session.set_text("1.1", "calls", "901")
    session.use_types(folder)
    session.use_types(folder)
    assert [row.type for row in session.rows()] == ["hotline_daily", "library"]
    assert value(session, "1.2", "opening") == "周末"
    assert value(session, "1.1", "calls") == 901
    session.undo()
    assert len(session.rows()) == 1
    assert len(session.history()) == 5
