"""A person's work survives the end of the process at any moment: at most the act in flight is missing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, review_of

KILLS = 200
ROOT = Path(__file__).parent.parent.parent


def live_and_die(process: "subprocess.Popen[str]", path: str, known: int, acts: int, seconds: float) -> int:
    """Let a process act on the review, kill it so long after so many acts; return how many events it said were safe."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{path} {known}\n")
    process.stdin.flush()
    safe = told = child = 0
    for line in process.stdout:
        word, number = line.split()
        if word == "dead":
            return safe
        if word == "born":
            child = int(number)
        else:
            told += int(number) > max(safe, known)
            safe = int(number)
        if child and told >= acts:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
            child = 0
    raise AssertionError("the process ended by itself")


@pytest.mark.kill
def test_killed_at_any_moment_a_review_lacks_at_most_the_act_in_flight(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(), page(calls=901, direct=401))
    path, known = session.path, len(session.history())
    session.close()
    command = [sys.executable, "-m", "tests.reviewer.many_lives", str(tmp_path / "another.review")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    chance = Random(11)
    for _ in range(KILLS):
        acts, seconds = chance.choice((0, 1, 2, 4)), chance.uniform(0, 0.02)
        safe = live_and_die(process, path, known, acts, seconds) or known
        session = ReviewSession.open(path, who="me")
        there = len(session.history())
        assert safe <= there <= safe + 1
        assert [one.seq for one in session.history()[known:]] == list(range(known + 1, there + 1))
        for source in ("1", "2"):
            assert session.source(source).raw.startswith("公园里")
            rows = [one.record for one in session.rows() if one.source == source and one.record]
            assert [one.record.id for one in session.records(source)] == rows
        session.close()
        assert there >= known + acts
        known = there
    process.communicate()
    assert process.returncode == 0
