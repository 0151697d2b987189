"""A supervisor's choices from the terminal."""

from pathlib import Path

import pytest

from reviewer import open_review
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import page, review_of


@pytest.fixture
def review(tmp_path: Path) -> Path:
    session = review_of(tmp_path, page())
    session.close()
    return Path(session.path)


def test_blind_typing_is_turned_on_and_off(review: Path) -> None:
    assert reviewer("review", review, "rekey", "hotline_daily", "on").returncode == 0
    session = open_review(review)
    assert session.rekeys("hotline_daily")
    session.rekey("1.1", "callbacks", "300")
    session.close()
    assert "盲录" in reviewer("show", review).stdout
    assert "盲录" in reviewer("history", review).stdout
    assert '"rekeyed": ["callbacks"]' in reviewer("show", review, "--format", "jsonl").stdout
    reviewer("review", review, "rekey", "hotline_daily", "off")
    refused = reviewer("review", review, "rekey", "rain", "on")
    assert refused.returncode == 1
    assert "hotline_daily" in refused.stderr


def test_errors_are_planted_reported_and_ended(review: Path) -> None:
    run = reviewer("review", review, "seed-errors", "--rate", "1")
    assert (run.returncode, run.stderr) == (0, "")
    assert "已预设 1" in run.stdout
    report = reviewer("review", review, "seed-errors", "--report").stdout
    session = open_review(review)
    (row,) = session.seeded_frame().to_dict("records")
    session.close()
    assert all(str(row[one]) in report for one in ("record", "path", "read", "shown", "outcome"))
    shown = reviewer("show", review, "--format", "jsonl").stdout
    assert f'"path": "{row["path"]}", "value": {row["read"]}' in shown
    assert reviewer("review", review, "seed-errors", "off").returncode == 0
    assert "100" not in reviewer("review", review, "seed-errors").stdout


@pytest.mark.parametrize("rate", ["two", "2", "nan", "-0.1"])
def test_a_rate_that_is_none_gets_a_sentence(review: Path, rate: str) -> None:
    run = reviewer("review", review, "seed-errors", f"--rate={rate}")
    assert run.returncode == 1
    assert "比例" in run.stderr
