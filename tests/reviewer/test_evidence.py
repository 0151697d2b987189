from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import Evidence, Level, Misread, assess, evidence_on, level_of
from reviewer.checks.evidence import Beside
from reviewer.data import Change, Field, Origin, Record, Span
from reviewer.page import TextMap
from tests.reviewer.made_checks import repairs
from tests.reviewer.made_records import daily, daily_checks, with_field

CALLS = "calls = handled_directly + transferred"
CHECKS = daily_checks()


def on_page(text: str, *read: str) -> tuple[list[Field], TextMap]:
    """Fields read off a page, named ``f0``, ``f1`` ..., each at the first place of its text after the one before."""
    fields, at = [], 0
    for number, one in enumerate(read):
        start = text.index(one, at)
        at = start + len(one)
        fields.append(Field(f"f{number}", int(one), one, (Span(start, at),), Origin.EXTRACTED, 0.99))
    return fields, TextMap.whole(text)


@pytest.mark.parametrize(
    ("text", "read", "beside"),
    [
        ("来电1 025件", "1", Beside("", "025")),
        ("来电1 025件", "025", Beside("1", "")),
        ("来电1\n025件", "025", Beside("1", "")),
        ("来电1.025件", "1", Beside("", "025")),
        ("来电１ ０２５件", "０２５", Beside("1", "")),
        ("来电12 34 56件", "34", Beside("12", "56")),
    ],
)
def test_the_other_half_of_a_torn_number_is_seen_beside_it(text: str, read: str, beside: Beside) -> None:
    assert evidence_on(*on_page(text, read)).beside == {"f0": beside}


@pytest.mark.parametrize("text", ["来电025件", "来电7件025", "来电7   025", "1件，025件"])
def test_digits_with_anything_else_between_are_not_its_half(text: str) -> None:
    assert evidence_on(*on_page(text, "025")).beside == {}


def test_a_torn_number_comes_first_when_the_page_shows_its_other_half() -> None:
    record = with_field(daily(calls=25), "calls", text="025")
    blind = repairs(record, CHECKS)[CALLS]
    assert blind[0].misread == (Misread.DROPPED,)
    seen = repairs(record, CHECKS, evidence=Evidence(beside={"calls": Beside("1", "")}))[CALLS]
    assert seen[0].changes == (Change("calls", 25, 1025),)
    assert seen[0].misread == (Misread.TORN,)
    assert seen[0].probability > 0.99


def test_a_number_torn_into_halves_of_two_digits_needs_the_page() -> None:
    record = daily(calls=10)
    assert repairs(record, CHECKS)[CALLS][0].probability < 0.1
    seen = repairs(record, CHECKS, evidence=Evidence(beside={"calls": Beside("", "25")}))[CALLS]
    assert [one.changes for one in seen] == [(Change("calls", 10, 1025),)]


def test_numbers_elsewhere_are_those_outside_of_the_record_and_no_dates() -> None:
    fields, working = on_page(
        "热线昨接1,025件\n2025年3月25日来电1025件，直接办理493件。另有98.5万人和1025人", "1025", "493"
    )
    assert evidence_on(fields, working).elsewhere == {"1025": 2, "98.5": 1}


def test_a_number_that_a_headline_repeats_is_believed() -> None:
    record = daily(transferred=582)
    headline = evidence_on((), TextMap.whole("直接办理443件"))
    assert repairs(record, CHECKS)[CALLS][0].changes[0].path == "transferred"
    best = repairs(record, CHECKS, evidence=headline)[CALLS][0]
    assert best.changes == (Change("handled_directly", 493, 443),)
    read_right = evidence_on((), TextMap.whole("转交582件"))
    assert repairs(record, CHECKS, evidence=read_right)[CALLS][0].changes[0].path != "transferred"


def test_numbers_that_stand_everywhere_say_little() -> None:
    page = evidence_on((), TextMap.whole("7人 3人 57人"))
    assert page.elsewhere == {}
    crowded = Evidence(elsewhere={str(number): 1 for number in range(100, 1000)})
    assert 1 <= crowded.ratio("a", "9", 9, "583", 583) < 1.1


SERIES = [1000, 1040, 960, 1010, 990, 1100, 930, 1020, 980]


def test_what_is_usual_is_asked_for_enough_records() -> None:
    assert level_of(SERIES[:7]) is None
    level = level_of(SERIES)
    assert level is not None
    assert level.median == 1000
    assert 30 < level.deviation < 60


def test_the_usual_size_tells_which_of_two_numbers_lost_a_digit() -> None:
    level = level_of([500, 520, 480, 510, 490, 530, 505, 515])
    assert level is not None
    record = daily(calls=1025, direct=493, transferred=52)
    known = repairs(record, CHECKS, evidence=Evidence(levels={"transferred": level}))[CALLS]
    assert known[0].changes == (Change("transferred", 52, 532),)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.floats(0, 10**5), st.floats(0.5, 10**4))
def test_no_evidence_decides_alone(before: int, after: int, median: float, deviation: float) -> None:
    known = Evidence({}, {str(after): 1}, {"a": Level(median, deviation)})
    assert 0.01 <= known.ratio("a", str(before), before, str(after), after) <= 100


def test_evidence_is_asked_for_only_where_something_is_wrong() -> None:
    asked = []

    def evidence() -> Evidence:
        asked.append(1)
        return Evidence()

    assess(daily(), CHECKS, evidence=evidence)
    assert asked == []
    assess(daily(transferred=582), CHECKS, evidence=evidence)
    assert asked == [1]


def test_a_number_with_a_folded_letter_is_the_first_suspect() -> None:
    plain = daily(calls=1026, transferred=582, direct=494)
    assert repairs(plain, CHECKS)[CALLS][0].probability < 0.6
    (folded, *_) = repairs(with_field(plain, "transferred", text="5B2", confidence=0.6), CHECKS)[CALLS]
    assert folded.changes == (Change("transferred", 582, 532),)
    assert folded.probability > 0.9


def test_a_misreading_away_from_the_letter_is_less_likely() -> None:
    record: Record = daily(calls=1025, direct=493, transferred=537)
    at_letter = with_field(record, "transferred", text="53T", confidence=0.6)
    away = with_field(record, "transferred", text="S37", confidence=0.6)
    one, other = (
        next(r.probability for r in repairs(case, CHECKS)[CALLS] if r.changes[0].path == "transferred")
        for case in (at_letter, away)
    )
    assert one > other


def test_levels_work_for_decimals() -> None:
    assert Level(90.0, 2.0).density(Decimal("90.5")) > 5 * Level(90.0, 2.0).density(Decimal("50.5"))
