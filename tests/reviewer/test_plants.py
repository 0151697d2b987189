"""Planted errors: shown to those who review, caught or missed, and never a value of the review."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.checks.misreading import USUAL
from reviewer.data import Look, Value
from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from reviewer.reviewed import VerdictKind
from reviewer.values import written
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_plants import ALL, plant_of, planted_at
from tests.reviewer.made_reviews import page, review_of, value, write_pages


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """A review of one page, an error planted in it."""
    opened = review_of(tmp_path, page())
    opened.seed_errors(ALL)
    yield opened
    opened.close()


def shown(session: ReviewSession, path: str) -> Value | None:
    field = session.presented("1.1").record.field(path)
    return field.value if field else None


def look_at_all(session: ReviewSession) -> None:
    session.look("1.1", *session.presented("1.1").to_look)


def test_what_is_shown_is_a_likely_misreading_of_what_was_read(session: ReviewSession) -> None:
    plant = plant_of(session)
    assert shown(session, plant.path) == plant.shown != plant.true
    assert value(session, "1.1", plant.path) == plant.true
    assert USUAL.likelihood(written(plant.true), written(plant.shown)) > 0


def test_it_is_off_until_someone_asks(tmp_path: Path) -> None:
    opened = review_of(tmp_path, page())
    assert opened.presented("1.1") == opened.record("1.1")
    assert opened.seeding().planted == 0
    for rate in (Decimal("-0.1"), Decimal("1.1")):
        with pytest.raises(RefusedError):
            opened.seed_errors(rate)
    opened.close()


def test_the_rate_is_the_share_of_records(tmp_path: Path) -> None:
    opened = ReviewSession.open(tmp_path / "a.review", who="me")
    opened.seed_errors(Decimal("0.25"))
    opened.add_pages([write_pages(tmp_path / "pages", 60)])  # also pages that come in later
    assert 5 <= opened.seeding().planted <= 27
    before = [opened.presented(row.record) for row in opened.rows()]
    opened.close()
    again = ReviewSession.open(opened.path, who="you")
    assert [again.presented(row.record) for row in again.rows()] == before
    again.close()


def test_at_least_one_is_planted_where_there_are_records_enough(tmp_path: Path) -> None:
    opened = ReviewSession.open(tmp_path / "a.review", who="me")
    opened.add_pages([write_pages(tmp_path / "pages", 29)])
    for seed in range(1, 60):
        many = opened.seed_errors(Decimal("0.1"), seed)
        assert many == opened.seeding().waiting > 0
    opened.close()


def test_where_there_are_too_few_none_is_planted_and_that_is_said(tmp_path: Path) -> None:
    opened = review_of(tmp_path, page())
    assert opened.seed_errors(Decimal("0.01"), 1) == 0
    opened.close()
    assert "一处也没有预设" in reviewer("review", opened.path, "seed-errors", "--rate", "0.000001").stdout
    assert "一处也没有预设" not in reviewer("review", opened.path, "seed-errors", "--rate", "1").stdout
    assert "一处也没有预设" not in reviewer("review", opened.path, "seed-errors", "off").stdout


def test_records_someone_touched_or_with_errors_are_left_alone(tmp_path: Path) -> None:
    opened = review_of(tmp_path, page(), page(transferred=580))
    opened.note("1.1", "mine")
    opened.seed_errors(ALL)
    assert opened.seeding().planted == 0
    opened.close()


def test_equations_are_written_with_what_is_shown_and_the_queue_counts_them(tmp_path: Path) -> None:
    opened = planted_at(tmp_path, "transferred")
    plant = plant_of(opened)
    (finding,) = opened.presented("1.1").open_findings
    assert written(plant.shown) in finding.message
    assert (opened.presented_rows()[0].errors, opened.presented_progress().errors) == (1, 1)
    assert (opened.rows()[0].errors, opened.progress().errors) == (0, 0)
    assert opened.next_stop("1.1") in finding.paths
    repair = next(one for one in finding.repairs if [(c.path, c.after) for c in one.changes] == [("transferred", 500)])
    opened.apply_repair("1.1", repair)
    assert opened.seeding().caught == 1
    assert not opened.presented("1.1").open_findings
    assert opened.presented_rows()[0].errors == 0
    assert not opened.record("1.1").corrections
    opened.undo()
    opened.settle("1.1", finding, VerdictKind.PRINTED, "", {"transferred": "500"})
    assert not opened.presented("1.1").open_findings
    assert opened.record("1.1").verdicts == ()
    opened.close()


def test_typing_the_true_value_catches_it(session: ReviewSession) -> None:
    plant = plant_of(session)
    session.set_text("1.1", plant.path, written(plant.true))
    assert shown(session, plant.path) == plant.true
    assert (session.seeding().caught, session.seeding().waiting) == (1, 0)
    record = session.record("1.1")
    assert record.tried is not None
    assert (record.tried.outcome, record.tried.who, record.corrections) == ("caught", "me", ())
    assert "发现预设的错误" in session.history()[-1].text
    session.undo()
    assert shown(session, plant.path) == plant.shown
    assert session.seeding().caught == 0
    session.redo()
    assert session.seeding().caught == 1


def test_taking_it_from_the_page_catches_it(tmp_path: Path) -> None:
    opened = planted_at(tmp_path)
    at = opened.working("1").text.index("300")
    opened.take("1.1", "callbacks", at, at + 3)
    assert opened.seeding().caught == 1
    opened.close()


def test_typing_what_is_shown_is_a_look_and_another_value_is_a_persons(tmp_path: Path) -> None:
    opened = planted_at(tmp_path)
    plant = plant_of(opened)
    opened.set_text("1.1", "callbacks", written(plant.shown))
    assert "callbacks" not in opened.presented("1.1").to_look
    assert "callbacks" in opened.record("1.1").to_look
    assert value(opened, "1.1", "callbacks") == 300
    opened.set_text("1.1", "callbacks", "12345")
    assert shown(opened, "callbacks") == value(opened, "1.1", "callbacks") == 12345
    (change,) = opened.record("1.1").corrections
    assert (change.before, change.after) == (300, 12345)
    assert opened.seeding().void == 1
    opened.close()


def test_verifying_with_it_misses_it_and_the_record_stays_open(tmp_path: Path) -> None:
    opened = planted_at(tmp_path)
    plant = plant_of(opened)
    look_at_all(opened)
    with pytest.raises(RefusedError, match=f"{plant.shown}.*300"):
        opened.verify("1.1")
    record = opened.presented("1.1")
    assert (record.verified, record.to_look, shown(opened, "callbacks")) == (False, ("callbacks",), 300)
    assert record.assessment.looks["callbacks"] is Look.MISSED
    assert opened.next_stop("1.1") == "callbacks"
    assert opened.seeding().missed == 1
    while opened.can_undo:
        opened.undo()
    assert opened.seeding().missed == 1
    look_at_all(opened)
    opened.verify("1.1")
    assert opened.record("1.1").verified
    opened.close()


def test_a_missed_error_in_a_sum_asks_for_a_look_too(tmp_path: Path) -> None:
    opened = planted_at(tmp_path, "transferred")
    plant = plant_of(opened)
    calls = 400 + int(str(plant.shown))
    opened.set_text("1.1", "calls", str(calls))  # making entries match
    look_at_all(opened)
    with pytest.raises(RefusedError):
        opened.verify("1.1")
    assert opened.record("1.1").open_findings
    opened.set_text("1.1", "calls", "900")
    assert opened.presented("1.1").to_look == ("transferred",)
    assert opened.presented("1.1").assessment.looks["transferred"] is Look.MISSED
    opened.close()


def test_nothing_that_leaves_the_review_tells_that_it_was_missed(tmp_path: Path) -> None:
    opened = planted_at(tmp_path)
    before = opened.record("1.1").assessment
    look_at_all(opened)
    with pytest.raises(RefusedError):
        opened.verify("1.1")
    assert opened.record("1.1").assessment == before
    assert opened.presented("1.1").assessment.looks["callbacks"] is Look.MISSED
    look_at_all(opened)
    opened.verify("1.1")
    opened.export(tmp_path / "out.json")
    held = "".join(one.read_text(encoding="utf-8") for one in tmp_path.rglob("out*") if one.is_file())
    assert "callbacks" in held
    assert "missed" not in held
    opened.close()


def test_nothing_that_leaves_the_review_holds_it(tmp_path: Path) -> None:
    session = planted_at(tmp_path)
    plant = plant_of(session)
    told = written(plant.shown)
    for only_verified in (False, True):
        for frame in session.frames(only_verified).values():
            assert told not in {str(one) for one in frame.to_numpy().ravel()}
    session.export(tmp_path / "out.json", only_verified=False)
    held = "".join(one.read_text(encoding="utf-8") for one in tmp_path.rglob("out*") if one.is_file())
    assert held
    assert f": {told}" not in held
    assert not session.search(told)
    assert all(told not in line.text for line in session.history())


def test_the_objects_for_programs_hold_what_was_read(
    session: ReviewSession, capsys: pytest.CaptureFixture[str]
) -> None:
    from reviewer.cli.review_objects import print_objects

    plant = plant_of(session)
    print_objects(session, "")
    (record,) = json.loads(capsys.readouterr().out)["records"]
    (field,) = (one for one in record["fields"] if one["path"] == plant.path)
    assert field["value"] == plant.true


def test_statistics_between_records_use_what_was_read(tmp_path: Path) -> None:
    opened = ReviewSession.open(tmp_path / "a.review", who="me")
    opened.add_pages([write_pages(tmp_path / "pages", 12)])
    before = [opened.record(row.record).assessment for row in opened.rows()]
    opened.seed_errors(ALL)
    assert opened.seeding().planted > 6
    assert [opened.record(row.record).assessment for row in opened.rows()] == before
    opened.close()


def test_ended_it_is_shown_no_more_and_does_not_come_back(session: ReviewSession) -> None:
    plant = plant_of(session)
    session.seed_errors(Decimal(0))
    assert shown(session, plant.path) == plant.true
    look_at_all(session)
    session.verify("1.1")
    session.seed_errors(ALL)
    assert session.presented("1.1") == session.record("1.1")


def test_blind_it_is_caught_by_typing_the_page_twice(tmp_path: Path) -> None:
    opened = planted_at(tmp_path)
    opened.set_rekeying("hotline_daily", True)
    opened.rekey("1.1", "callbacks", "300")
    assert opened.presented("1.1").blind["callbacks"] == 300
    opened.rekey("1.1", "callbacks", "300")
    assert opened.seeding().caught == 1
    assert "callbacks" not in opened.presented("1.1").to_look
    opened.close()


def test_rows_that_move_or_go_take_it_with_them(tmp_path: Path) -> None:
    opened = planted_at(tmp_path, "hot_issues[0].count")
    plant = plant_of(opened)
    opened.move_row("1.1", "hot_issues", 0, 1)
    assert shown(opened, "hot_issues[1].count") == plant.shown
    assert value(opened, "1.1", "hot_issues[1].count") == plant.true
    opened.remove_row("1.1", "hot_issues", 1)
    assert opened.seeding().void == 1
    opened.undo()
    opened.undo()
    assert shown(opened, "hot_issues[0].count") == plant.shown
    opened.close()


def test_the_report_is_a_frame_of_its_own(session: ReviewSession) -> None:
    plant = plant_of(session)
    (row,) = session.seeded_frame().to_dict("records")
    told = (row["record"], row["path"], row["read"], row["shown"], row["outcome"])
    assert told == ("1.1", plant.path, plant.true, plant.shown, "waiting")
