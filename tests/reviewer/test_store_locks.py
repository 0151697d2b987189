"""A review that is open stays locked whatever this process does: nobody takes its log away from under it."""

import subprocess
import sys
from pathlib import Path

from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, review_of

LOOKS = "import sys; from reviewer.review import ReviewSession; ReviewSession.open(sys.argv[1]).close()"


def another_program_looks(path: str) -> None:
    subprocess.run([sys.executable, "-c", LOOKS, path], check=True, timeout=120)


def test_acts_are_kept_though_the_review_was_opened_twice_here_and_another_program_closed_it(tmp_path: Path) -> None:
    first = review_of(tmp_path, page())
    second = ReviewSession.open(first.path, who="me")  # as after a change of language, or File > Open
    first.close()
    another_program_looks(second.path)
    second.note("1.1", "kept")
    another_program_looks(second.path)
    other = ReviewSession.open(second.path, who="you")
    assert other.history()[-1].seq == second.history()[-1].seq
    other.close()
    second.close()


def test_a_text_by_the_name_of_a_review_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    for size in (1, 100, 511, 512, 5000):
        path = tmp_path / f"{size}.review"
        path.write_text("x" * size, encoding="utf-8")
        run = subprocess.run([sys.executable, "-c", LOOKS, str(path)], capture_output=True, text=True, check=False)
        assert "StoreError" in run.stderr
        assert path.read_text(encoding="utf-8") == "x" * size
