"""What a person typed is still there, whatever happens to the page under it; and rows are numbered without gaps."""

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.data import HUMAN
from reviewer.errors import RefusedError
from reviewer.field_paths import nested, place_of
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, random_act, review_of

EXAMPLES = settings(max_examples=40)
ROWS = ("，电子邮箱 7 件", "，政府网站 5 件", "，中国政府网 3 件", "，微博 2 件，微信 4 件")

Typed = dict[str, Counter[tuple[str, object]]]


def typed_in(session: ReviewSession) -> Typed:
    """By record: the values that a person set, with the names of their columns."""
    return {
        one.record.id: Counter(
            (place_of(field.path).name, field.value)
            for field in one.record.fields
            if field.origin in HUMAN and field.value is not None
        )
        for one in session.records("1")
    }


def gaps_in(session: ReviewSession) -> list[tuple[str, list[int]]]:
    groups = [
        (f"{one.record.id} {name}", list(rows))
        for one in session.records("1")
        for name, rows in nested(one.record.fields).items()
        if isinstance(rows, dict)
    ]
    return [(name, rows) for name, rows in groups if rows != list(range(len(rows)))]


def page_act(session: ReviewSession, chance: Random) -> Callable[[], None]:
    """One act at random on the page, not on its records: text is cut or pasted, or it is read again, also changed."""
    text = session.working("1").text
    start = chance.randint(0, len(text))
    row = chance.choice(ROWS)
    cut = chance.choice((row, row, text[start : start + 9], text[start : start + 40]))
    beside = text.find("件", chance.choice((start, text.find("市长信箱")))) + 1
    other = page().replace(chance.choice(ROWS[1:3]), chance.choice(("", *ROWS)))
    return chance.choice(
        (
            lambda: session.edit_text("1", max(text.find(cut), 0), len(cut) if cut in text else 0, ""),
            lambda: session.edit_text("1", beside, 0, row),
            lambda: session.edit_text("1", start, 0, chance.choice(("8", "\n", "件"))),
            lambda: read_changed(session, other),
        )
    )


def read_changed(session: ReviewSession, text: str) -> None:
    Path(session.source("1").path).write_text(text, encoding="utf-8")
    session.read_again("1", force=True)


def type_something(session: ReviewSession, chance: Random) -> None:
    record = chance.choice([one.record for one in session.records("1")])
    cells = [one.path for one in record.fields if one.path.startswith("channels[")]
    path = chance.choice(cells or [one.path for one in record.fields])
    session.set_text(record.id, path, chance.choice(("6", "7", "12", "")))


@EXAMPLES
@given(seed=st.integers(0, 2**32), count=st.integers(1, 25))
def test_typed_values_never_become_fewer_by_what_happens_to_the_page(seed: int, count: int) -> None:
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        session = review_of(Path(folder), page())
        for _ in range(count):
            try:
                if chance.random() < 0.4 and session.records("1"):
                    type_something(session, chance)
                    continue
                act, before = page_act(session, chance), typed_in(session)
                act()
            except RefusedError:
                continue
            after = typed_in(session)
            lost = {one: was - after.get(one, Counter()) for one, was in before.items()}
            assert [one for one in lost.items() if one[1]] == []
        session.close()


@EXAMPLES
@given(seed=st.integers(0, 2**32), count=st.integers(1, 25))
def test_rows_are_numbered_without_gaps_whatever_is_done(seed: int, count: int) -> None:
    chance = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        session = review_of(Path(folder), page())
        for _ in range(count):
            try:
                chance.choice((page_act, random_act))(session, chance)()
            except RefusedError:
                continue
            assert gaps_in(session) == []
            conflicts = [conflict for one in session.records("1") for conflict in one.conflicts]
            assert [one for one in conflicts if one.entered is None and not one.read] == []
        session.close()
