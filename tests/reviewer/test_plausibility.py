from collections.abc import Iterator
from decimal import Decimal

import pytest

from reviewer.checks import CheckSet, assess, parse_parts
from reviewer.data import Field, Finding, Origin, Record, Severity, Span
from reviewer.wording import use_language
from tests.reviewer.made_checks import check_set
from tests.reviewer.made_records import LABELS, daily, daily_checks, field, numbers, record, with_field


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def only(whole: Record, **texts: list[str]) -> Finding | None:
    findings = assess(whole, check_set(labels=LABELS, **texts)).findings
    assert len(findings) <= 1
    return findings[0] if findings else None


@pytest.mark.parametrize("rate", [0, 100, Decimal("90.9"), Decimal("100.0")])
def test_a_number_within_its_range_is_fine(rate: int | Decimal) -> None:
    assert only(numbers({"rate": rate}), ranges=["0 <= rate <= 100"]) is None


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("0 <= rate <= 100", Decimal("100.1"), "rate is 100.1, but should be at most 100: 0.1 too high."),
        ("0 < rate <= 100", 0, "rate is 0, but should be above 0."),
        ("100 >= rate >= 10", 9, "rate is 9, but should be at least 10: 1 too low."),
        ("rate < 5", 5, "rate is 5, but should be below 5."),
        ("rate >= -5", -7, "rate is -7, but should be at least -5: 2 too low."),
        ("1 ≤ rate", 0, "rate is 0, but should be at least 1: 1 too low."),
    ],
)
def test_a_number_outside_its_range_is_an_error(text: str, value: int, words: str) -> None:
    finding = only(numbers({"rate": value}), ranges=[text])
    assert finding.message == words
    assert (finding.severity, finding.paths, finding.seen) == (Severity.ERROR, ("rate",), (value,))


def test_a_range_holds_for_every_row_and_passes_over_what_is_missing() -> None:
    rows = {"channels[0].count": 1, "channels[1].count": None, "channels[2].count": 0}
    assert only(numbers(rows), ranges=["channels.count > 0"]).paths == ("channels[2].count",)


def test_equal_neighbours_are_in_order() -> None:
    assert assess(daily(issues=(39, 39, 31)), daily_checks()).findings == ()


def test_the_pair_that_runs_the_wrong_way_is_named() -> None:
    (finding,) = assess(daily(issues=(57, 31, 39)), daily_checks()).findings
    assert finding.paths == ("hot_issues[1].count", "hot_issues[2].count")
    assert finding.seen == (31, 39)
    assert finding.message.endswith("should run from large to small, but 31 is followed by 39: 8 more.")
    assert finding.severity is Severity.ERROR


def test_a_missing_number_does_not_hide_a_wrong_order() -> None:
    findings = assess(daily(issues=(31, None, 39)), daily_checks()).findings
    assert ("hot_issues[0].count", "hot_issues[2].count") in [one.paths for one in findings]


def test_ascending_is_the_other_way_round() -> None:
    rows = {"x[0].n": 1, "x[1].n": 3, "x[2].n": 2}
    assert only(numbers(rows), orders=["ascending x.n"]).paths == ("x[1].n", "x[2].n")


def test_ranks_must_run_from_one() -> None:
    (finding,) = assess(daily(ranks=(1, 3, 3)), daily_checks()).findings
    assert finding.paths == ("hot_issues[1].rank",)
    assert finding.message.endswith("should run from 1 to 3, but reads 1, 3, 3.")


def test_the_same_channel_twice_is_a_warning() -> None:
    twice = with_field(daily(), "channels[4].name", value="渠道0")
    (finding,) = assess(twice, daily_checks()).findings
    assert finding.severity is Severity.WARNING
    assert finding.paths == ("channels[0].name", "channels[4].name")
    assert finding.message == "Channels · name: “渠道0” is there 2 times."


def test_what_is_required_and_missing_is_an_error() -> None:
    (finding,) = assess(daily(calls=None), daily_checks()).findings
    assert (finding.check, finding.paths, finding.severity) == ("required", ("calls",), Severity.ERROR)
    assert finding.message == "Calls is missing: find it on the page and fill it in."


def test_what_is_there_but_unreadable_says_so() -> None:
    torn = with_field(daily(), "calls", value=None, text="1O2S次")
    (finding,) = assess(torn, daily_checks()).findings
    assert finding.message == "Calls: “1O2S次” can't be read as a value; correct it."


def test_a_required_column_is_asked_of_every_row() -> None:
    (finding,) = assess(daily(channels=(70, None, 13)), daily_checks()).findings
    assert finding.paths == ("channels[1].count",)
    assert finding.message.startswith("Channels 2 · count is missing")


def test_a_required_group_without_rows_is_one_error() -> None:
    findings = assess(daily(channels=()), daily_checks()).findings
    assert [one.paths for one in findings] == [("channels",)]


def test_a_required_field_that_the_record_does_not_even_list_is_missing() -> None:
    finding = only(record(field("callbacks", 3)), required=["calls"])
    assert finding.paths == ("calls",)


def test_a_missing_value_says_why_it_is_missing() -> None:
    checks = check_set(required=["day"], labels={"day": {"zh": "日期", "en": "Date"}})

    def sentence(text: str, origin: Origin) -> str:
        record = Record("1", "t", (Field("day", None, text, (), origin, 0.0),), Span(0, 1))
        return assess(record, checks).findings[0].message

    assert "tells the year" in sentence("3月5日", Origin.MISSING)
    assert "“3月B日” can't be read" in sentence("3月B日", Origin.MISSING)
    assert sentence("3月5日", Origin.TYPED).startswith("Date is missing")


@pytest.mark.parametrize(("issue", "many"), [("停水", 1), (None, 0)])
def test_parts_without_a_name_are_not_those_of_a_row_without_one(issue: str | None, many: int) -> None:
    rows = {"issues[0].name": issue, "issues[0].count": 300}
    rows |= {"parts[0].issue": issue, "parts[0].count": 200, "parts[1].issue": issue, "parts[1].count": 101}
    checks = CheckSet(parts=(parse_parts("parts.count <= issues.count by issue = name"),))
    findings = assess(record(*(field(path, value) for path, value in rows.items())), checks).findings
    assert [one.paths[0] for one in findings] == ["issues[0].count"] * many
