"""Those who review in a terminal see what the window shows: planted errors, and no number that is typed blind."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reviewer import open_review
from reviewer.cli.commands import app
from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from reviewer.values import written
from tests.reviewer.made_plants import plant_of, planted_at
from tests.reviewer.made_reviews import page, review_of


def said(*words: str | Path) -> str:
    """Run a command and return what it says, in English."""
    arguments = [*map(str, words), "--lang", "en"]
    run = CliRunner(env={"COLUMNS": "200"}).invoke(app, arguments, catch_exceptions=False)
    return run.stdout


def act(review: Path, *words: str) -> str:
    return said("review", review, *words)


def planted(tmp_path: Path, path: str) -> tuple[Path, str]:
    """A review with an error planted in this number; return it with what is shown there."""
    with closing(planted_at(tmp_path, path)) as session:
        return Path(session.path), written(plant_of(session).shown)


@pytest.fixture
def blind(tmp_path: Path) -> Path:
    """A review whose uncovered numbers are typed blind."""
    with closing(review_of(tmp_path, page())) as session:
        session.set_rekeying("hotline_daily", True)
        return Path(session.path)


@contextmanager
def session_of(review: Path) -> Iterator[ReviewSession]:
    with closing(open_review(review)) as session:
        yield session


def row_of(review: Path, label: str) -> str:
    """Return the line that ``show`` has for a field."""
    return next(one for one in said("show", review).splitlines() if one.strip().startswith(label))


def test_show_and_the_acts_and_verify_speak_of_the_same_planted_error(tmp_path: Path) -> None:
    review, wrong = planted(tmp_path, "transferred")
    total = 400 + int(wrong)
    shown = said("show", review)
    assert "open errors: 1" in shown
    assert f"400 + {wrong} = {total} ≠ 900" in shown
    assert "error 1" in shown
    assert "errors: 1" in act(review, "look", "1.1", "--all")
    with pytest.raises(RefusedError, match=f"400 \\+ {wrong} = {total}"):
        said("verify", review, "1.1")
    assert f"400 + {wrong} = {total}" in act(review, "settle", "1.1", "1")
    assert "open errors: 0" in said("show", review)


def test_a_repair_is_taken_by_the_number_shown_and_catches_the_error(tmp_path: Path) -> None:
    review, wrong = planted(tmp_path, "transferred")
    with session_of(review) as session:
        (finding,) = session.presented("1.1").open_findings
    paths = [tuple(change.path for change in one.changes) for one in finding.repairs]
    number = paths.index(("transferred",)) + 1
    assert f"{wrong} → 500" in act(review, "repair", "1.1", str(number))
    assert "open errors: 0" in said("show", review)
    with session_of(review) as session:
        assert session.seeding().caught == 1


def test_an_uncovered_planted_number_is_shown_before_it_can_be_missed(tmp_path: Path) -> None:
    review, wrong = planted(tmp_path, "callbacks")
    assert row_of(review, "Call-backs").split()[1] == wrong
    act(review, "look", "1.1", "--all")
    with pytest.raises(RefusedError, match=f"shown {wrong}, page says 300"):
        said("verify", review, "1.1")
    assert row_of(review, "Call-backs").split()[1] == "300"


def test_setting_what_is_shown_does_not_tell_what_was_read(tmp_path: Path) -> None:
    review, wrong = planted(tmp_path, "callbacks")
    assert f"{wrong} → {wrong}." in act(review, "set", "1.1", "callbacks", wrong)
    assert f"{wrong} → 300." in act(review, "set", "1.1", "callbacks", "300")


def test_what_is_for_programs_holds_what_was_read(tmp_path: Path) -> None:
    review, wrong = planted(tmp_path, "transferred")
    (record,) = json.loads(said("show", review, "--format", "jsonl"))["records"]
    assert (record["values"]["transferred"], record["findings"]) == (500, [])
    assert f"+ {wrong} " not in json.dumps(record["balances"])


def test_a_number_to_be_typed_blind_is_not_shown(blind: Path) -> None:
    assert "hidden" in row_of(blind, "Call-backs")
    shown = said("show", blind)
    assert not any(one in shown for one in ("300", "62", "41"))
    assert "400 + 500 = 900 ✓" in shown
    assert "hidden → 300." in act(blind, "set", "1.1", "callbacks", "300")
    assert "300" in row_of(blind, "Call-backs")


def test_a_number_typed_otherwise_is_told_with_what_was_read(blind: Path) -> None:
    with pytest.raises(RefusedError, match="read as 300, you typed 310"):
        act(blind, "set", "1.1", "callbacks", "310")
    assert "hidden" in row_of(blind, "Call-backs")
    assert "Call-backs was read as 300, you typed 310" in said("show", blind)
    assert "310." in act(blind, "set", "1.1", "callbacks", "310")
    assert "310" in row_of(blind, "Call-backs")


def test_taking_a_value_back_does_not_tell_one_that_is_hidden(blind: Path) -> None:
    with session_of(blind) as session:
        session.set_text("1.1", "callbacks", "310")
    assert "as the page reads: hidden." in act(blind, "restore", "1.1", "callbacks")
    assert "300" not in said("show", blind)


def test_an_equation_does_not_say_a_hidden_number(tmp_path: Path) -> None:
    with closing(review_of(tmp_path, page().replace("直接办理 400 件，", ""))) as session:
        session.set_rekeying("hotline_daily", True)
        hidden = session.presented("1.1").blind
        review = Path(session.path)
    assert "transferred" in hidden
    assert "500" not in said("show", review)


def test_findings_keep_their_numbers_while_something_is_hidden(tmp_path: Path) -> None:
    with closing(review_of(tmp_path, page(transferred=580))) as session:
        session.set_rekeying("hotline_daily", True)
        review = Path(session.path)
        assert session.record("1.1").blind
    assert "Calls is given as 900" in said("show", review)
    assert "Printed like that" in act(review, "settle", "1.1", "1", "so it is")
