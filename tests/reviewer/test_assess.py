from hypothesis import assume, given
from hypothesis import strategies as st

from reviewer.checks import CheckSet, assess
from reviewer.data import Assessment, Origin, Severity
from tests.reviewer.made_records import daily, daily_checks, with_field

CHECKS = daily_checks()


def test_without_checks_there_is_nothing_to_say() -> None:
    assert assess(daily(), CheckSet()) == Assessment()


def test_a_right_record_gives_no_finding() -> None:
    assessment = assess(daily(), CHECKS)
    assert assessment.findings == ()
    assert [one.written for one in assessment.balances] == [
        "493 + 532 = 1025 ✓",
        "70 + 1 + 3 + 3 + 1 + 5 = 83 ✓",
    ]


def test_errors_come_before_warnings() -> None:
    record = with_field(daily(transferred=582), "channels[1].name", value="渠道0")
    severities = [one.severity for one in assess(record, CHECKS).findings]
    assert severities == [Severity.ERROR, Severity.WARNING]


def test_a_violated_equation_brings_its_repairs() -> None:
    (finding,) = assess(daily(transferred=582), CHECKS).findings
    assert finding.repairs[0].changes[0].after == 532
    typed = with_field(daily(transferred=582), "transferred", origin=Origin.TYPED)
    (trusting,) = assess(typed, CHECKS).findings
    assert trusting.repairs
    assert all(one.changes[0].path != "transferred" for one in trusting.repairs)


@given(
    st.lists(st.integers(0, 999), min_size=1, max_size=12),
    st.integers(0, 999),
    st.integers(0, 999),
    st.data(),
)
def test_a_wrong_digit_in_a_covered_number_always_gives_an_error(
    channels: list[int], direct: int, passed: int, data: st.DataObject
) -> None:
    record = daily(direct + passed, sum(channels), channels, direct, passed)
    right = assess(record, CHECKS)
    assert right.findings == ()
    path = data.draw(st.sampled_from(sorted(right.covered)))
    value = record.field(path).value
    digits = str(value)
    place = data.draw(st.integers(0, len(digits) - 1))
    wrong = int(digits[:place] + data.draw(st.sampled_from("0123456789")) + digits[place + 1 :])
    assume(wrong != value)
    findings = assess(with_field(record, path, value=wrong), CHECKS).findings
    assert any(one.severity is Severity.ERROR and path in one.paths for one in findings)
