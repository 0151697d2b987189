"""A period that contradicts its days is a warning; what newspapers call a month, a quarter, half a year isn't."""

from datetime import date
from pathlib import Path

import pytest

from reviewer.checks import CheckSet, assess
from reviewer.data import Field, Finding, Origin, Record, Severity, Span
from reviewer.review import ReviewSession
from reviewer.wording import speaking
from tests.reviewer.made_reviews import review_of

BULLETIN = "2023年6月1日至6月30日，白桦市12345热线受理诉求9100件，直接办理6000件，转办3100件，按期办结率95.5%。\n"


def found(kind: str | None, first: str, last: str) -> list[Finding]:
    values = {"kind": kind, "first": date.fromisoformat(first), "last": date.fromisoformat(last)}
    fields = tuple(Field(path, value, "", (), Origin.EXTRACTED, 0.99) for path, value in values.items())
    checks = CheckSet(period=("first", "last"), period_kind="kind")
    return list(assess(Record("1.1", "x", fields, Span(0, 1)), checks).findings)


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("week", "2023-06-01", "2023-07-10"),
        ("week", "2023-06-01", "2023-06-02"),
        ("month", "2023-06-03", "2023-06-05"),
        ("month", "2023-06-01", "2023-06-03"),
        ("month", "2023-06-01", "2023-08-31"),
        ("day", "2023-06-01", "2023-06-07"),
        ("quarter", "2023-04-01", "2023-04-20"),
        ("quarter", "2023-02-01", "2023-03-31"),
        ("quarter", "2023-01-01", "2023-09-30"),
        ("half_year", "2023-01-01", "2023-03-31"),
        ("half_year", "2023-01-01", "2023-12-31"),
        ("year", "2023-03-01", "2023-10-31"),
    ],
)
def test_a_period_that_its_days_contradict_is_a_warning(kind: str, first: str, last: str) -> None:
    (finding,) = found(kind, first, last)
    assert finding.severity is Severity.WARNING
    assert finding.paths == ("kind", "first", "last")


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("day", "2023-06-01", "2023-06-01"),
        ("week", "2023-06-05", "2023-06-09"),
        ("week", "2023-12-29", "2024-01-07"),
        ("month", "2023-06-01", "2023-06-30"),
        ("month", "2023-01-26", "2023-02-25"),
        ("month", "2023-02-26", "2023-03-25"),
        ("month", "2023-06-01", "2023-06-15"),
        ("quarter", "2023-01-01", "2023-03-31"),
        ("quarter", "2022-12-26", "2023-03-25"),
        ("quarter", "2023-04-01", "2023-05-20"),
        ("half_year", "2023-07-01", "2023-12-31"),
        ("year", "2024-01-01", "2024-12-31"),
        ("year", "2023-01-01", "2023-11-30"),
        ("holiday", "2023-09-29", "2023-11-06"),
        ("", "2023-01-01", "2023-09-30"),
        (None, "2023-01-01", "2023-09-30"),
        ("一至三季度", "2023-01-01", "2023-09-30"),
    ],
)
def test_what_is_called_so_in_newspapers_is_none(kind: str | None, first: str, last: str) -> None:
    assert found(kind, first, last) == []


@pytest.mark.parametrize("kind", ["month", "holiday", None])
def test_a_period_that_ends_before_it_begins_is_a_warning(kind: str | None) -> None:
    (finding,) = found(kind, "2023-06-01", "2023-05-30")
    assert (finding.severity, finding.paths) == (Severity.WARNING, ("first", "last"))


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    return review_of(tmp_path, BULLETIN)


def test_it_is_told_in_words_and_can_be_accepted_or_mended(session: ReviewSession) -> None:
    assert session.record("1.1").open_findings == ()
    session.set_text("1.1", "period_kind", "周")
    (finding,) = session.record("1.1").open_findings
    assert finding.message == "“周期”写的是“周”，而 2023-06-01 至 2023-06-30 有 30 天；请核对。"
    with speaking("en"):
        session.set_text("1.1", "period_end", "2023-07-10")
        (finding,) = session.record("1.1").open_findings
        assert finding.message.startswith("Period is “week”, but 2023-06-01 to 2023-07-10 are 40 days")
    session.set_text("1.1", "period_end", "2023-06-07")
    assert session.record("1.1").open_findings == ()
