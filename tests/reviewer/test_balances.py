from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import assess, parse_equation
from reviewer.checks.balances import balances
from reviewer.data import Balance
from reviewer.wording import use_language
from tests.reviewer.made_checks import check_set
from tests.reviewer.made_records import LABELS, daily, daily_checks, numbers


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def written(values: Mapping[str, int | Decimal | None], text: str, tolerance: Decimal = Decimal(0)) -> Balance:
    return balances(numbers(values), [parse_equation(text, tolerance)])[0]


def test_a_balance_that_holds_is_written_with_its_numbers() -> None:
    one = written({"calls": 1143, "direct": 560, "passed": 583}, "calls = direct + passed")
    assert one.written == "560 + 583 = 1143 ✓"
    assert one.paths == ("calls", "direct", "passed")
    assert (one.difference, one.holds) == (0, True)


def test_a_balance_that_does_not_hold_says_by_how_much_and_which_way() -> None:
    values = {"calls": 1025, "direct": 493, "passed": 582}
    assert written(values, "calls = direct + passed").written == "493 + 582 = 1075 ≠ 1025 (+50)"
    assert written(values, "direct + passed = calls").written == "493 + 582 = 1075 ≠ 1025 (+50)"
    assert written(values | {"calls": 1100}, "calls = direct + passed").difference == -25
    assert written(values | {"calls": 1100}, "calls = direct + passed").written.endswith("≠ 1100 (-25)")


@pytest.mark.parametrize(
    ("values", "text", "tolerance", "expected"),
    [
        ({"a": 5, "b": 5}, "a = b", 0, "5 = 5 ✓"),
        ({"a": 7, "b": 5}, "a = b", 0, "5 ≠ 7 (-2)"),
        ({"a": 7, "b": 2, "c": 3}, "a - b = 2 * c", 0, "2 × 3 = 6 ≠ 5 = 7 - 2 (+1)"),
        ({"a": 8, "b": 2, "c": 3}, "a - b = 2 * c", 0, "2 × 3 = 6 = 8 - 2 ✓"),
        ({"a": 15, "b": 5}, "a = b + 10", 0, "5 + 10 = 15 ✓"),
        ({"a": Decimal("0.3"), "b": Decimal("0.1"), "c": Decimal("0.2")}, "a = b + c", 0, "0.1 + 0.2 = 0.3 ✓"),
        ({"a": Decimal("90.9"), "b": 45}, "a = 2 * b", 1, "2 × 45 = 90 ≈ 90.9 ✓"),
        ({"a": 12, "b": None, "c": 3}, "a = b + c", 0, "? + 3 = 12"),
        ({"a": None, "b": 1, "c": 3}, "a = b + c", 0, "1 + 3 = ?"),
        ({"a": 12}, "a = sum(rows.n)", 0, "? = 12"),
        ({"a": 3, "rows[0].n": 1, "rows[1].n": 2}, "a = sum(rows.n)", 0, "1 + 2 = 3 ✓"),
        ({"a": -1, "b": 1}, "a = -b", 0, "-1 = -1 ✓"),
    ],
)
def test_other_shapes(values: Mapping[str, int | Decimal | None], text: str, tolerance: Decimal, expected: str) -> None:
    assert written(values, text, Decimal(tolerance)).written == expected


def test_a_missing_number_leaves_it_open() -> None:
    one = written({"a": 12, "b": None, "c": 3}, "a = b + c")
    assert (one.difference, one.holds) == (None, None)


@given(st.lists(st.integers(0, 10**40), min_size=1, max_size=12), st.integers(-5, 5))
def test_difference_is_sum_less_stated_exactly(counts: list[int], error: int) -> None:
    total = sum(counts)
    values = {"total": total - error} | {f"rows[{row}].n": count for row, count in enumerate(counts)}
    one = written(values, "total = sum(rows.n)")
    assert one.difference == error
    assert one.holds is (error == 0)


def test_the_finding_has_labels_and_numbers_in_both_languages() -> None:
    finding = assess(daily(transferred=582), daily_checks()).findings[0]
    assert finding.message == (
        "Calls is given as 1025, but “Handled directly + Transferred” makes 493 + 582 = 1075: 50 more."
    )
    assert finding.paths == ("calls", "handled_directly", "transferred")
    assert finding.seen == (1025, 493, 582)
    use_language("zh")
    message = assess(daily(online=80), daily_checks()).findings[0].message
    assert message == "“网民留言”写的是 80，而“渠道 · 件数”合计 70 + 1 + 3 + 3 + 1 + 5 = 83，多 3。"


def test_the_finding_of_a_two_sided_equation_shows_both_sides() -> None:
    checks = check_set(["calls - callbacks = 2 * transferred"], labels=LABELS)
    message = assess(numbers({"calls": 7, "callbacks": 2, "transferred": 3}), checks).findings[0].message
    assert message == "Calls - Call-backs is given as 7 - 2 = 5, but “2 × Transferred” makes 2 × 3 = 6: 1 more."
