from collections.abc import Iterator
from decimal import Decimal

import pytest

from reviewer.checks import Misread, effects, said, slips
from reviewer.checks.slips import Slip
from reviewer.data import Change, Record, Repair
from reviewer.wording import speaking
from tests.reviewer.made_checks import repairs
from tests.reviewer.made_records import daily, daily_checks, numbers, with_field

CHECKS = daily_checks()
CALLS = "calls = handled_directly + transferred"


def slip(printed: str, read: str, way: Misread, text: str | None = None) -> Slip:
    """The slip of a lone number."""
    record = with_field(numbers({"a": Decimal(read)}), "a", text=read if text is None else text)
    (found,) = slips(record, Repair((Change("a", Decimal(read), Decimal(printed)),), 0.5, (way,)))
    return found


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


@pytest.mark.parametrize(
    ("printed", "read", "way", "printed_places", "read_places", "words"),
    [
        ("583", "588", Misread.SUBSTITUTED, (2,), (2,), "“8” read for “3”"),
        ("1025", "125", Misread.DROPPED, (1,), (), "“0” not read"),
        ("1979", "19979", Misread.DOUBLED, (), (2,), "“9” read twice"),
        ("116", "1196", Misread.INSERTED, (), (2,), "“9” read where none stands"),
        ("116", "161", Misread.SWAPPED, (1, 2), (1, 2), "two digits swapped: “61” read for “16”"),
        ("98.5", "985", Misread.POINT, (2,), (), "the decimal point not read"),
        ("985", "98.5", Misread.POINT, (), (2,), "a decimal point read where none stands"),
        ("1025", "1.025", Misread.MARK, (), (1,), "the thousands mark read as a decimal point"),
        ("-5", "5", Misread.SIGN, (0,), (), "the minus sign not read"),
        ("5", "-5", Misread.SIGN, (), (0,), "a minus sign read where none stands"),
        ("1025", "10", Misread.TORN, (2, 3), (), "a number torn in two, of which only “10” was read"),
        ("1025", "102530", Misread.GLUED, (), (4, 5), "“30” of a neighbouring number glued to it"),
        ("443", "498", Misread.TWICE, (1, 2), (1, 2), "misread twice: “498” read for “443”"),
    ],
)
def test_each_way_is_said_with_its_places(
    printed: str, read: str, way: Misread, printed_places: tuple[int, ...], read_places: tuple[int, ...], words: str
) -> None:
    found = slip(printed, read, way)
    assert (found.printed_places, found.read_places) == (printed_places, read_places)
    assert said(found) == words


@pytest.mark.parametrize(
    ("text", "places", "words"), [("5,80B", (4,), "“B” read for “3”"), ("５８０８", (3,), "“８” read for “3”")]
)
def test_places_are_those_of_the_text_on_the_page(text: str, places: tuple[int, ...], words: str) -> None:
    found = slip("5803", "5808", Misread.SUBSTITUTED, text)
    assert (found.read, found.read_places) == (text, places)
    assert said(found) == words


@pytest.mark.parametrize(
    ("text", "read", "printed", "places", "words"),
    [
        ("67.3万", 673000, 623000, (1,), "“7” read for “2”"),
        ("67.3 万件", 673000, 623000, (1,), "“7” read for “2”"),
        ("６７.０万", 670000, 620000, (1,), "“７” read for “2”"),
        ("6.3万", 63000, 163000, (), "“1” not read"),
        ("62.3万", 623000, 6230000, (2,), "a decimal point read where none stands"),
        ("62.3万", 623000, 620000, (3,), "“3” read for “0”"),
        ("6.23亿", 623000000, 6230000000, (1, 2), "the decimal point read at the wrong place"),
        ("1.2万", 12000, 21000, (0, 2), "misread twice: “1.2万” read for “2.1”"),
        ("1千", 1000, 2000, (0,), "“1” read for “2”"),
    ],
)
def test_of_a_number_before_wan_its_own_digits_are_compared(
    text: str, read: int, printed: int, places: tuple[int, ...], words: str
) -> None:
    record = with_field(numbers({"a": read}), "a", text=text)
    (found,) = slips(record, Repair((Change("a", read, printed),), 0.5, (Misread.SUBSTITUTED,)))
    assert (found.read, found.read_places) == (text, places)
    assert said(found) == words


def test_a_value_that_was_not_read_from_the_text_is_explained_itself() -> None:
    found = slip("94", "34", Misread.SUBSTITUTED, "94")  # typed, or planted, over what the page says
    assert (found.read, said(found)) == ("34", "“3” read for “9”")


def test_a_sign_that_words_gave_stands_outside_the_text() -> None:
    found = slip("-6", "-5", Misread.SUBSTITUTED, "5")
    assert found.read == "5"


def test_a_computed_number_is_said_to_be_computed() -> None:
    record = daily(calls=None)
    (found,) = slips(record, Repair((Change("calls", None, 1025),), 0.9, (Misread.COMPUTED,)))
    assert said(found) == "computed from the equations, not read off the page"


def test_every_way_has_words_in_both_languages() -> None:
    for way in Misread:
        found = Slip("a", way, "1025", "125", (1,), ())
        english = said(found)
        with speaking("zh"):
            assert said(found) != english


def test_effects_show_the_equations_a_change_stands_in_without_it_and_with_it() -> None:
    record = daily(transferred=582)
    (effect,) = effects(record, CHECKS, repairs(record, CHECKS)[CALLS][0])
    assert effect.before.written == "493 + 582 = 1075 ≠ 1025 (+50)"
    assert effect.after.written == "493 + 532 = 1025 ✓"


def test_every_change_of_a_repair_is_explained() -> None:
    record: Record = daily(direct=498, transferred=582)
    for one in repairs(record, CHECKS)[CALLS]:
        assert [slip.path for slip in slips(record, one)] == [change.path for change in one.changes]
        assert all(said(slip) for slip in slips(record, one))
