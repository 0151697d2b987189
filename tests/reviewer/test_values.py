"""The one door between text and value."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.data import Value
from reviewer.values import KINDS, fold_digits, read_month_day, read_value, refusal, to_json, written
from reviewer.wording import use_language


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("count", "1143", 1143),
        ("count", "1,143", 1143),
        ("count", "12，345", 12345),
        ("count", "1.2万", 12000),
        ("count", "三百五十", 350),
        ("count", "十二", 12),
        ("count", "12.5", None),
        ("count", "-3", None),
        ("count", "1O25", None),
        ("count", "", None),
        ("count", "1e5", None),
        ("count", "1E99", None),
        ("count", "9" * 18, 10**18 - 1),
        ("count", "9" * 19, None),
        ("count", "9" * 4400, None),
        ("count", "９" * 4400, None),
        ("count", "9" * 4400 + "万", None),
        ("decimal", "9" * 19 + ".5", None),
        ("rank", "9" * 4400, None),
        ("rank", "1e1", None),
        ("rank", "-5", None),
        ("rank", "0", 0),
        ("decimal", "0.47", Decimal("0.47")),
        ("percent", "90.9%", Decimal("90.9")),
        ("percent", "96.4％", Decimal("96.4")),
        ("percent", "50％", Decimal("50")),
        ("percent", "90.9 %", Decimal("90.9")),
        ("percent", "50%％", None),
        ("percent", "％", None),
        ("percent", "1e2", None),
        ("decimal", "1E2", None),
        ("percent", "-3.5", Decimal("-3.5")),
        ("rank", "1.", 1),
        ("rank", "（二）", 2),
        ("rank", "③", 3),
        ("date", "2025年3月25日", date(2025, 3, 25)),
        ("date", "2025-03-25", date(2025, 3, 25)),
        ("date", "20250325", date(2025, 3, 25)),
        ("date", "2025-02-30", None),
        ("date", "2025/3/5", date(2025, 3, 5)),
        ("date", "2025.3.25", date(2025, 3, 25)),
        ("date", "2025 3 25", date(2025, 3, 25)),
        ("date", "2025年3-25", date(2025, 3, 25)),
        ("date", "2025111", None),
        ("date", "20251", None),
        ("date", "2025-111", None),
        ("date", "2025x1y11", None),
        ("month_day", "3月25日", None),
        ("name", " 西宁市政府网 ", "西宁市政府网"),
        ("text", "", None),
    ],
)
def test_a_text_is_read_as_its_kind(kind: str, text: str, value: Value | None) -> None:
    assert read_value(kind, text) == value


def test_a_day_says_what_is_printed_of_it() -> None:
    assert read_month_day("3月25日") == (None, 3, 25)
    assert read_month_day("17号") == (None, None, 17)
    assert read_month_day("三月") is None


def test_look_alike_letters_are_counted() -> None:
    assert fold_digits("1O2S") == ("1025", 2)
    assert fold_digits("1025") == ("1025", 0)


@given(st.integers(0, 10**9))
def test_a_count_reads_back(number: int) -> None:
    assert read_value("count", written(number)) == number
    assert read_value("count", f"{number:,}") == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**6), max_value=10**6))
def test_a_decimal_reads_back(number: Decimal) -> None:
    assert read_value("decimal", written(number)) == number


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_a_date_reads_back(day: date) -> None:
    assert read_value("date", written(day)) == day
    assert to_json(day) == written(day)


@given(st.integers(0, 10**6), st.decimals(places=2, min_value=0, max_value=1000))
def test_json_holds_what_it_was_given(count: int, share: Decimal) -> None:
    assert json.loads(json.dumps([to_json(count), to_json(share)]), parse_float=Decimal) == [count, share]


@pytest.mark.parametrize(
    ("value", "held"),
    [
        (Decimal("0.47"), 0.47),
        (Decimal("12345.6789012345"), 12345.6789012345),
        (Decimal("0.12345678901234567890"), "0.12345678901234567890"),
        (Decimal("123456789012345.67"), "123456789012345.67"),
        (Decimal("1.20E+2"), 120),
        (10**17 + 1, 10**17 + 1),
    ],
)
def test_json_loses_no_digit(value: Value, held: object) -> None:
    there = json.loads(json.dumps(to_json(value)))
    assert (there, type(there)) == (held, type(held))


@pytest.mark.parametrize("kind", sorted(KINDS - {"name", "category", "text"}))
def test_a_refusal_repeats_what_was_typed(kind: str) -> None:
    use_language("en")
    try:
        assert "“abc”" in refusal(kind, "abc")
    finally:
        use_language("zh")


def test_too_many_digits_are_refused_as_such() -> None:
    assert "至多 18 位" in refusal("count", "9" * 19)
    assert "至多" not in refusal("count", "9" * 18 + "x")
