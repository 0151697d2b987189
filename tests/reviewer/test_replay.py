"""The working text that is kept for an undo is the one that all edits make of the raw text."""

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from reviewer.page import TextMap
from reviewer.review.events import TextEdited
from reviewer.review.replay import EVERY, KEPT_BACK, Replay, edited

RAW = "来电诉求900件次，\n网民留言20件。"


def edits_of(numbers: list[tuple[int, int, str]]) -> tuple[TextEdited, ...]:
    edits, text = [], RAW
    for start, removed, after in numbers:
        start %= len(text) + 1
        before = text[start : start + removed]
        edits.append(TextEdited(start, before, after))
        text = text[:start] + after + text[start + len(before) :]
    return tuple(edits)


NUMBERS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 3), st.sampled_from(["", "8", "\n", "件次"])), max_size=60
)


@given(NUMBERS, NUMBERS, st.lists(st.integers(0, 60), max_size=6))
def test_it_is_what_all_edits_make(
    one: list[tuple[int, int, str]], other: list[tuple[int, int, str]], counts: list[int]
) -> None:
    replay = Replay(1, RAW)
    for edits in (edits_of(one), edits_of(other)):
        for count in (len(edits), *counts):
            wanted = edits[:count]
            last = reduce(edited, wanted, TextMap.whole(RAW))
            assert replay.to(wanted) == last
            assert replay.to(wanted, last) == last


def test_undo_makes_few_edits_anew_and_little_is_kept() -> None:
    edits = edits_of([(number * 7, number % 3, "八\n") for number in range(400)])
    replay = Replay(1, RAW)
    for count in range(1, len(edits) + 1):
        replay.to(edits[:count])
    assert len(replay._after) <= KEPT_BACK + 2
    kept = dict(replay._after)
    replay.to(edits[:-1])
    assert max(count for count in kept if kept[count] is replay._after.get(count)) >= 399 - EVERY
