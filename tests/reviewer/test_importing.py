from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.errors import PageError, RefusedError
from reviewer.extract import Reader
from reviewer.reading.files import find_pages
from reviewer.report_types.loader import load_types
from reviewer.review import Changed, ReviewSession
from reviewer.review.importing import ImportReport, read_pages
from reviewer.review.text_acts import near_year
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import page, reopened, review_of, value, write_pages


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


def test_a_page_of_garbage_does_not_end_an_import(tmp_path: Path) -> None:
    session = review_of(tmp_path, page().replace(" 900", "9" * 4400), page())
    assert [row.record for row in session.rows()] == ["1.1", "2.1"]
    assert value(session, "1.1", "calls") is None
    assert value(session, "2.1", "calls") == 900


def test_the_same_content_comes_in_once(session: ReviewSession, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(page(), encoding="utf-8")
    report = session.add_pages([tmp_path / "copy.txt", tmp_path / "missing.txt"])
    assert (report.added, report.already, len(report.problems)) == ([], ["copy.txt"], 1)
    assert len(session.rows()) == 1


def test_files_of_other_kinds_are_told(tmp_path: Path) -> None:
    session = review_of(tmp_path)
    folder = write_pages(tmp_path / "pages", 1)
    for name in ("a.pdf", "b.pdf", "c.xlsx"):
        (folder / name).write_bytes(b"x")
    report = session.add_pages([folder])
    assert (report.others, report.problems) == (["a.pdf", "b.pdf", "c.xlsx"], [])
    assert "3 个没有读入（.pdf 2、.xlsx 1）" in report.passed_over
    session.close()
    done = reviewer("review", session.path, "add", folder)
    assert report.passed_over in done.stderr


def test_a_page_with_a_few_bad_bytes_can_be_read_in_an_encoding_chosen_by_hand(tmp_path: Path) -> None:
    session = review_of(tmp_path)
    data = page().encode()
    bad = tmp_path / "2025-1.txt"
    bad.write_bytes(data[:30] + b"\xff" + data[30:])
    report = session.add_pages([bad])
    assert (report.undecoded, len(report.problems), report.added) == ([bad], 1, [])
    report = session.add_pages([bad], encoding="utf-8")
    assert (len(report.added), report.undecoded) == (1, [])
    assert "有 1 处字节按 UTF-8 读不出，以“\ufffd”代替" in report.odd[0]
    assert not report.problems
    assert value(session, "1.1", "calls") == 900
    assert session.source("1").raw.count("\ufffd") == 1


def test_a_page_that_is_in_another_encoding_altogether_is_refused_in_the_one_chosen(tmp_path: Path) -> None:
    session = review_of(tmp_path)
    (tmp_path / "2025-1.txt").write_bytes(page().encode("gb18030"))
    report = session.add_pages([tmp_path / "2025-1.txt"], encoding="utf-8")
    assert (report.added, report.undecoded) == ([], [tmp_path / "2025-1.txt"])
    session.close()
    assert reviewer("review", session.path, "add", tmp_path / "2025-1.txt", "--encoding", "gb18030").returncode == 0


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


@pytest.mark.parametrize("encoding", [None, "gb18030"])
def test_the_same_text_read_again_leaves_typed_values_their_places(tmp_path: Path, encoding: str | None) -> None:
    (tmp_path / "2025-03.txt").write_bytes(page().encode("gb18030"))
    session = ReviewSession.open(tmp_path / "a.review")
    session.add_pages([tmp_path / "2025-03.txt"])
    session.set_text("1.1", "calls", "901")
    before = session.record("1.1").record.field("calls")
    assert before is not None
    assert before.spans
    session.read_again("1", encoding)
    assert session.record("1.1").record.field("calls") == before
    assert reopened(session).record("1.1").record.field("calls") == before


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


def test_a_page_that_takes_too_long_says_so(tmp_path: Path) -> None:
    pages = find_pages([write_pages(tmp_path / "pages", 1)]).pages
    report = ImportReport()
    types = {one.name: one for one in load_types()}
    ((_, read),) = read_pages(pages, {}, types, None, report, 0, Reader())
    assert read
    assert read.records == ()
    assert any(pages[0].name in one and "hotline_daily" in one and "已停止" in one for one in report.odd)


def type_file(folder: Path, name: str, place: str) -> Path:
    folder.mkdir()
    (folder / f"{name}.toml").write_text(
        f'name = "{name}"\ntitle = {{ zh = "{place}", en = "Cars" }}\n'
        f'[[sentence]]\nstarts_record = true\ntext = "{place}停车场共停放车辆{{cars:count}}辆"\n',
        encoding="utf-8",
    )
    return folder


def test_types_of_a_second_folder_join_the_first(tmp_path: Path) -> None:
    east, west = type_file(tmp_path / "east", "east", "东站"), type_file(tmp_path / "west", "west", "西站")
    (tmp_path / "2025-1.txt").write_text("东站停车场共停放车辆 120 辆。\n", encoding="utf-8")
    session = ReviewSession.open(tmp_path / "a.review", types=east)
    session.add_pages([tmp_path / "2025-1.txt"])
    session.look("1.1", "cars")
    session.use_types(west)
    assert [one.name for one in session.types][-2:] == ["east", "west"]
    assert value(session, "1.1", "cars") == 120
    again = type_file(tmp_path / "again", "east", "火车东站")
    session.use_types(again)
    assert [one.title["zh"] for one in reopened(session).types][-2:] == ["火车东站", "西站"]


def test_types_another_window_uses_arrive(session: ReviewSession, tmp_path: Path) -> None:
    other = ReviewSession.open(session.path, who="you")
    heard: list[Changed] = []
    other.listen(heard.append)
    session.use_types(type_file(tmp_path / "types", "east", "东站"))
    other.refresh()
    assert heard == [Changed(frozenset({"1"}), frozenset({"1.1"}), news="me改变了核对的方式。")]
    (tmp_path / "2025-1.txt").write_text("东站停车场共停放车辆 121 辆。\n", encoding="utf-8")
    other.add_pages([tmp_path / "2025-1.txt"])
    assert value(other, "2.1", "cars") == 121
    other.close()


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
    assert "900 → 901" in session.can_undo
    session.undo()
    assert (len(session.rows()), value(session, "1.1", "calls")) == (2, 900)
    assert len(session.history()) == 5


def test_the_year_of_the_page_before_is_that_of_a_date() -> None:
    assert near_year(["12345热线", "", "2024-02-30", "2024-03-01 – 2024-03-07", "2023-01-01"]) == 2024
    assert near_year(["2019号通知"]) is None
