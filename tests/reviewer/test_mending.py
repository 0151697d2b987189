from decimal import Decimal

import pytest

from reviewer.checks import CheckSet, Misread, assess, parse_equation
from reviewer.data import Change, Finding, Origin, Record, Repair
from tests.reviewer.made_checks import check_set
from tests.reviewer.made_records import daily, daily_checks, numbers, with_field

CHECKS = daily_checks()
RATES = check_set(ranges=["0 <= rate <= 100"], required=["rate"])


def only(record: Record, checks: CheckSet) -> Finding:
    (finding,) = assess(record, checks).findings
    return finding


def first(record: Record, checks: CheckSet) -> Repair:
    return only(record, checks).repairs[0]


def test_a_rate_above_a_hundred_lost_its_point() -> None:
    best = first(numbers({"rate": Decimal(985)}), RATES)
    assert best.changes == (Change("rate", Decimal(985), Decimal("98.5")),)
    assert best.misread == (Misread.POINT,)
    assert best.probability > 0.5


def test_a_number_below_its_range_was_given_a_sign() -> None:
    best = first(numbers({"rate": Decimal("-98.5")}), RATES)
    assert (best.changes[0].after, best.misread) == (Decimal("98.5"), (Misread.SIGN,))


def test_a_number_out_of_range_that_stands_in_a_violated_sum_is_mended_with_it() -> None:
    findings = assess(numbers({"a": 75, "b": 75, "c": 5}), check_set(["a = b + c"], ["c < 1"])).findings
    assert {one.repairs for one in findings} == {(findings[0].repairs[0],)}
    assert findings[0].repairs[0].changes == (Change("c", 5, 0),)


def test_a_number_out_of_range_is_never_mended_at_the_cost_of_a_sum() -> None:
    finding = only(numbers({"a": 120, "b": 60, "c": 60}), check_set(["a = b + c"], ["a <= 100"]))
    assert finding.repairs == ()


def test_ranks_that_do_not_run_from_one_name_the_misread_rank() -> None:
    best = first(daily(ranks=(1, 2, 8)), CHECKS)
    assert best.changes == (Change("hot_issues[2].rank", 8, 3),)


def test_a_column_out_of_order_is_mended_by_one_number_that_sorts_it() -> None:
    finding = only(daily(issues=(57, 93, 31)), CHECKS)
    assert 0 < len(finding.repairs) <= 9
    assert sum(one.probability for one in finding.repairs) < 1
    for one in finding.repairs:
        counts = {f"hot_issues[{row}].count": count for row, count in enumerate((57, 93, 31))}
        counts |= {change.path: change.after for change in one.changes}
        assert list(counts.values()) == sorted(counts.values(), reverse=True)
    assert Change("hot_issues[1].count", 93, 39) in [one.changes[0] for one in finding.repairs]


def test_a_sum_is_not_mended_by_breaking_an_order() -> None:
    checks = check_set(["total = sum(rows.count)"], orders=["descending rows.count"])
    values = {"total": 108, "rows[0].count": 60, "rows[1].count": 35, "rows[2].count": 8}
    changed = {one.changes[0] for one in only(numbers(values), checks).repairs}
    assert Change("rows[0].count", 60, 65) in changed
    assert Change("rows[2].count", 8, 13) not in changed
    assert all(change.path != "rows[1].count" or change.after <= 60 for change in changed)


def test_a_missing_number_follows_from_its_sum() -> None:
    best = first(daily(calls=None), CHECKS)
    assert best.changes == (Change("calls", None, 1025),)
    assert best.misread == (Misread.COMPUTED,)
    assert 0.9 < best.probability < 0.999


def test_a_missing_number_is_as_certain_as_those_it_is_computed_from() -> None:
    doubtful = with_field(daily(calls=None), "transferred", confidence=0.6)
    assert first(doubtful, CHECKS).probability < first(daily(calls=None), CHECKS).probability - 0.2


def test_two_sums_that_agree_vouch_better_than_one_and_two_that_do_not_vouch_for_little() -> None:
    checks = check_set(["a = b + c", "a = d + e"], required=["a"])
    values = {"a": None, "b": 3, "c": 4, "d": 2, "e": 5}
    (agreed,) = first_two(numbers(values), checks)
    assert agreed.probability > 0.999
    one, other = first_two(numbers(values | {"e": 6}), checks)
    assert {one.changes[0].after, other.changes[0].after} == {7, 8}
    assert max(one.probability, other.probability) < 0.6


def first_two(record: Record, checks: CheckSet) -> tuple[Repair, ...]:
    return only(record, checks).repairs[:2]


def test_nothing_is_computed_where_two_numbers_are_missing_or_a_sum_has_a_tolerance() -> None:
    assert all(one.repairs == () for one in assess(daily(calls=None, direct=None), CHECKS).findings)
    about = CheckSet(equations=(parse_equation("a = b + c", Decimal(1)),), required=("a",))
    assert only(numbers({"a": None, "b": 3, "c": 4}), about).repairs == ()


def test_nothing_is_computed_that_its_range_does_not_allow_or_for_a_person_s_field() -> None:
    checks = check_set(["a = b - c"], required=["a"], counts=["a"])
    assert only(numbers({"a": None, "b": 3, "c": 4}), checks).repairs == ()
    record = numbers({"a": None, "b": 4, "c": 3})
    assert first(record, checks).changes[0].after == 1
    assert only(with_field(record, "a", origin=Origin.TYPED), checks).repairs == ()


@pytest.mark.parametrize("text", ["1.025", "1，025", "1、025", "l.O25"])
def test_a_thousands_mark_that_could_not_be_read_speaks_for_the_number(text: str) -> None:
    alone = with_field(numbers({"calls": None}), "calls", text=text)
    best = first(alone, check_set(required=["calls"], counts=["calls"]))
    assert (best.changes[0].after, best.misread) == (1025, (Misread.MARK,))
    assert best.probability == pytest.approx(0.8)
    summed = with_field(daily(calls=None), "calls", text=text)
    assert first(summed, CHECKS).probability > first(daily(calls=None), CHECKS).probability > 0.8


def test_a_comma_for_a_point_is_proposed_where_there_may_be_decimals() -> None:
    record = with_field(numbers({"rate": None}), "rate", text="98,5")
    assert first(record, RATES).changes[0].after == Decimal("98.5")
    counted = check_set(required=["rate"], counts=["rate"])
    assert only(record, counted).repairs == ()


def test_a_text_that_looks_otherwise_speaks_against_the_computed_number() -> None:
    like = with_field(daily(calls=None), "calls", text="10件25")
    unlike = with_field(daily(calls=None), "calls", text="7件77")
    plain = first(daily(calls=None), CHECKS).probability
    assert first(unlike, CHECKS).probability < plain < first(like, CHECKS).probability
