"""Type files: read, checked, and what is wrong with one said with its place."""

from pathlib import Path

import pytest

from reviewer.errors import ReportTypeError
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.report_types.loader import load_types, read_type
from reviewer.report_types.schema import Hole, Literal, Maybe, OneOf, Rows
from reviewer.report_types.sentence import SentenceError, parse_sentence
from reviewer.review.own_types import in_use
from reviewer.wording import speaking

PARKING = """
name  = "parking"
title = { zh = "停车日报", en = "Parking report" }
date  = "day"

[[sentence]]
starts_record = true
text = "{day:month_day}，全市停车场共停放车辆{cars:count}辆[次]，收费{income:decimal}万元"

[[sentence]]
text = "其中{lots}"

[[group]]
name  = "lots"
label = "停车场"
item  = "{name:name}{count:count}辆"

[fields]
cars = { label = { zh = "车辆", en = "Cars" } }

[[check]]
equation = "cars = sum(lots.count)"
"""


def test_a_sentence_is_taken_apart() -> None:
    elements = parse_sentence("回访[量|数]{callbacks:count}(件|宗)（{channels}）", {})
    assert elements[0] == Literal("回访")
    assert elements[1] == Maybe((OneOf(((Literal("量"),), (Literal("数"),))),))
    assert elements[2] == Hole("callbacks", "count")
    assert elements[3] == OneOf(((Literal("件"),), (Literal("宗"),)))
    assert elements[5] == Rows("channels")


def test_words_that_stand_for_each_other_do_so_in_every_sentence() -> None:
    assert parse_sentence("共{n:count}件", {"件": ("件次",)})[2] == OneOf(((Literal("件次"),), (Literal("件"),)))


@pytest.mark.parametrize(
    "text", ["{calls:count", "回访[量", "(a|b", "(a||b)", "{calls:counts}", "{Calls:count}", "回访]"]
)
def test_a_broken_sentence_is_refused(text: str) -> None:
    with pytest.raises(SentenceError):
        parse_sentence(text)


def test_the_built_in_types_load() -> None:
    names = [one.name for one in load_types()]
    assert names == ["community_figures", "hotline_bulletin", "hotline_daily", "hotline_weekly"]


def test_a_type_of_ones_own_reads_pages(tmp_path: Path) -> None:
    (tmp_path / "parking.toml").write_text(PARKING, encoding="utf-8")
    types = load_types(tmp_path)
    page = "2025年5月2日，全市停车场共停放车\n辆300辆次，收费1.5万元，其中东站120辆、西站180辆。"
    record = extract(PageText("p.txt", TextMap.whole(page)), types).records[0]
    assert record.type == "parking"
    assert [(one.path, str(one.value)) for one in record.fields] == [
        ("day", "2025-05-02"),
        ("cars", "300"),
        ("income", "1.5"),
        ("lots[0].name", "东站"),
        ("lots[0].count", "120"),
        ("lots[1].name", "西站"),
        ("lots[1].count", "180"),
    ]


def test_a_type_of_ones_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(PARKING.replace('"parking"', '"hotline_daily"'), encoding="utf-8")
    assert {one.name: one.title["zh"] for one in load_types(tmp_path)}["hotline_daily"] == "停车日报"


@pytest.mark.parametrize(
    ("right", "wrong", "line", "word"),
    [
        ("{cars:count}", "{cars:counts}", 8, "counts"),
        ("{cars:count}", "{cars:count", 8, "{"),
        ("其中{lots}", "其中{lot}", 11, "lot"),
        ("sum(lots.count)", "sum(lots.cars)", 22, "lots.cars"),
        ("cars = sum(lots.count)", "cars == 3", 22, "="),
        ("cars = { label", "cats = { label", 19, "cats"),
        ("starts_record = true", "starts_records = true", 7, "starts_records"),
        ('date  = "day"', 'date  = "days"', 4, "days"),
        ("starts_record = true", "", 6, "starts_record"),
    ],
)
def test_what_is_wrong_is_named_with_file_line_and_remedy(right: str, wrong: str, line: int, word: str) -> None:
    with pytest.raises(ReportTypeError) as refused:
        read_type(PARKING.replace(right, wrong), "parking.toml")
    assert f"parking.toml 第 {line} 行" in str(refused.value)
    assert word in str(refused.value)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "word"),
    [
        # what is looked for stands in an earlier line too, as a part of another word
        ("[fields]\n", '[fields]\nincome = { labels = "金额" }\n', 19, "fields.income.label"),
        ('label = "停车场"', 'label = "停车场"\nlabels = "停车场"', 16, "labels"),
        ('equation = "cars = sum(lots.count)"', 'equation = "income"', 22, "="),
        ('equation = "cars = sum(lots.count)"', 'equation = ["cars"]', 22, "check.1.equation"),
        ('name  = "lots"', 'name  = "Lots"', 14, "group.1.name"),
        # an entry that isn't there is told at its table
        ('label = "停车场"\n', "", 13, "label"),
        ("[[check]]\n", "[[check]]\nwarning = true\n[[check]]\n", 21, "[[check]]"),
    ],
)
def test_the_line_named_is_that_of_the_entry(right: str, wrong: str, line: int, word: str) -> None:
    assert right in PARKING
    with pytest.raises(ReportTypeError) as refused:
        read_type(PARKING.replace(right, wrong), "parking.toml")
    assert f"parking.toml 第 {line} 行" in str(refused.value)
    assert word in str(refused.value)


