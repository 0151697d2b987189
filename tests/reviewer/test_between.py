from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.checks import Between, Entry
from reviewer.data import Finding, Severity
from reviewer.wording import use_language
from tests.reviewer.made_checks import check_set
from tests.reviewer.made_records import LABELS, field, record

DAILY = check_set(
    numbers=["calls", "online_messages", "report_date", "channels.count"], labels=LABELS, date="report_date"
)
WEEKLY = check_set(
    numbers=["total"],
    labels={"total": {"zh": "总量", "en": "Total"}},
    period=("period_start", "period_end"),
    week_against=["total ~ daily.calls + daily.online_messages"],
)
CHECKS = {"daily": DAILY, "weekly": WEEKLY}
FIRST = date(2025, 3, 1)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def report(
    name: str, number: int | None, calls: int | Decimal | None = None, online: int | None = None, verified: bool = False
) -> Entry:
    when = None if number is None else day(number)
    made = record(
        field("report_date", when),
        field("calls", calls),
        field("online_messages", online),
        record_id=name,
        kind="daily",
    )
    return Entry(made, "daily", when, None, verified, f"{name}.txt")


def week(name: str, first: int, last: int, total: int | None) -> Entry:
    made = record(
        field("period_start", day(first)), field("period_end", day(last)), field("total", total),
        record_id=name, kind="weekly",
    )  # fmt: skip
    return Entry(made, "weekly", None, (day(first), day(last)), False, f"{name}.txt")


def judged(entries: Sequence[Entry]) -> Between:
    """The records side by side, every one of them asked about."""
    between = Between(entries, CHECKS)
    for one in entries:
        between.of(one.record.id)
    return between


def found(entries: Sequence[Entry]) -> dict[str, list[Finding]]:
    return {name: list(findings) for name, findings in judged(entries).findings.items()}


def test_days_in_a_row_give_no_finding() -> None:
    assert found([report("b", 1), report("a", 0), report("c", 2), report("undated", None)]) == {}


def test_the_same_date_again_is_an_error_on_all_but_the_first_in_page_order() -> None:
    findings = found([report("a", 0), report("b", 0), report("c", 0), report("d", 1)])
    assert set(findings) == {"b", "c"}
    (finding,) = findings["c"]
    assert (finding.check, finding.severity) == ("same date", Severity.ERROR)
    assert (finding.paths, finding.seen) == (("report_date",), (day(0),))
    assert "2025-03-01" in finding.message
    assert "a.txt" in finding.message


def test_two_types_may_share_a_date_and_two_periods_a_first_day() -> None:
    assert found([report("a", 0), week("w", 0, 6, None), week("v", 0, 5, None)]) == {}


def test_the_same_period_again_is_an_error() -> None:
    findings = found([week("w", 0, 6, None), week("v", 0, 5, None), week("u", 0, 6, None)])
    assert set(findings) == {"u"}
    assert findings["u"][0].paths == ("period_start", "period_end")
    assert "2025-03-01 – 2025-03-07" in findings["u"][0].message


def test_a_gap_is_a_warning_on_the_record_after_it_that_names_the_days() -> None:
    findings = found([report("a", 0), report("b", 3), report("c", 3), report("d", 4)])
    (finding,) = findings["b"]
    assert finding.severity is Severity.WARNING
    assert finding.message == "Before this one, reports of 2 days are missing: 2025-03-02, 2025-03-03."
    assert [one.check for one in findings["c"]] == ["same date"]


def test_a_long_gap_is_shortened_and_a_very_long_one_is_another_series() -> None:
    (finding,) = found([report("a", 0), report("b", 20)])["b"]
    assert finding.message.endswith(
        "2025-03-02, 2025-03-03, 2025-03-04, 2025-03-05, 2025-03-06, 2025-03-07 ... to 2025-03-20."
    )
    assert "of 19 days" in finding.message
    assert "b" in found([report("a", 0), report("b", 32)])
    assert found([report("a", 0), report("b", 33)]) == {}


def test_periods_have_no_gaps() -> None:
    assert found([week("w", 0, 6, None), week("v", 20, 26, None)]) == {}


def series(*calls: int | Decimal | None) -> list[Entry]:
    return [report(str(number), number, one) for number, one in enumerate(calls)]


def test_a_number_far_from_the_series_is_a_warning_with_median_and_range() -> None:
    (finding,) = found(series(900, 1100, 1000, 950, 1050, 1000, 980, 1020, 10250))["8"]
    assert (finding.check, finding.severity, finding.paths) == ("far from the series", Severity.WARNING, ("calls",))
    assert finding.seen == (10250,)
    assert finding.message == (
        "Calls is 10250, far from the 8 reports before it: their median is 1000, usual is 689 to 1311."
    )


def test_fewer_than_eight_before_it_say_nothing() -> None:
    assert found(series(900, 1100, 1000, 950, 1050, 1000, 980, 10250)) == {}
    assert found(series(900, 1100, 1000, None, 1050, 1000, 980, 1000, 10250)) == {}


def test_small_counts_do_not_alarm() -> None:
    assert found(series(1, 0, 2, 1, 1, 0, 1, 1, 9)) == {}
    assert set(found(series(1, 0, 2, 1, 1, 0, 1, 1, 90))) == {"8"}


