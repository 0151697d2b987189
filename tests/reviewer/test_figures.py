"""The figures of an article become a record, reviewed, verified and exported like all others."""

from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.data import Look
from reviewer.errors import RefusedError
from reviewer.page import read_back
from reviewer.report_types.indicators_type import INDICATORS, without_scale
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, reopened, review_of, value, verify

PAGE = """我市绿地面积持续增加

  本报讯（记者 林晓禾）2024年，全市新建口袋公园32个，
绿道总长达185.6公里，比上年增长12.5%。

  本报讯（记者 周远）图书馆周末开放，读者很多。

市图书馆周末开放
"""


def taken_up(session: ReviewSession) -> str:
    return session.want_figures("1", session.division("1").articles[0])


def cells(session: ReviewSession, record: str, name: str) -> list[object]:
    return [one.value for one in session.record(record).record.fields if one.path.endswith(f".{name}")]


def test_the_figures_of_an_article_become_a_record_with_places(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    record = taken_up(session)
    assert session.record(record).record.type == INDICATORS.name
    assert cells(session, record, "value") == [Decimal(32), Decimal("185.6"), Decimal("12.5")]
    assert cells(session, record, "unit") == ["个", "公里", "%"]
    assert cells(session, record, "direction") == [None, None, "增"]
    working = session.working("1")
    for one in session.record(record).record.fields:
        assert not one.spans or read_back(working, one.spans) == one.text


def test_asked_for_again_it_is_the_same_record_and_undo_takes_it_back(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    record = taken_up(session)
    assert taken_up(session) == record
    session = reopened(session)
    assert taken_up(session) == record
    session.undo()
    assert session.records("1") == ()


def test_it_follows_the_text_and_keeps_what_a_person_set(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    record = taken_up(session)
    session.set_text(record, "figures[0].subject", "口袋公园")
    session.edit_text("1", PAGE.index("185.6"), 3, "186")
    assert value(session, record, "figures[1].value") == Decimal("186.6")
    assert value(session, record, "figures[0].subject") == "口袋公园"


def test_every_figure_is_looked_at_before_it_is_verified_and_goes_out(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    record = taken_up(session)
    looks = session.record(record).assessment.looks
    assert looks["figures[0].value"] is Look.UNCOVERED
    verify(session, record)
    frame = session.frames()["indicators.figures"]
    assert list(frame["value"]) == [32, 185.6, 12.5]
    assert list(frame["plain_unit"]) == ["个", "公里", "%"]


def test_a_scale_in_the_unit_is_taken_into_the_plain_number() -> None:
    assert without_scale(Decimal("1.7"), "亿元") == (Decimal(170000000), "元")
    assert without_scale(Decimal("16.95"), "万立方米每天") == (Decimal(169500), "立方米每天")
    assert without_scale(Decimal(3), "千瓦时") == (Decimal(3), "千瓦时")
    assert without_scale(Decimal(3), None) == (Decimal(3), None)
    assert without_scale(None, "元") == (None, None)


def test_an_article_without_figures_is_refused(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE)
    with pytest.raises(RefusedError):
        session.want_figures("1", session.division("1").articles[1])
    assert session.can_undo == ""


@pytest.mark.parametrize("name", ["03_no_report.txt", "08_headline_glued.txt"])
def test_asking_for_figures_divides_the_page_no_otherwise(tmp_path: Path, name: str) -> None:
    session = review_of(tmp_path, Path("samples", name).read_text(encoding="utf-8"))
    before, asked = session.division("1"), 0
    for article in before.articles:
        with suppress(RefusedError):  # one without figures
            session.want_figures("1", article)
            asked += 1
        assert session.division("1") == before
    assert asked


def test_the_table_of_a_page_names_article_and_line(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE, page())
    first = session.figures("1")[0]
    assert (first.article, first.headline, first.line) == (0, "我市绿地面积持续增加", 3)
    assert len(session.figures("2")) > 5


def test_a_figure_takes_nothing_from_another_article(tmp_path: Path) -> None:
    text = PAGE.replace("图书馆周末开放，读者很多。", "图书馆周末开放，接待读者600人次。")
    session = review_of(tmp_path, text)
    last = session.figures("1")[-1]
    assert (last.headline, last.indicator.text) == ("市图书馆周末开放", "600人次")
    assert last.indicator.period == ""


def test_a_misread_figure_has_a_row_that_asks_for_a_look(tmp_path: Path) -> None:
    session = review_of(tmp_path, PAGE.replace("公园32个", "公园3Z个"))
    fields = session.record(taken_up(session)).record.fields
    values = [(one.value, one.text, one.confidence) for one in fields if one.path.endswith(".value")]
    assert [one[:2] for one in values] == [(32, "3Z个"), (Decimal("185.6"), "185.6公里"), (Decimal("12.5"), "12.5%")]
    assert values[0][2] < values[1][2]
