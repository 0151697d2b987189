"""What holds of repairs whatever the numbers are."""

import re
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reviewer.checks.balances import balances
from reviewer.checks.misread import one_away, printed_forms
from reviewer.data import Change, Origin, Record
from tests.reviewer.made_checks import check_set, repairs
from tests.reviewer.made_records import daily, daily_checks, numbers, with_field

CHECKS = daily_checks()
READABLE = re.compile(r"-?\d+(\.\d+)?")


def applied(record: Record, changes: tuple[Change, ...]) -> Record:
    for one in changes:
        record = with_field(record, one.path, value=one.after)
    return record


Damaged = tuple[Record, str, int]
COUNTS = st.lists(st.integers(0, 9999), min_size=2, max_size=8)


@st.composite
def damaged(draw: st.DrawFn) -> Damaged:
    """A daily report that adds up, one number of which is misread; with the path and the true value."""
    channels, direct, passed = draw(COUNTS), draw(st.integers(0, 9999)), draw(st.integers(0, 9999))
    record = daily(direct + passed, sum(channels), channels, direct, passed)
    paths = ["calls", "online_messages", "handled_directly", "transferred"]
    path = draw(st.sampled_from(paths + [f"channels[{row}].count" for row in range(len(channels))]))
    true = record.field(path).value
    read = draw(misread(str(true)))
    assume(int(read) != true)
    return with_field(record, path, value=int(read), text=read), path, true


@st.composite
def misread(draw: st.DrawFn, printed: str) -> str:
    place = draw(st.integers(0, len(printed) - 1))
    digit = draw(st.sampled_from("0123456789"))
    before, here, after = printed[:place], printed[place], printed[place + 1 :]
    ways = [before + digit + after, before + digit + here + after, before + here + here + after]
    if len(printed) > 1:
        ways.append(before + after)
    if after:
        ways.append(before + after[0] + here + after[1:])
    return draw(st.sampled_from(ways))


@settings(max_examples=400)
@given(damaged())
def test_a_planted_misreading_is_always_among_the_candidates(case: Damaged) -> None:
    record, path, true = case
    found = repairs(record, CHECKS)
    assert found
    for candidates in found.values():
        assert (Change(path, record.field(path).value, true),) in [one.changes for one in candidates]


@settings(max_examples=200)
@given(damaged())
def test_no_repair_leaves_an_equation_violated(case: Damaged) -> None:
    record, _, _ = case
    for candidates in repairs(record, CHECKS).values():
        for one in candidates:
            assert all(balance.holds for balance in balances(applied(record, one.changes), CHECKS.equations))


@st.composite
def damaged_twice(draw: st.DrawFn) -> tuple[Record, dict[str, int]]:
    """A daily report that adds up, two numbers of which are misread; with the true values."""
    record, path, true = draw(damaged())
    other = draw(st.sampled_from([one.path for one in record.fields if one.path.endswith((".count", "ed", "calls"))]))
    assume(other != path and not other.startswith("hot_issues"))
    known = record.field(other).value
    read = draw(misread(str(known)))
    assume(int(read) != known)
    return with_field(record, other, value=int(read), text=read), {path: true, other: known}


@settings(max_examples=150)
@given(damaged_twice())
def test_two_planted_misreadings_are_among_the_candidates_unless_one_change_explains(
    case: tuple[Record, dict[str, int]],
) -> None:
    record, true = case
    found = repairs(record, CHECKS)
    wanted = {Change(path, record.field(path).value, value) for path, value in true.items()}
    for candidates in found.values():
        changes = [set(one.changes) for one in candidates]
        assert wanted in changes or any(len(one) == 1 for one in changes)


@given(COUNTS, st.integers(0, 99999), st.integers(0, 9999), st.integers(0, 99999))
def test_repairs_of_arbitrary_numbers_mend_their_equation_and_add_up_to_less_than_one(
    channels: list[int], calls: int, direct: int, online: int
) -> None:
    record = daily(calls, online, channels, direct, 532)
    broken = {one.check for one in balances(record, CHECKS.equations) if not one.holds}
    found = repairs(record, CHECKS)
    assert set(found) == broken
    for check, candidates in found.items():
        assert sum(one.probability for one in candidates) < 1
        for one in candidates:
            after = {
                balance.check: balance.holds for balance in balances(applied(record, one.changes), CHECKS.equations)
            }
            assert after[check]


DECIMALS = st.decimals(-500, 500, places=1)
NESTED = check_set(["total = a + b", "b = c + d - e"], ["-1000 <= a <= 1000"])


@st.composite
def nested(draw: st.DrawFn) -> tuple[Record, str, Decimal]:
    """Nested sums of decimals, some below zero, one of which lost its point or sign, or was misread as digits are."""
    a, c, d, e = draw(DECIMALS), draw(DECIMALS), draw(DECIMALS), draw(DECIMALS)
    values = {"total": a + c + d - e, "a": a, "b": c + d - e, "c": c, "d": d, "e": e}
    path = draw(st.sampled_from(list(values)))
    printed = f"{values[path]:f}"
    ways = {one for one in one_away(printed) if READABLE.fullmatch(one) and printed in printed_forms(one)}
    shown = draw(st.sampled_from(sorted(ways)))
    assume(Decimal(shown) != values[path])
    return with_field(numbers(values), path, value=Decimal(shown), text=shown), path, values[path]


@settings(max_examples=300)
@given(nested())
def test_a_lost_point_or_sign_is_among_the_candidates_too(case: tuple[Record, str, Decimal]) -> None:
    record, path, true = case
    for candidates in repairs(record, NESTED).values():
        assert (path, true) in [(one.changes[0].path, one.changes[0].after) for one in candidates]


@settings(max_examples=150)
@given(nested(), st.sets(st.sampled_from(["total", "a", "b", "c", "d", "e"])))
def test_no_number_a_person_set_changes_no_equation_stays_violated_no_range_is_left(
    case: tuple[Record, str, Decimal], typed: set[str]
) -> None:
    record, _, _ = case
    for path in typed:
        record = with_field(record, path, origin=Origin.TYPED)
    for candidates in repairs(record, NESTED).values():
        assert sum(one.probability for one in candidates) < 1
        for one in candidates:
            mended = applied(record, one.changes)
            assert typed.isdisjoint(change.path for change in one.changes)
            assert len(one.misread) == len(one.changes)
            assert all(balance.holds for balance in balances(mended, NESTED.equations))
            assert -1000 <= mended.field("a").value <= 1000
