"""Numbers, percentages, ranges, dates and periods in running text, each with its place."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.values import Found, Kind, MonthDay, read_number, values_in

ON = date(2025, 3, 26)
"""A Wednesday."""


def only(text: str) -> Found:
    [found] = values_in(text, ON)
    assert text[found.start : found.end] == found.text
    return found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,284", "1284"),
        ("1.2万", "12000"),
        ("3万5千", "35000"),
        ("3万5", "35000"),
        ("2亿3000万", "230000000"),
        ("3千5百万", "35000000"),
        ("1.5万亿", "1500000000000"),
        ("三百五十", "350"),
        ("两百二", "220"),
        ("一万二", "12000"),
        ("一万零二", "10002"),
        ("一百十五", "115"),
        ("二〇二五", "2025"),
        ("廿五", "25"),
        ("贰仟伍佰", "2500"),
        ("三萬五", "35000"),
        ("一点五亿", "150000000"),
        ("三百二十点五", "320.5"),
        ("一又二分之一", "1.5"),
        ("四分之三", "0.75"),
        ("负五", "-5"),
        ("-3.5", "-3.5"),
        ("一千零五十", "1050"),
        ("五百万零三百", "5000300"),
        ("零", "0"),
        ("十", "10"),
        ("1e5", "100000"),
        ("6.02×10^12", "6.02e12"),
        ("1.5×10⁶", "1500000"),
        ("3×10⁻²", "0.03"),
        ("１，２３４．５", "1234.5"),
        ("－7.5", "-7.5"),
        ("零下五", "-5"),
        ("俩", "2"),
        ("半", "0.5"),
        ("卌二", "42"),
        ("柒", "7"),
        ("二○○八", "2008"),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "-", "百", "万", "1,23", "三五", "一二", "三四十", "12.", "万一", "三百二千", "—5", "两两", "零下-5", "陆"],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "quoted", "kind", "value"),
    [
        ("共接听1,284件次", "1,284", Kind.NUMBER, "1284"),
        ("第十二届", "第十二", Kind.ORDINAL, "12"),
        ("增长１２．５％", "１２．５％", Kind.PERCENT, "12.5"),
        ("其中三成五为投诉", "三成五", Kind.PERCENT, "35"),
        ("百分之九十八点五", "百分之九十八点五", Kind.PERCENT, "98.5"),
        ("千分之三的差错", "千分之三", Kind.PERCENT, "0.3"),
        ("打八五折", "八五折", Kind.PERCENT, "85"),
        ("对折出售", "对折", Kind.PERCENT, "50"),
        ("零下10度", "零下10", Kind.NUMBER, "-10"),
        ("气温-3.2度", "-3.2", Kind.NUMBER, "-3.2"),
        ("全长3×10^8米", "3×10^8", Kind.NUMBER, "300000000"),
        ("两个半小时", "两个半", Kind.NUMBER, "2.5"),
        ("历时一年半完工", "一年半", Kind.NUMBER, "1.5"),
        ("增长三倍半", "三倍半", Kind.NUMBER, "3.5"),
        ("每斤两块五", "两块五", Kind.NUMBER, "2.5"),
        ("票价三元五角", "三元五角", Kind.NUMBER, "3.5"),
        ("12元8角5分", "12元8角5分", Kind.NUMBER, "12.85"),
        ("一半的人", "一半", Kind.NUMBER, "0.5"),
        ("俩人", "俩", Kind.NUMBER, "2"),
        ("三分之二的代表", "三分之二", Kind.NUMBER, None),
        ("1/4的人", "1/4", Kind.NUMBER, "0.25"),
        ("负百分之五", "负百分之五", Kind.PERCENT, "-5"),
        ("提高1.3个百分点", "1.3个百分点", Kind.PERCENT, "1.3"),
    ],
)
def test_an_amount_is_found_with_its_place(text: str, quoted: str, kind: Kind, value: str | None) -> None:
    found = only(text)
    assert (found.kind, found.text) == (kind, quoted)
    assert value is None or found.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "quoted", "low", "high", "low_in", "high_in"),
    [
        ("3到5万元", "3到5万", 30000, 50000, True, True),
        ("20%—30%", "20%—30%", 20, 30, True, True),
        ("在20和30之间", "在20和30之间", 20, 30, True, True),
        ("从5个到10个", "从5个到10", 5, 10, True, True),
        ("超过30人", "超过30", 30, None, False, True),
        ("30岁以上", "30岁以上", 30, None, True, True),
        ("不到一百", "不到一百", None, 100, True, False),
        ("至少二十，最多三十", "至少二十，最多三十", 20, 30, True, True),
        ("大于10且小于20的数", "大于10且小于20", 10, 20, False, False),
        ("三四十户", "三四十", 30, 40, True, True),
        ("两三个人", "两三", 2, 3, True, True),
        ("十七八岁", "十七八", 17, 18, True, True),
        ("三至五成", "三至五成", 30, 50, True, True),
        ("七八成", "七八成", 70, 80, True, True),
        ("百分之二三十", "百分之二三十", 20, 30, True, True),
        ("零下5℃至3℃", "零下5℃至3", -5, 3, True, True),
        ("气温-3～5度", "-3～5", -3, 5, True, True),
        ("18周岁以下", "18周岁以下", None, 18, True, True),
        ("最多可达500人", "最多可达500", None, 500, True, True),
    ],
)
def test_a_range_says_its_ends(
    text: str, quoted: str, low: int | None, high: int | None, low_in: bool, high_in: bool
) -> None:
    found = only(text)
    assert (found.kind, found.text) == (Kind.RANGE, quoted)
    assert (found.low, found.high, found.low_in, found.high_in) == (low, high, low_in, high_in)


@pytest.mark.parametrize(
    ("text", "quoted", "day"),
    [
        ("2025年3月25日，热线", "2025年3月25日", date(2025, 3, 25)),
        ("3月25日", "3月25日", date(2025, 3, 25)),
        ("25日上午", "25日", date(2025, 3, 25)),
        ("二〇二五年三月二十五日", "二〇二五年三月二十五日", date(2025, 3, 25)),
        ("去年12月1号", "去年12月1号", date(2024, 12, 1)),
        ("本月15日", "本月15日", date(2025, 3, 15)),
        ("昨日", "昨日", date(2025, 3, 25)),
        ("上周三", "上周三", date(2025, 3, 19)),
        ("三天前", "三天前", date(2025, 3, 23)),
        ("2025/3/5", "2025/3/5", date(2025, 3, 5)),
        ("12月30日", "12月30日", date(2024, 12, 30)),
        ("2月30日", "2月30日", MonthDay(None, 2, 30)),
        ("二零二四年元月一日", "二零二四年元月一日", date(2024, 1, 1)),
        ("24年3月5日", "24年3月5日", date(2024, 3, 5)),
        ("98年3月5日", "98年3月5日", date(1998, 3, 5)),
        ("2025年3月5日14:30", "2025年3月5日", date(2025, 3, 5)),
        ("3月5日14时28分", "3月5日", date(2025, 3, 5)),
    ],
)
def test_a_date_is_found(text: str, quoted: str, day: date | MonthDay) -> None:
    found = only(text)
    assert (found.kind, found.text, found.value) == (Kind.DATE, quoted, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024年", "2024-01-01", "2024-12-31"),
        ("2025年2月", "2025-02-01", "2025-02-28"),
        ("今年一季度", "2025-01-01", "2025-03-31"),
        ("2024年前三季度", "2024-01-01", "2024-09-30"),
        ("下半年", "2025-07-01", "2025-12-31"),
        ("1—9月", "2025-01-01", "2025-09-30"),
        ("2024年1月8日至14日", "2024-01-08", "2024-01-14"),
        ("11日—17日", "2025-03-11", "2025-03-17"),
        ("2024年12月30日至2025年1月2日", "2024-12-30", "2025-01-02"),
        ("9月1日到9月30日", "2025-09-01", "2025-09-30"),
        ("12月28日至1月3日", "2024-12-28", "2025-01-03"),
        ("2021—2023年", "2021-01-01", "2023-12-31"),
        ("上周", "2025-03-17", "2025-03-23"),
        ("近三年", "2022-03-26", "2025-03-26"),
        ("上世纪80年代", "1980-01-01", "1989-12-31"),
        ("“十四五”期间", "2021-01-01", "2025-12-31"),
        ("2021年以来", "2021-01-01", "2025-03-26"),
        ("3月下旬", "2025-03-21", "2025-03-31"),
        ("2月中下旬", "2025-02-11", "2025-02-28"),
        ("2024年Q3", "2024-07-01", "2024-09-30"),
        ("二○二四年", "2024-01-01", "2024-12-31"),
        ("零五年", "2005-01-01", "2005-12-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    found = only(text)
    assert found.kind is Kind.PERIOD
    assert found.text == text
    assert (found.low, found.high) == (date.fromisoformat(first), date.fromisoformat(last))


def test_without_a_day_of_writing_nothing_is_guessed() -> None:
    dates = [one for one in values_in("昨天、3月25日、今年和2024年") if one.kind in (Kind.DATE, Kind.PERIOD)]
    assert [(one.text, one.value, one.low) for one in dates] == [
        ("昨天", None, None),
        ("3月25日", MonthDay(None, 3, 25), None),
        ("今年", None, None),
        ("2024年", None, date(2024, 1, 1)),
    ]


def test_days_of_one_month_may_share_its_name() -> None:
    days = [(one.text, one.value) for one in values_in("3月15、16日", ON)]
    assert days == [("3月15", date(2025, 3, 15)), ("16日", date(2025, 3, 16))]


def test_a_lunar_day_is_a_date_without_a_day() -> None:
    assert [(one.kind, one.text, one.value) for one in values_in("正月初八", ON)] == [(Kind.DATE, "正月初八", None)]
    assert [(one.kind, one.low) for one in values_in("腊月", ON)] == [(Kind.PERIOD, None)]


@pytest.mark.parametrize(
    "text",
    [
        *("一些人一起去统一办理", "万一，千万别去", "零售和两会", "百姓、十分满意"),
        *("上午9时30分", "9:30", "下午三点半", "几十人", "数百万人", "十几岁", "80后", "一二三产业", "五一假期"),
    ],
)
def test_numerals_in_words_are_none(text: str) -> None:
    assert values_in(text) == ()


@given(
    st.text(
        st.sampled_from(
            "一二三十百千万亿两零点半成折第年月日周天前后上下至到—-./%，。0123456789前近世纪之分又超过以上 "
        ),
        max_size=30,
    )
)
def test_anything_is_read_and_nothing_overlaps(text: str) -> None:
    end = 0
    for one in values_in(text, ON):
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.text
        end = one.end


@given(st.integers(0, 10**13))
def test_digits_with_marks_and_scales_are_exact(number: int) -> None:
    assert read_number(f"{number:,}") == number
    assert read_number(f"{number}万") == number * 10**4


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1到20000元", 1, 20000),
        ("3到5千万元", 30_000_000, 50_000_000),
        ("三百到五千万元", 3_000_000, 50_000_000),
        ("二到十万元", 20_000, 100_000),
        ("三到五萬元", 30_000, 50_000),
    ],
)
def test_ends_share_only_a_scale_that_is_printed(text: str, low: int, high: int) -> None:
    assert (only(text).low, only(text).high) == (low, high)


@pytest.mark.parametrize(
    ("text", "on", "first", "last"),
    [
        ("1—9月", "2025-10-20", "2025-01-01", "2025-09-30"),
        ("1月至3月", "2025-10-20", "2025-01-01", "2025-03-31"),
        ("1—11月", "2026-01-12", "2025-01-01", "2025-11-30"),
        ("11—12月", "2025-10-20", "2025-11-01", "2025-12-31"),
        ("11月至3月", "2025-11-15", "2025-11-01", "2026-03-31"),
        ("11月至次年3月", "2025-10-20", "2025-11-01", "2026-03-31"),
        ("今年前3个月", "2025-10-20", "2025-01-01", "2025-03-31"),
        ("前11个月", "2026-01-12", "2025-01-01", "2025-11-30"),
        ("上世纪80年代初", "2025-10-20", "1980-01-01", "1983-12-31"),
        ("90年代末", "2025-10-20", "1997-01-01", "1999-12-31"),
        ("80年代中期", "2025-10-20", "1984-01-01", "1986-12-31"),
        ("20世纪初", "2025-10-20", "1900-01-01", "1919-12-31"),
    ],
)
def test_months_and_decades_follow_the_day_of_writing(text: str, on: str, first: str, last: str) -> None:
    [found] = values_in(text, date.fromisoformat(on))
    assert (found.kind, found.text) == (Kind.PERIOD, text)
    assert (found.low, found.high) == (date.fromisoformat(first), date.fromisoformat(last))


def test_the_middle_kingdom_is_no_middle_of_a_decade() -> None:
    assert [one.text for one in values_in("80年代中国", ON)] == ["80年代"]
