"""What a person can do with a record whose report type has lost its fields, or is in use no more."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import page, review_of, value, verify

TYPE = """name = "hotline_daily"
title = { zh = "热线", en = "Hotline" }
[[sentence]]
starts_record = true
text = "本日热线累计{sum:count}件"
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    opened = review_of(tmp_path, page())
    opened.set_text("1.1", "callbacks", "301")
    verify(opened, "1.1")
    own = tmp_path / "own"
    own.mkdir()
    (own / "hotline_daily.toml").write_text(TYPE, encoding="utf-8")
    opened.use_types(own)
    opened.reopen("1.1", "once more")
    yield opened
    opened.close()


Act = Callable[[ReviewSession], object]


@pytest.mark.parametrize(
    "act",
    [
        lambda session: session.set_text("1.1", "calls", "7"),
        lambda session: session.set_text("1.1", "channels[0].count", "7"),
        lambda session: session.set_text("1.1", "nothing[0].count", "7"),
        lambda session: session.take("1.1", "calls", 0, 3),
        lambda session: session.add_row("1.1", "channels", 0),
        lambda session: session.add_record("1", "parking", 0, 3),
    ],
)
def test_what_the_type_does_not_know_is_refused_with_a_sentence(session: ReviewSession, act: Act) -> None:
    before = len(session.history())
    with pytest.raises(RefusedError, match="报表类型"):
        act(session)
    assert len(session.history()) == before


def test_rows_of_a_lost_group_can_be_moved_and_removed(session: ReviewSession) -> None:
    session.move_row("1.1", "channels", 0, 1)
    session.remove_row("1.1", "channels", 2)
    assert [value(session, "1.1", f"channels[{row}].count") for row in range(3)] == [5, 12, None]
    session.restore("1.1", "callbacks")
    assert value(session, "1.1", "callbacks") == 300


def test_the_terminal_shows_it_by_its_own_names(session: ReviewSession) -> None:
    shown = reviewer("show", session.path, "--lang", "en")
    assert shown.returncode == 0
    assert "callbacks 300 → 301" in shown.stdout