def test_a_wild_series_has_a_wide_range_and_an_old_outlier_does_not_hide_a_new_one() -> None:
    assert found(series(100, 900, 300, 1200, 500, 40, 800, 600, 2000)) == {}
    assert set(found(series(*[1000] * 9, 10000, *[1000] * 3, 10000))) == {"9", "13"}


def test_rates_are_measured_by_a_narrower_floor() -> None:
    rates = [Decimal("90.9"), Decimal("91.2")] * 5
    assert found(series(*rates, Decimal("88.0"))) == {}
    assert set(found(series(*rates, Decimal("9.09")))) == {"10"}


def test_only_the_last_thirty_before_it_count() -> None:
    assert set(found(series(*[5000] * 40, *[1000] * 30, 1010, 5000))) >= {"40", "71"}
    assert "70" not in found(series(*[5000] * 40, *[1000] * 30, 1010, 5000))


def test_a_week_is_held_against_its_days_once_all_are_verified() -> None:
    days = [report(str(number), number, 100 + number, 10, verified=True) for number in range(7)]
    assert found([*days, week("w", 0, 6, 791)]) == {}
    (finding,) = found([*days, week("w", 0, 6, 800)])["w"]
    assert (finding.severity, finding.paths, finding.seen) == (Severity.WARNING, ("total",), (800,))
    assert finding.message == (
        "Total is given as 800, but the 7 verified days make 110 + 111 + 112 + 113 + 114 + 115 + 116 = 791: 9 less."
    )
    unverified = [*days[:3], days[3]._replace(verified=False), *days[4:]]
    assert found([*unverified, week("w", 0, 6, 800)]) == {}
    assert "w" not in found([*days[:6], week("w", 0, 6, 800)])
    incomplete = [*days[:6], report("6", 6, None, 10, verified=True)]
    assert found([*incomplete, week("w", 0, 6, 800)]) == {}


def test_of_two_reports_of_one_day_the_verified_one_counts() -> None:
    days = [report(str(number), number, 100, 0, verified=True) for number in range(2)]
    assert "w" in found([report("again", 0, 5, 0), *days, week("w", 0, 1, 201)])
    assert "w" not in found([report("again", 0, 5, 0), *days, week("w", 0, 1, 200)])


def test_a_period_the_wrong_way_round_says_nothing() -> None:
    assert found([report("a", 0, 1, 1, verified=True), week("w", 6, 0, 1)]) == {}


def test_verifying_the_last_day_brings_up_the_week() -> None:
    days = [report(str(number), number, 100, 0, verified=number != 3) for number in range(7)]
    between = judged([*days, week("w", 0, 6, 800)])
    assert between.put(days[3]._replace(verified=True)) == {"w"}
    assert [one.check for one in between.findings["w"]] == ["total ~ daily.calls + daily.online_messages"]


def test_a_dropped_duplicate_frees_the_other() -> None:
    between = judged([report("a", 0), report("b", 0), report("c", 1)])
    assert between.drop("a") == {"b"}
    assert between.findings == {}
    assert between.put(report("d", 5)) == {"d"}
    assert between.put(report("c", 4)) == {"c", "d"}


ENTRIES = st.builds(
    lambda number, calls, verified, weekly: (number, calls, verified, weekly),
    st.one_of(st.none(), st.integers(0, 60)),
    st.one_of(st.none(), st.integers(0, 30), st.integers(900, 1100), st.integers(0, 20000)),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=60)
@given(
    st.lists(ENTRIES, min_size=1, max_size=50),
    st.lists(st.tuples(st.integers(0, 60), st.one_of(st.none(), ENTRIES)), max_size=12),
)
def test_kept_up_to_date_it_says_what_it_would_say_made_anew(
    start: list[tuple[int | None, int | None, bool, bool]],
    acts: list[tuple[int, tuple[int | None, int | None, bool, bool] | None]],
) -> None:
    entries = {str(number): _made(str(number), one) for number, one in enumerate(start)}
    between = judged(list(entries.values()))
    for number, change in acts:
        name, before = str(number), dict(between.findings)
        if change is not None:
            entries[name] = _made(name, change)
            changed = between.put(entries[name])
        elif name in entries:
            changed = between.drop(name)
            del entries[name]
        else:
            continue
        after = between.findings
        assert changed == {one for one in {*before, *after} if before.get(one) != after.get(one)}
    anew = judged(sorted(entries.values(), key=lambda one: between.order.index(one.record.id))).findings
    assert between.findings == anew


def _made(name: str, one: tuple[int | None, int | None, bool, bool]) -> Entry:
    number, calls, verified, weekly = one
    if weekly and number is not None:
        return week(name, number, number + 2, calls)
    return report(name, number, calls, 3, verified)


def test_the_usual_size_of_a_number_is_that_of_its_neighbours_without_itself() -> None:
    entries = [report(str(number), number, 1000 + number % 3, 20) for number in range(12)]
    between = Between([*entries, report("wrong", 12, 90_000, 20), report("undated", None, 1000)], CHECKS)
    level = between.levels("wrong")["calls"]
    assert (level.median, level.density(1001) > 10 * level.density(90_000)) == (1001, True)
    assert between.levels("undated") == between.levels("unknown") == {}
    assert Between(entries[:8], CHECKS).levels("7") == {}
