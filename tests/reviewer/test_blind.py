"""Numbers typed from the page without seeing the value read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import page, review_of, value, verify

DAILY = "hotline_daily"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    opened = review_of(tmp_path, page(), page(calls=901, direct=401))
    opened.set_rekeying(DAILY, True)
    yield opened
    opened.close()


def blind(session: ReviewSession) -> dict[str, object]:
    return dict(session.presented("1.1").blind)


def test_only_numbers_that_nothing_vouches_for_are_hidden(session: ReviewSession) -> None:
    assert set(blind(session)) == {"callbacks", "hot_issues[0].count", "hot_issues[1].count"}
    session.set_rekeying(DAILY, False)
    assert not blind(session)


def test_an_unknown_type_is_refused_and_those_there_are_named(session: ReviewSession) -> None:
    with pytest.raises(RefusedError, match=DAILY):
        session.set_rekeying("rain", True)


def test_the_setting_outlives_undo_and_opening_again(session: ReviewSession) -> None:
    assert not session.can_undo
    other = ReviewSession.open(session.path, who="you")
    assert other.rekeys(DAILY)
    other.set_rekeying(DAILY, False)
    session.refresh()
    assert not session.rekeys(DAILY)
    assert not blind(session)
    other.close()


def test_typed_as_it_was_read_it_was_looked_at_and_is_known_to_be_typed(session: ReviewSession) -> None:
    session.rekey("1.1", "callbacks", "300")
    shown = session.record("1.1")
    assert "callbacks" not in (*shown.to_look, *shown.blind)
    assert shown.rekeyed == ("callbacks",)
    assert not shown.corrections
    assert "与读数一致" in session.history()[-1].text
    session.undo()
    assert "callbacks" in blind(session)
    assert session.record("1.1").rekeyed == ()


def test_a_difference_is_kept_and_asked_again(session: ReviewSession) -> None:
    session.rekey("1.1", "callbacks", "330")
    assert blind(session)["callbacks"] == 330
    assert value(session, "1.1", "callbacks") == 300
    session.rekey("1.1", "callbacks", "390")
    assert blind(session)["callbacks"] == 390
    session.rekey("1.1", "callbacks", "300")
    assert "callbacks" not in session.record("1.1").to_look


def test_typed_alike_twice_it_becomes_the_value(session: ReviewSession) -> None:
    for _ in range(2):
        session.rekey("1.1", "callbacks", "330")
    shown = session.record("1.1")
    assert value(session, "1.1", "callbacks") == 330
    (change,) = shown.corrections
    assert (change.before, change.after, change.reason) == (300, 330, "照版面键入两次")
    assert "callbacks" not in (*shown.to_look, *shown.blind)
    session.undo()
    assert blind(session)["callbacks"] == 330
    session.undo()
    assert blind(session)["callbacks"] is None
    session.redo()
    session.redo()
    session.restore("1.1", "callbacks")
    assert blind(session)["callbacks"] is None


def test_what_was_typed_means_nothing_once_the_page_reads_otherwise(session: ReviewSession) -> None:
    session.rekey("1.1", "callbacks", "330")
    at = session.working("1").text.index("300")
    session.edit_text("1", at, 3, "333")
    assert blind(session)["callbacks"] is None


def test_hidden_values_cannot_be_confirmed(session: ReviewSession) -> None:
    with pytest.raises(RefusedError, match="键入"):
        session.look("1.1", "callbacks")
    with pytest.raises(RefusedError, match="键入"):
        session.rekey("1.1", "callbacks", "  ")
    with pytest.raises(RefusedError, match="3x"):
        session.rekey("1.1", "callbacks", "3x")
    with pytest.raises(RefusedError, match="没有隐藏"):
        session.rekey("1.1", "calls", "900")
    session.rekey("1.1", "callbacks", "330")
    with pytest.raises(RefusedError, match="两个数不同"):
        session.look("1.1", "callbacks")


def test_rows_that_move_take_what_was_typed_with_them(session: ReviewSession) -> None:
    session.rekey("1.1", "hot_issues[0].count", "63")
    session.move_row("1.1", "hot_issues", 0, 1)
    assert session._seen("1.1").hand.keyed == {"hot_issues[1].count": (63, 62)}


def test_what_a_finding_names_is_not_hidden(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    session.set_rekeying(DAILY, True)
    named = {path for one in session.record("1.1").open_findings for path in one.paths}
    assert named
    assert not named & set(session.record("1.1").blind)
    session.close()


def test_no_repair_tells_a_hidden_number(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(calls=1284, direct=739, transferred=545).replace("1284", "一二〇〇"))
    proposed = [one.repairs for one in session.presented("1.1").open_findings]
    assert [one.changes[0].after for several in proposed for one in several] == [1284]
    session.set_rekeying(DAILY, True)
    shown = session.presented("1.1")
    assert {"handled_directly", "transferred"} <= set(shown.blind)
    assert not any(one.repairs for one in (*shown.open_findings, *shown.assessment.findings))
    assert any(one.repairs for one in session.record("1.1").open_findings)
    session.rekey("1.1", "handled_directly", "739")
    assert not any(one.repairs for one in session.presented("1.1").open_findings)
    session.rekey("1.1", "transferred", "545")
    assert [one.repairs for one in session.presented("1.1").open_findings] == proposed
    session.close()


def test_a_repair_beside_hidden_numbers_is_proposed_where_none_of_its_equations_holds_one(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    session.set_rekeying(DAILY, True)
    shown = session.presented("1.1")
    assert shown.blind
    assert any(one.repairs for one in shown.open_findings)
    session.close()


def test_a_record_is_verified_once_all_was_typed(session: ReviewSession) -> None:
    for path, typed in (("callbacks", "300"), ("hot_issues[0].count", "62"), ("hot_issues[1].count", "41")):
        session.rekey("1.1", path, typed)
    verify(session, "1.1")
    assert len(session.record("1.1").rekeyed) == 3
    session.close()
    again = ReviewSession.open(session.path, who="me")
    assert len(again.record("1.1").rekeyed) == 3
    again.close()
