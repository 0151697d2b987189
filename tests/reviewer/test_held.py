"""Another process writes to the same review: a short wait, then a sentence; nothing is lost, nothing done twice."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from reviewer.errors import HeldElsewhereError
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, review_of, value, write_pages

ACTS = 60
ROOT = Path(__file__).parents[2]
HAMMER = """
import sys
from reviewer.errors import ChangedElsewhereError, HeldElsewhereError
from reviewer.review import ReviewSession
path, who, acts = sys.argv[1:]
session = ReviewSession.open(path, who=who)
for number in range(int(acts)):
    while True:
        try:
            session.note("1.1", f"{who} {number}")
            break
        except (ChangedElsewhereError, HeldElsewhereError):
            pass
session.close()
"""


def test_an_act_waits_only_a_moment_for_another_window(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    other = sqlite3.connect(session.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before, began = len(session.history()), time.monotonic()
    with pytest.raises(HeldElsewhereError, match="另一个窗口正在写入"):
        session.set_text("1.1", "calls", "901")
    assert time.monotonic() - began < 1
    assert (value(session, "1.1", "calls"), len(session.history())) == (900, before)
    other.execute("ROLLBACK")
    session.set_text("1.1", "calls", "901")
    assert len(ReviewSession.open(session.path).history()) == before + 1
    other.close()


def test_an_import_tries_again_while_another_window_writes(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    pages = write_pages(tmp_path / "more", 3)
    other = sqlite3.connect(session.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    later = threading.Timer(0.6, other.execute, ["ROLLBACK"])
    later.start()
    report = session.add_pages([pages])
    later.join()
    assert (len(report.added), len(report.already), report.problems) == (2, 1, [])
    other.close()


def test_two_processes_that_act_at_once_both_get_through(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    known = len(session.history())
    session.close()
    both = [
        subprocess.Popen([sys.executable, "-c", HAMMER, session.path, who, str(ACTS)], cwd=ROOT) for who in ("a", "b")
    ]
    assert [one.wait(60) for one in both] == [0, 0]
    session = ReviewSession.open(session.path)
    history = session.history()
    assert [one.seq for one in history] == list(range(1, known + 2 * ACTS + 1))
    notes = [text for _, _, text in session.record("1.1").notes]
    assert Counter(notes) == Counter(f"{who} {number}" for who in "ab" for number in range(ACTS))
    session.close()
