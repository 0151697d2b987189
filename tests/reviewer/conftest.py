from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, review_of


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """A review of one page with one daily report, whose sums hold."""
    opened = review_of(tmp_path, page())
    yield opened
    opened.close()
