"""Reviews with errors planted in them, for the tests."""

from decimal import Decimal
from pathlib import Path

from reviewer.review import ReviewSession
from reviewer.review.hand import Plant
from tests.reviewer.made_reviews import page, review_of

ALL = Decimal(1)


def plant_of(session: ReviewSession, record: str = "1.1") -> Plant:
    plant = session._presented(record).hand.plant
    assert plant is not None
    return plant


def planted_at(tmp_path: Path, path: str = "callbacks") -> ReviewSession:
    """A review with an error planted in this number; the usual one stands in no sum."""
    opened = review_of(tmp_path, page())
    for _ in range(300):
        opened.seed_errors(ALL)
        if plant_of(opened).path == path:
            return opened
    raise AssertionError("never planted there")
