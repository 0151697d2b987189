"""Whatever a person does, in whatever order: it is there after opening again, and undo and redo are exact inverses."""

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, picture, random_act, review_of

EXAMPLES = settings(max_examples=15)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A review of two pages, as a file."""
    session = review_of(tmp_path_factory.mktemp("begun"), page(), page(calls=901, direct=401))
    session.close()
    return Path(session.path)


def acted(session: ReviewSession, chance: Random, count: int, own_types: bool = True) -> None:
    for _ in range(count):
        try:
            random_act(session, chance, own_types)()
        except RefusedError:
            continue


def in_own_words(session: ReviewSession) -> tuple[object, ...]:
    """What is seen of a review but for what could be undone and redone."""
    return picture(session)[:3]


@EXAMPLES
@example(seed=98, count=15)  # a mend elsewhere makes records on two pages at once
@given(seed=st.integers(0, 2**32), count=st.integers(1, 25))
def test_any_acts_are_there_after_opening_again(begun: Path, seed: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.review"
        path.write_bytes(begun.read_bytes())
        session = ReviewSession.open(path, who="me")
        acted(session, Random(seed), count)
        before, history = picture(session), list(session.history())
        session.close()
        session = ReviewSession.open(path, who="me")
        assert picture(session) == before
        assert list(session.history()) == history
        session.close()


@EXAMPLES
@example(seed=98, count=15)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 15))
def test_undo_and_redo_are_exact_inverses(begun: Path, seed: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.review"
        path.write_bytes(begun.read_bytes())
        session = ReviewSession.open(path, who="me")
        untouched = in_own_words(session)
        acted(session, Random(seed), count, own_types=False)  # undo passes over those
        pictures = [in_own_words(session)]
        while session.can_undo:
            session.undo()
            pictures.append(in_own_words(session))
        assert pictures[-1] == untouched
        for expected in reversed(pictures[:-1]):
            assert session.can_redo
            session.redo()
            assert in_own_words(session) == expected
        session.close()


@EXAMPLES
@given(seed=st.integers(0, 2**32), count=st.integers(1, 20))
def test_two_windows_show_the_same_and_do_nothing_twice(begun: Path, seed: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.review"
        path.write_bytes(begun.read_bytes())
        chance = Random(seed)
        sessions = [ReviewSession.open(path, who=who) for who in ("me", "you")]
        for _ in range(count):
            one = chance.choice(sessions)
            one.refresh()
            acted(one, chance, 1)
        for one in sessions:
            one.refresh()
        assert in_own_words(sessions[0]) == in_own_words(sessions[1])
        for one in sessions:
            one.close()
