"""A name that a person verified once asks for no second look, in any record of the review."""

from datetime import timedelta
from pathlib import Path

from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import FIRST, page, review_of, verify


def opened(folder: Path) -> ReviewSession:
    texts = [page(FIRST + timedelta(days=day)).replace("中国政府网", "新城政务论坛") for day in (0, 1)]
    return review_of(folder, *texts)


def name_path(session: ReviewSession, record: str) -> str:
    return next(one.path for one in session.record(record).record.fields if one.value == "新城政务论坛")


def test_a_verified_name_is_known_in_the_next_record_and_unknown_again_when_it_is_taken_back(tmp_path: Path) -> None:
    session = opened(tmp_path)
    first, second = "1.1", "2.1"
    path = name_path(session, second)
    assert path in session.record(second).to_look
    verify(session, first)
    assert path not in session.record(second).to_look
    assert path not in session.record(second).assessment.looks
    session.reopen(first, "看错了")
    assert path in session.record(second).to_look
    session.close()


def test_names_are_known_after_opening_again(tmp_path: Path) -> None:
    session = opened(tmp_path)
    verify(session, "1.1")
    session.close()
    again = ReviewSession.open(session.path, who="me")
    assert name_path(again, "2.1") not in again.record("2.1").to_look
    again.close()
