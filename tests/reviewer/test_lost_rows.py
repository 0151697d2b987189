"""Rows at the end of a list whose number was misread or lost, that another row swallowed, or that lost their words."""

import pytest

from reviewer.data import Field, Record
from reviewer.extract import PageText, extract
from reviewer.field_paths import place_of
from reviewer.page import TextMap
from reviewer.report_types.loader import load_types

HEAD = (
    "6月3日，全市12345热线共受理市民诉求900件，网民留言60件（市政府网41件，手机APP12件，微博7件），"
    "直接答复500件，转交相关单位处理400件，回访210件。\n热点问题：\n"
)
ROWS = [(1, "供水问题", 33), (2, "停车管理", 21), (3, "市容秩序", 9)]
SAID = "无集中反映问题"
TURNED = "12345政务服务便民热线已转属地县区核查办理"


def record_of(page: str) -> Record:
    (record,) = extract(PageText("2025-06-04.txt", TextMap.whole(HEAD + page)), load_types()).records
    return record


def rows_of(record: Record) -> list[tuple[object, object, object]]:
    rows: dict[int, dict[str, Field]] = {}
    for one in record.fields:
        if place_of(one.path).group == "hot_issues":
            rows.setdefault(place_of(one.path).row, {})[place_of(one.path).name] = one
    return [(row["rank"].value, row["category"].value, row["count"].value) for row in rows.values()]


@pytest.mark.parametrize(
    ("marks", "ranks"),
    [
        ("①②③", [1, 2, 3]),
        ("①说③", [1, None, 3]),
        ("①②说", [1, 2, None]),
        (["①", "②", ""], [1, 2, None]),
        (["1.", "2.", "说."], [1, 2, None]),
        (["1.", "2.", ""], [1, 2, None]),
        (["（1）", "（2）", "说）"], [1, 2, None]),
    ],
)
def test_a_row_whose_number_was_misread_or_lost_is_found(marks: list[str], ranks: list[int | None]) -> None:
    lines = [f"{mark}{name}{count}件，{SAID}。\n" for mark, (_, name, count) in zip(marks, ROWS, strict=True)]
    wanted = [(rank, name, count) for rank, (_, name, count) in zip(ranks, ROWS, strict=True)]
    assert rows_of(record_of("".join(lines))) == wanted


def test_a_row_without_a_number_follows_a_semicolon_whatever_it_says() -> None:
    page = "①供水问题33件，无集中反映问题；②停车管理21件，无集中反映问题；说油烟异味9件，较前日多。\n"
    assert rows_of(record_of(page))[2:] == [(None, "说油烟异味", 9)]


def test_a_row_swallowed_by_the_row_before_is_found() -> None:
    page = f"（1）供水问题33件，{SAID}。\n（2）停车管理21件，{SAID}，{TURNED}、\n（3）市容秩序9件，{SAID}。\n"
    assert rows_of(record_of(page)) == ROWS


@pytest.mark.parametrize("mark", ["。", "；"])
def test_words_cut_off_by_a_misread_comma_are_read_and_asked_for(mark: str) -> None:
    record = record_of(f"①供水问题33件，{SAID}。\n②停车管理21件{mark}{SAID}。\n")
    remark = record.field("hot_issues[1].remark")
    assert remark
    assert remark.value == SAID
    assert remark.confidence < 0.9


@pytest.mark.parametrize("article", ["本报讯 湖边新增步道9件，很好。\n", "湖边新增健身器材9件，市民说很好。\n"])
def test_an_article_after_the_list_is_no_row(article: str) -> None:
    lines = [f"{rank}.{name}{count}件，{SAID}。\n" for rank, name, count in ROWS]
    assert rows_of(record_of("".join(lines) + article)) == ROWS