def test_no_line_is_named_where_none_is_sure() -> None:
    with pytest.raises(ReportTypeError) as refused:
        read_type('name = "x"\ntitle = "X"\n', "x.toml")
    assert str(refused.value).startswith("x.toml：")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('title = { zh = "停车日报", en = "Parking report" }\n', ""),
        ("cars = { label", "cats = { label"),
        ("sum(lots.count)", "sum(lots.many)"),
        ("sum(lots.count)", "lots.name"),
        ("{cars:count}", "{cars:counts}"),
    ],
)
def test_english_sentences_have_english_signs(right: str, wrong: str) -> None:
    assert right in PARKING
    with speaking("en"), pytest.raises(ReportTypeError) as refused:
        read_type(PARKING.replace(right, wrong), "parking.toml")
    assert not set("，。、：；（）") & set(str(refused.value))


@pytest.mark.parametrize("name", ["title", "label", "name", "zh"])
def test_a_field_may_have_any_name(name: str) -> None:
    kind = read_type(PARKING.replace("cars", name), "parking.toml")
    assert kind.label(name) == "车辆"
    assert kind.title == {"zh": "停车日报", "en": "Parking report"}


def test_a_field_called_label_may_have_its_name_in_one_language_only() -> None:
    kind = read_type(
        PARKING.replace("cars = {", "label = {").replace("cars", "label").replace(', en = "Cars"', ""), "p"
    )
    assert kind.specs["label"].label == {"zh": "车辆", "en": "车辆"}


@pytest.mark.parametrize("written", ["{}", '{ zh = "车辆", fr = "voitures" }', "3"])
def test_a_label_without_words_is_refused(written: str) -> None:
    with pytest.raises(ReportTypeError, match=r"parking\.toml 第 19 行：fields\.cars\.label：请写成 \"名称\""):
        read_type(PARKING.replace('{ zh = "车辆", en = "Cars" }', written), "parking.toml")


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ('equation = "cars = sum(lots.name)"', "lots.name 是 name"),
        ('range = "0 <= day <= 100"', "day 是 month_day"),
        ('order = "descending lots.name"', "lots.name 是 name"),
        ('order = "ranks lots.name"', "lots.name 是 name"),
        ('ratio = "income = day / cars"', "day 是 month_day"),
        ('same_month = "cars ~ day, income"', "income 是 decimal"),
        ('week_against = "day ~ hotline_daily.calls"', "day 是 month_day"),
        ('parts = "lots.name <= lots.count by name = name"', "lots.name 是 name"),
        ('growth = "lots.count from lots.count of lots.count"', "lots.count 是 count"),
    ],
)
def test_a_check_over_fields_it_cannot_be_made_of_is_refused(written: str, word: str) -> None:
    with pytest.raises(ReportTypeError, match="第 22 行") as refused:
        read_type(PARKING.replace('equation = "cars = sum(lots.count)"', written), "parking.toml")
    assert word in str(refused.value)
    assert "可用的有" in str(refused.value)


def test_a_review_opens_with_what_it_kept_of_a_type_that_would_be_refused_today() -> None:
    kept = PARKING.replace("sum(lots.count)", "sum(lots.name)")
    assert in_use((("parking.toml", kept),))[-1].name == "parking"


def test_any_column_may_be_unique() -> None:
    kind = read_type(
        PARKING.replace('equation = "cars = sum(lots.count)"', 'order = "unique lots.name"'), "parking.toml"
    )
    assert [one.pattern for one in kind.checks.orders] == ["lots.name"]


def test_what_dates_a_record_is_a_date() -> None:
    with pytest.raises(ReportTypeError, match="第 4 行：cars 是 count"):
        read_type(PARKING.replace('date  = "day"', 'date  = "cars"'), "parking.toml")


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(ReportTypeError, match=r"broken\.toml"):
        load_types(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportTypeError, match="gone"):
        load_types(tmp_path / "gone")
