import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reviewer.checks import Misreading
from reviewer.checks.misread import Misread, printed_forms

PLAIN = Misreading()
NUMBERS = st.integers(0, 10**7).map(str) | st.decimals(0, 9999, places=1).map(str)


def test_look_alikes_are_likelier_than_digits_that_look_different() -> None:
    assert PLAIN.likelihood("583", "588") > 5 * PLAIN.likelihood("583", "584")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("1979", "19979"),
        ("116", "161"),
        ("116", "16"),
        ("116", "1196"),
        ("90.9", "90.1"),
        ("1025", "025"),
        ("5", "51"),
        ("98.5", "985"),
        ("985", "9.85"),
        ("9.85", "98.5"),
        ("1025", "1.025"),
        ("-7", "7"),
        ("7", "-7"),
        ("1025", "102530"),
        ("1025", "301025"),
    ],
)
def test_one_misreading_explains(printed: str, read: str) -> None:
    assert 0 < PLAIN.likelihood(printed, read) < 1
    assert printed in printed_forms(read)


@pytest.mark.parametrize(
    ("printed", "read"),
    [("116", "116"), ("116", "611"), ("116", "229"), ("116", "1"), ("90.9", "99"), ("1161", "1"), ("1025", "3010252")],
)
def test_what_one_misreading_does_not_explain(printed: str, read: str) -> None:
    assert PLAIN.likelihood(printed, read) == 0
    assert printed not in printed_forms(read)


def test_doubling_is_likelier_than_a_digit_out_of_nowhere() -> None:
    assert PLAIN.likelihood("1979", "19979") > PLAIN.likelihood("1979", "19879")


def test_all_ways_of_misreading_a_number_add_up_to_one_at_most() -> None:
    for printed in ("1", "7", "10", "116", "2025"):
        read = {"".join(way) for way in _strings(len(printed) + 1)}
        assert 0.85 < sum(PLAIN.likelihood(printed, one) for one in read) <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("printed", "read", "way"),
    [
        ("583", "588", Misread.SUBSTITUTED),
        ("1025", "125", Misread.DROPPED),
        ("116", "1116", Misread.DOUBLED),
        ("116", "1196", Misread.INSERTED),
        ("116", "161", Misread.SWAPPED),
        ("98.5", "985", Misread.POINT),
        ("985", "98.5", Misread.POINT),
        ("9.85", "98.5", Misread.POINT),
        ("1025", "1.025", Misread.MARK),
        ("-5", "5", Misread.SIGN),
        ("5", "-5", Misread.SIGN),
        ("1025", "102530", Misread.GLUED),
        ("1025", "2520", Misread.TWICE),
    ],
)
def test_the_way_a_number_was_misread_has_a_name(printed: str, read: str, way: Misread) -> None:
    assert PLAIN.way(printed, read) is way


def test_a_lost_point_is_likelier_than_one_out_of_nowhere_and_one_decimal_likelier_than_two() -> None:
    assert PLAIN.likelihood("98.5", "985") > PLAIN.likelihood("9.85", "985") > PLAIN.likelihood("985", "9.85")


def test_the_more_digits_are_glued_on_the_less_likely() -> None:
    assert PLAIN.likelihood("1025", "102530") > 5 * PLAIN.likelihood("1025", "1025304") > 0


@given(NUMBERS, NUMBERS)
def test_twice_is_one_misreading_after_the_other(printed: str, read: str) -> None:
    through = [one for one, _ in PLAIN.origins(read) if PLAIN.likelihood(printed, one)]
    assert (PLAIN.likelihood_twice(printed, read) > 0) == bool(through)


@given(NUMBERS, st.data())
def test_two_misreadings_are_always_found_by_twice(read: str, data: st.DataObject) -> None:
    between = data.draw(st.sampled_from(printed_forms(read)))
    printed = data.draw(st.sampled_from(printed_forms(between)))
    assert PLAIN.likelihood_twice(printed, read) > 0


def _strings(longest: int) -> list[str]:
    found = [""]
    for _ in range(longest):
        found += [one + digit for one in found for digit in "0123456789"]
        found = list(dict.fromkeys(found))
    return found


@given(NUMBERS, st.data())
def test_forms_and_likelihood_agree(read: str, data: st.DataObject) -> None:
    forms = printed_forms(read)
    assert read not in forms
    for form in forms:
        assert PLAIN.likelihood(form, read) > 0
    other = data.draw(NUMBERS)
    assume(other != read)
    assert (PLAIN.likelihood(other, read) > 0) == (other in forms)
