from datetime import timedelta
from pathlib import Path

import pytest

from reviewer.data import Severity
from reviewer.errors import RefusedError
from reviewer.review import Changed, ReviewSession
from reviewer.reviewed import VerdictKind
from reviewer.wording import speaking
from tests.reviewer.made_reviews import FIRST, page, place, reopened, review_of, value, verify


def test_verify_asks_for_looks_first(session: ReviewSession) -> None:
    with pytest.raises(RefusedError, match="回访"):
        session.verify("1.1")
    stops = []
    while stop := session.next_stop("1.1"):
        session.look("1.1", stop)
        stops.append(stop)
    assert "callbacks" in stops
    assert "calls" not in stops
    session.verify("1.1")
    shown = session.record("1.1")
    assert (shown.verified, shown.verified_by) == (True, "me")
    assert session.progress().verified == 1


def test_of_many_fields_the_first_are_named_and_all_are_counted(tmp_path: Path) -> None:
    issues = "；".join(f"{at}.{what} {90 - at} 件，无集中反映问题" for at, what in enumerate("水电气暖路树灯桥", 1))
    text = page().replace("1.消费维权 62 件，无集中反映问题；2.供热问题 41 件，无集中反映问题", issues)
    session = review_of(tmp_path, text)
    many = len(session.record("1.1").to_look)
    assert many > 6
    with pytest.raises(RefusedError, match=rf"等 {many} 处"):
        session.verify("1.1")
    with speaking("en"), pytest.raises(RefusedError, match=rf"and {many - 6} more"):
        session.verify("1.1")


def test_verify_refuses_an_open_error_until_it_is_printed_like_that(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    session.look("1.1", *session.record("1.1").to_look)
    with pytest.raises(RefusedError, match="1 个错误"):
        session.verify("1.1")
    (finding,) = session.record("1.1").open_findings
    with pytest.raises(RefusedError, match="理由"):
        session.settle("1.1", finding, VerdictKind.ACCEPTED, " ")
    session.settle("1.1", finding, VerdictKind.PRINTED, "")
    verify(session, "1.1")
    assert reopened(session).record("1.1").verdicts[0].kind is VerdictKind.PRINTED


def test_what_a_person_typed_over_the_page_is_not_printed_like_that_without_a_reason(session: ReviewSession) -> None:
    session.set_text("1.1", "transferred", "9900")
    (finding,) = session.record("1.1").open_findings
    with pytest.raises(RefusedError, match=r"不是 9900：报上不是这样印的"):
        session.settle("1.1", finding, VerdictKind.PRINTED, " ")
    assert session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "the paper says so, the page was read wrong")
    assert not session.record("1.1").open_findings


def test_a_value_typed_as_the_page_reads_needs_no_reason(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    session.set_text("1.1", "transferred", "570")
    session.set_text("1.1", "transferred", "580")
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "")
    assert not session.record("1.1").open_findings


def test_a_warning_needs_no_reason(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(), page(FIRST + timedelta(days=2)))
    (finding,) = session.record("2.1").open_findings
    assert finding.severity is Severity.WARNING
    session.settle("2.1", finding, VerdictKind.ACCEPTED, "")
    assert not session.record("2.1").open_findings


def test_what_should_have_been_printed_is_kept_beside_what_is(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    with pytest.raises(RefusedError, match="没有提到"):
        session.settle("1.1", finding, VerdictKind.PRINTED, "", {"callbacks": "3"})
    with pytest.raises(RefusedError, match="58x"):
        session.settle("1.1", finding, VerdictKind.PRINTED, "", {"transferred": "58x"})
    session.settle("1.1", finding, VerdictKind.PRINTED, "asked them", {"transferred": "583", "calls": ""})
    assert value(session, "1.1", "transferred") == 580
    assert "应为 583" in session.history()[-1].text
    assert reopened(session).record("1.1").verdicts[0].corrected == (("transferred", 583),)


def test_a_verdict_holds_while_its_values_do(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "")
    assert not session.record("1.1").open_findings
    session.set_text("1.1", "transferred", "570")
    assert session.record("1.1").open_findings
    session.set_text("1.1", "transferred", "580")
    assert not session.record("1.1").open_findings
    session.withdraw("1.1", session.record("1.1").verdicts[0])
    assert [one.message for one in session.record("1.1").open_findings] == [finding.message]


def test_a_look_holds_while_the_value_does(session: ReviewSession) -> None:
    session.look("1.1", "callbacks")
    assert "callbacks" not in session.record("1.1").to_look
    start = place(session, "300")
    session.edit_text("1", start, 1, "4")
    assert value(session, "1.1", "callbacks") == 400
    assert "callbacks" in session.record("1.1").to_look


def test_a_verified_record_is_changed_only_after_reopening(session: ReviewSession) -> None:
    verify(session, "1.1")
    for act in (
        lambda: session.set_text("1.1", "calls", "901"),
        lambda: session.remove_row("1.1", "channels", 0),
        lambda: session.remove_record("1.1", "no report"),
        lambda: session.edit_text("1", place(session, "900"), 3, "901"),
        lambda: session.reopen("1.1", ""),
        lambda: session.verify("1.1"),
    ):
        with pytest.raises(RefusedError):
            act()
    session.edit_text("1", place(session, "花"), 1, "树")
    session.note("1.1", "checked by phone")
    session.reopen("1.1", "printed again next day")
    session.set_text("1.1", "calls", "901")
    assert session.record("1.1").notes[0][2] == "checked by phone"


def test_joining_lines_in_a_verified_record_is_allowed(session: ReviewSession) -> None:
    verify(session, "1.1")
    session.edit_text("1", place(session, "\n件次"), 1, "")
    assert session.record("1.1").verified


def test_neighbours_with_the_same_date_are_an_error(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(), page(calls=901, direct=401))
    assert [row.errors for row in session.rows()] == [0, 1]
    session.look("2.1", *session.record("2.1").to_look)
    with pytest.raises(RefusedError):
        session.verify("2.1")
    heard: list[Changed] = []
    session.listen(heard.append)
    session.set_text("1.1", "report_date", "2025-03-02")
    assert "2.1" in heard[0].records
    assert [row.errors for row in session.rows()] == [0, 0]
    again = reopened(session)
    assert [row.errors for row in again.rows()] == [0, 0]
    again.undo()
    (finding,) = again.record("2.1").open_findings
    again.settle("2.1", finding, VerdictKind.ACCEPTED, "a second edition")
    assert [row.errors for row in again.rows()] == [0, 0]
    verify(again, "2.1")
