"""Reviews with errors planted in them, for the tests."""

from decimal import Decimal
from pathlib import Path

from reviewer.review import ReviewSession
from reviewer.review.hand import Plant
from reviewer.review.plants import plant_in
from reviewer.review.settings import Settings
from reviewer.values import written
from tests.reviewer.made_reviews import page, review_of

ALL = Decimal(1)


def plant_of(session: ReviewSession, record: str = "1.1") -> Plant:
    plant = session._presented(record).hand.plant
    assert plant is not None
    return plant


def planted_at(tmp_path: Path, path: str = "callbacks") -> ReviewSession:
    """A review with an error planted in this number, shown as what stands nowhere; the usual one is in no sum."""
    opened = review_of(tmp_path, page())
    opened.seed_errors(ALL, _seed_for(opened, path))
    assert plant_of(opened).path == path
    return opened


def _seed_for(opened: ReviewSession, path: str) -> int:
    record, (kind,) = opened.record("1.1"), (one for one in opened.types if one.name == "hotline_daily")
    for seed in range(1, 500):
        what = plant_in(record.record, kind, record.assessment, Settings(rate=ALL, seed=seed))
        if what and what.path == path and written(what.shown) not in page():
            return seed
    raise AssertionError("never planted there")
