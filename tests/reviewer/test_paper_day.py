"""A report that is dated after its own paper: its day was misread."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reviewer.data import Severity
from reviewer.extract.paper_day import paper_day
from reviewer.review import ReviewSession
from reviewer.reviewed import VerdictKind
from reviewer.wording import speaking
from tests.reviewer.made_reviews import page

DAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    "name",
    ["2024-05-14.txt", "20240514.txt", "晚报2024年5月14日.txt", "2024/05/2024-05-14_03.txt", "a_2024.5.14_v2.txt"],
)
def test_a_name_tells_the_day_of_the_paper(name: str) -> None:
    assert paper_day(name, "无") == DAY


@pytest.mark.parametrize(
    "name", ["000.txt", "2024.txt", "2024-05.txt", "2024-05-14/2024-06.txt", "2024-13-14.txt", "2024051418.txt"]
)
def test_a_name_without_a_whole_day_tells_none(name: str) -> None:
    assert paper_day(name, "无") is None


@pytest.mark.parametrize(
    "head",
    [
        "2024年5月14日",
        "澜州晚报\n\n２０２４ 年 5 月 14 日　星期二",
        "澜州晚报 2024年5月14日 第3版 责任编辑：许一诺",
        "03 2024年05月14日 农历四月初七",
    ],
)
def test_the_head_of_a_page_tells_the_day(head: str) -> None:
    assert paper_day("a.txt", f"{head}\n正文\n") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "截至2024年5月14日\n共受理",
        "条例自2024年5月14日起施行",
        "2024年5月14日，热线受理",
        "2024年5月34日",
        "\n".join(["正文"] * 6) + "\n2024年5月14日",
    ],
)
def test_a_day_in_a_sentence_or_further_down_tells_none(text: str) -> None:
    assert paper_day("a.txt", text) is None


def test_where_name_and_head_differ_the_later_one_is_taken() -> None:
    assert paper_day("2024-05-13.txt", "2024年5月14日 星期二\n") == DAY


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """Pages of the papers of 14 May, with reports on the 13th, the 14th and, misread, the 18th."""
    for number, day in enumerate((13, 14, 18)):
        (tmp_path / f"2024-05-14_{number}.txt").write_text(page(date(2024, 5, day)), encoding="utf-8")
    with closing(ReviewSession.open(tmp_path / "a.review", who="me")) as opened:
        opened.add_pages([tmp_path])
        yield opened


def warned(session: ReviewSession, record: str) -> list[str]:
    return [one.message for one in session.record(record).open_findings if one.check == "after the paper"]


def test_a_report_dated_after_its_own_paper_is_a_warning(session: ReviewSession) -> None:
    assert [warned(session, one) for one in ("1.1", "2.1")] == [[], []]
    (said,) = warned(session, "3.1")
    assert "2024-05-18" in said
    assert "2024-05-14" in said
    (found,) = (one for one in session.presented("3.1").open_findings if one.check == "after the paper")
    assert (found.severity, found.paths) == (Severity.WARNING, ("report_date",))
    with speaking("en"):
        assert found.both is not None
        assert "after the day of its own paper" in str(found.both)


def test_it_goes_when_the_date_is_put_right_and_stays_away_once_accepted(session: ReviewSession) -> None:
    (found,) = (one for one in session.record("3.1").open_findings if one.check == "after the paper")
    session.settle("3.1", found, VerdictKind.ACCEPTED, "预告")
    assert not warned(session, "3.1")
    session.undo()
    session.set_text("3.1", "report_date", "2024-05-12")
    assert not warned(session, "3.1")


def test_the_head_counts_as_it_was_mended(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("澜州晚报 2024年5月14日 星期二\n" + page(date(2024, 5, 18)), encoding="utf-8")
    with closing(ReviewSession.open(tmp_path / "a.review", who="me")) as session:
        session.add_pages([tmp_path])
        assert warned(session, "1.1")
        session.edit_text("1", len("澜州晚报 2024年5月1"), 1, "9")
        assert not warned(session, "1.1")
