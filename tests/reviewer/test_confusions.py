import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import Confusion, Confusions, Misreading, misreading_of, observed
from reviewer.checks.confusions import WAYS, added, from_json, to_json
from reviewer.checks.misread import DIGITS
from tests.reviewer.made_checks import repairs
from tests.reviewer.made_records import daily, daily_checks

CALLS = "calls = handled_directly + transferred"


@pytest.mark.parametrize(
    ("printed", "read", "seen"),
    [
        ("583", "588", Confusion("substituted", (("3", "8"),))),
        ("583", "5B3", Confusion("substituted", (("8", "B"),))),
        ("1025", "025", Confusion("dropped")),
        ("1979", "19979", Confusion("doubled")),
        ("116", "161", Confusion("swapped")),
        ("116", "1196", Confusion("inserted")),
        ("98.5", "985", Confusion("point")),
        ("1025", "1.025", Confusion("point")),
        ("-5", "5", Confusion("sign")),
        ("1025", "102530", Confusion("glued")),
        ("1025", "25", Confusion("torn")),
        ("人民网", "人氏网", Confusion("", (("民", "氏"),))),
        ("件", "仵", Confusion("", (("件", "仵"),))),
    ],
)
def test_a_correction_shows_its_confusion(printed: str, read: str, seen: Confusion) -> None:
    assert observed(printed, read) == seen


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("583", "583"),
        ("1,025", "1025"),
        ("583", "917"),
        ("", "5"),
        ("5", ""),
        ("人民网", "政府网"),
        ("人民网", "人民"),
        ("噪音", "停车"),
    ],
)
def test_what_is_no_misreading_shows_none(printed: str, read: str) -> None:
    assert observed(printed, read) is None


def test_nothing_seen_is_the_prior() -> None:
    plain, known = Misreading(), misreading_of(Confusions())
    for printed, read in (("583", "588"), ("116", "16"), ("116", "161"), ("98.5", "985")):
        assert known.likelihood(printed, read) == pytest.approx(plain.likelihood(printed, read))


def test_what_was_seen_often_becomes_likelier_one_way_round_only() -> None:
    seen = Confusions()
    for _ in range(50):
        seen = seen.with_one(Confusion("substituted", (("4", "9"),)))
    plain, known = Misreading(), misreading_of(seen)
    assert known.likelihood("493", "993") > 3 * plain.likelihood("493", "993")
    assert known.likelihood("993", "493") < plain.likelihood("993", "493")
    assert known.dropped < plain.dropped


def test_a_learned_habit_changes_which_repair_comes_first() -> None:
    record = daily(calls=1025, direct=493, transferred=582)
    seen = Confusions(ways={"substituted": 40}, digits={"49": 40})
    assert repairs(record, daily_checks())[CALLS][0].changes[0].path == "transferred"
    learned = repairs(record, daily_checks(), misreading=misreading_of(seen))
    assert learned[CALLS][0].changes[0].path == "handled_directly"


WAY = st.sampled_from([one.value for one in WAYS])
PAIR = st.tuples(st.sampled_from(DIGITS), st.sampled_from(DIGITS)).filter(lambda one: one[0] != one[1]).map("".join)
SEEN = st.builds(
    Confusions, st.dictionaries(WAY, st.integers(0, 999)), st.dictionaries(PAIR, st.integers(0, 999)),
    st.dictionaries(st.text("件仵民氏网罔", min_size=2, max_size=2), st.integers(0, 99)),
)  # fmt: skip
TABLES = st.dictionaries(st.text(max_size=8), SEEN, max_size=3)


@given(SEEN)
def test_whatever_was_seen_the_shares_add_up_to_one(seen: Confusions) -> None:
    known = misreading_of(seen)
    assert sum(getattr(known, one) for one in WAYS) == pytest.approx(1)
    assert sum(known.digits.values()) == pytest.approx(10)
    assert min(known.digits.values()) > 0


@given(TABLES)
def test_a_table_comes_back_from_json(table: dict[str, Confusions]) -> None:
    assert from_json(json.loads(json.dumps(to_json(table)))) == table


@given(TABLES, TABLES)
def test_adding_adds_each_count_for_each_reader(one: dict[str, Confusions], other: dict[str, Confusions]) -> None:
    both = added(one, other)
    assert set(both) == set(one) | set(other)
    assert added(other, one) == both
    for reader, seen in both.items():
        for way in WAYS:
            parts = [table[reader].ways.get(way, 0) for table in (one, other) if reader in table]
            assert seen.ways.get(way, 0) == sum(parts)


def test_a_correction_is_counted() -> None:
    seen = observed("583", "5B3")
    assert seen is not None
    both = Confusions().with_one(seen).with_one(Confusion("substituted", (("3", "8"),)))
    assert both == Confusions({"substituted": 2}, {"38": 1}, {"8B": 1})


@pytest.mark.parametrize(
    "kept",
    [
        None, [], {}, {"format": 2, "readers": {}}, {"format": 1, "readers": []}, {"format": 1, "readers": {"a": 1}},
        {"format": 1, "readers": {"a": {"ways": {"folded": 1}}}}, {"format": 1, "readers": {"a": {"digits": {"3": 1}}}},
        {"format": 1, "readers": {"a": {"digits": {"38": -1}}}},
        {"format": 1, "readers": {"a": {"signs": {"件仵": "1"}}}},
        {"format": 1, "readers": {"a": {"ways": []}}},
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_a_sentence(kept: object) -> None:
    with pytest.raises(ValueError, match="误读表"):
        from_json(kept)
