from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import Term, parse_equation
from reviewer.wording import use_language


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def test_a_plain_sum_becomes_terms_with_their_sides() -> None:
    equation = parse_equation(" calls = handled_directly + transferred ")
    assert equation.check == "calls = handled_directly + transferred"
    assert equation.terms == (
        Term(Decimal(1), None, "calls", "left"),
        Term(Decimal(1), None, "handled_directly", "right"),
        Term(Decimal(1), None, "transferred", "right"),
    )
    assert equation.stated == "left"
    assert equation.tolerance == 0


def test_a_sum_over_a_group_and_signs_and_coefficients_and_constants() -> None:
    equation = parse_equation("-sum(rows.n) - 2.5 * a + b * 3 = 10 - c", Decimal("0.5"))
    assert [(one.coefficient, one.pattern, one.side) for one in equation.terms] == [
        (Decimal(-1), "rows.n", "left"),
        (Decimal("-2.5"), "a", "left"),
        (Decimal(3), "b", "left"),
        (Decimal(10), "", "right"),
        (Decimal(-1), "c", "right"),
    ]
    assert equation.tolerance == Decimal("0.5")


def test_full_width_signs_and_chinese_names_are_understood() -> None:
    assert parse_equation("来电 ＝ ２ × 直接＋sum（渠道.件数）").terms == (
        Term(Decimal(1), None, "来电", "left"),
        Term(Decimal(2), None, "直接", "right"),
        Term(Decimal(1), "渠道", "件数", "right"),
    )


def test_a_lone_field_on_the_right_is_the_stated_value() -> None:
    assert parse_equation("a + b = c").stated == "right"
    assert parse_equation("sum(rows.n) = c").stated == "right"
    assert parse_equation("a - b = 2 * c").stated == "left"


def test_a_field_may_be_called_sum() -> None:
    assert parse_equation("sum = a + b").terms[0].name == "sum"


@pytest.mark.parametrize(
    ("text", "at", "remedy"),
    [
        ("calls =", 8, "a field name, a number or sum(group.column)"),
        ("calls == a", 7, "a single = belongs here"),
        ("a + 3", 6, "a single = belongs here"),
        ("a = channels.count", 5, "write sum(channels.count)"),
        ("a = sum(b)", 10, "such as sum(channels.count)"),
        ("a = sum(b.c", 12, "such as sum(channels.count)"),
        ("a = b * c", 9, "one number only"),
        ("a = b / 2", 7, "only + - *"),
        ("a = b = c", 7, "one ="),
        ("a = (b + c)", 5, "a field name, a number or sum(group.column)"),
        ("a = b + a", 9, "gather it into one"),
        ("a = 0 * b", 5, "does nothing"),
        ("3 = 4", 3, "names no field"),
        ("", 1, "a field name"),
        ("a = __import__('os').remove", 15, "the equation should end here"),
    ],
)
def test_a_wrong_equation_is_refused_with_place_and_remedy(text: str, at: int, remedy: str) -> None:
    with pytest.raises(ValueError, match="The check") as caught:
        parse_equation(text)
    assert f"at character {at} " in str(caught.value)
    assert remedy in str(caught.value)
    assert str(caught.value).endswith(".")


def test_the_sentence_comes_in_chinese_too() -> None:
    use_language("zh")
    with pytest.raises(ValueError, match=r"检查式“a = b \* c”第 9 个字符（“c”）处有误：.*。$"):
        parse_equation("a = b * c")


def test_a_negative_tolerance_is_refused() -> None:
    with pytest.raises(ValueError, match="can't be less than 0"):
        parse_equation("a = b", Decimal(-1))


@given(st.text(alphabet="ab1.=+-*( )sum", max_size=30))
def test_any_text_is_an_equation_or_a_sentence(text: str) -> None:
    error = ""
    sides: set[str] = {"left", "right"}
    try:
        sides = {one.side for one in parse_equation(text).terms}
    except ValueError as caught:
        error = str(caught)
    assert sides == {"left", "right"}
    assert not error or error.startswith("The check “")
