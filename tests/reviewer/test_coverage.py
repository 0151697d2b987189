from decimal import Decimal

from reviewer.checks import CheckSet, assess, looks_of, parse_equation
from reviewer.data import Field, Look, Origin, Record, Span
from tests.reviewer.made_checks import check_set
from tests.reviewer.made_records import daily, daily_checks, numbers, with_field

CHECKS = daily_checks()


def test_a_holding_equation_vouches_for_its_fields() -> None:
    covered = assess(daily(), CHECKS).covered
    assert {"calls", "handled_directly", "transferred", "online_messages", "channels[5].count"} <= covered
    assert "callbacks" not in covered
    assert "hot_issues[0].count" not in covered


def test_right_ranks_are_covered_and_wrong_ones_are_not() -> None:
    assert "hot_issues[2].rank" in assess(daily(), CHECKS).covered
    assert not any(path.endswith("rank") for path in assess(daily(ranks=(1, 2, 4)), CHECKS).covered)


def test_a_violated_equation_takes_back_what_another_vouches_for() -> None:
    checks = check_set(["a = b + c", "c = d + e"])
    covered = assess(numbers({"a": 3, "b": 1, "c": 2, "d": 1, "e": 5}), checks).covered
    assert covered == {"a", "b"}


def test_an_equation_with_a_missing_number_vouches_for_nothing() -> None:
    assert "calls" not in assess(daily(transferred=None), CHECKS).covered


def test_a_tolerance_that_lets_a_digit_pass_vouches_for_nothing() -> None:
    record = numbers({"a": 30, "b": Decimal("10.0"), "c": 2})
    for tolerance, expected in (("0", {"a", "b", "c"}), ("0.1", {"a", "c"}), ("0.5", {"c"}), ("6", set())):
        checks = CheckSet(equations=(parse_equation("a = b + 10 * c", Decimal(tolerance)),))
        assert assess(record, checks).covered == expected


def test_looks_come_in_the_order_of_the_fields_with_the_first_reason() -> None:
    record = daily(transferred=582)
    record = with_field(record, "channels[0].count", confidence=0.5)
    record = with_field(record, "handled_directly", confidence=0.5)
    record = with_field(record, "callbacks", origin=Origin.INFERRED, confidence=0.5)
    assert list(assess(record, CHECKS).looks.items()) == [
        ("calls", Look.ERROR),
        ("channels[0].count", Look.UNCERTAIN),
        ("handled_directly", Look.ERROR),
        ("transferred", Look.ERROR),
        ("callbacks", Look.INFERRED),
        ("hot_issues[0].count", Look.UNCOVERED),
        ("hot_issues[1].count", Look.UNCOVERED),
        ("hot_issues[2].count", Look.UNCOVERED),
    ]


def test_text_is_never_uncovered_but_can_be_uncertain() -> None:
    assert "channels[0].name" not in assess(daily(), CHECKS).looks
    doubtful = with_field(daily(), "channels[0].name", confidence=0.89)
    assert assess(doubtful, CHECKS).looks["channels[0].name"] is Look.UNCERTAIN


def test_a_value_a_person_set_asks_for_no_look_unless_an_error_names_it() -> None:
    for origin in (Origin.TYPED, Origin.SELECTED, Origin.REPAIRED):
        typed = with_field(daily(), "callbacks", origin=origin, confidence=0.1)
        assert "callbacks" not in assess(typed, CHECKS).looks
        wrong = with_field(daily(transferred=582), "transferred", origin=origin)
        assert assess(wrong, CHECKS).looks["transferred"] is Look.ERROR


def test_what_is_missing_asks_for_a_look_where_it_is_required_or_something_stands_there() -> None:
    missing = daily(calls=None)
    settled = looks_of(missing, CHECKS, frozenset(), ())
    assert settled["calls"] is Look.MISSING
    optional = with_field(daily(), "callbacks", value=None, text="", origin=Origin.MISSING, confidence=0.0)
    assert "callbacks" not in assess(optional, CHECKS).looks
    unreadable = with_field(daily(), "callbacks", value=None, text="四l9", origin=Origin.MISSING, confidence=0.0)
    assert assess(unreadable, CHECKS).looks["callbacks"] is Look.MISSING


def test_a_settled_finding_no_longer_asks_for_a_look() -> None:
    record = daily(transferred=582)
    assessment = assess(record, CHECKS)
    looks = looks_of(record, CHECKS, assessment.covered, ())
    assert looks["calls"] is Look.UNCOVERED


def test_an_optional_field_is_looked_at_in_a_row_that_lacks_what_every_row_has() -> None:
    fields = (
        Field("issues[0].count", 3, "3", (), Origin.EXTRACTED, 0.99),
        Field("issues[0].remark", None, "", (), Origin.MISSING, 0.0),
        Field("issues[1].count", None, "", (), Origin.MISSING, 0.0),
        Field("issues[1].remark", None, "", (), Origin.MISSING, 0.0),
    )
    checks = check_set(required=["issues.count"])
    looks = looks_of(Record("1", "t", fields, Span(0, 1)), checks, frozenset(), ())
    assert looks == {"issues[1].count": Look.MISSING, "issues[1].remark": Look.MISSING}


def test_that_look_stays_when_a_person_types_what_was_not_read_or_read_with_doubt() -> None:
    for text, origin, confidence in (("", Origin.TYPED, 1.0), ("l2", Origin.TYPED, 1.0), ("12", Origin.EXTRACTED, 0.6)):
        fields = (
            Field("issues[0].count", 12, text, (), origin, confidence),
            Field("issues[0].remark", None, "", (), Origin.MISSING, 0.0),
        )
        checks = check_set(required=["issues.count"], numbers=["issues.count"])
        looks = looks_of(Record("1", "t", fields, Span(0, 1)), checks, frozenset(), ())
        assert looks["issues[0].remark"] is Look.MISSING
