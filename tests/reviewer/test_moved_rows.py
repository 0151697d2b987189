from pathlib import Path

import pytest

from reviewer.review import ReviewSession
from reviewer.reviewed import VerdictKind
from tests.reviewer.made_reviews import page, place, reopened, review_of

FIRST, SECOND, NEW = "市长信箱 12 件，", "政府网站 5 件，", "电子邮箱 7 件，"
GONE = [("channels[0].name", "市长信箱", None), ("channels[0].count", 12, None)]


def cut(session: ReviewSession, text: str) -> None:
    session.edit_text("1", place(session, text), len(text), "")


def counts(session: ReviewSession) -> list[object]:
    fields = session.record("1.1").record.fields
    return [one.value for one in fields if one.path.startswith("channels[") and one.path.endswith("count")]


def corrections(session: ReviewSession) -> list[tuple[str, object, object]]:
    return [(one.path, one.before, one.after) for one in session.record("1.1").corrections]


def settle(session: ReviewSession) -> None:
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "the paper has it so", {"channels[1].count": "5"})


def test_rows_that_shift_up_on_the_page_are_not_corrected(session: ReviewSession) -> None:
    cut(session, FIRST)
    assert counts(session) == [5, 3]
    assert corrections(session) == GONE


def test_a_row_inserted_on_the_page_is_new_and_corrects_no_other(session: ReviewSession) -> None:
    session.edit_text("1", place(session, SECOND), 0, NEW)
    assert counts(session) == [12, 7, 5, 3]
    assert corrections(session) == [("channels[1].name", None, "电子邮箱"), ("channels[1].count", None, 7)]
    cut(session, NEW)
    assert corrections(session) == []


@pytest.mark.parametrize(("row", "where"), [(FIRST, SECOND), (FIRST, "中国政府网"), (SECOND, FIRST)])
def test_a_row_that_is_cut_and_pasted_is_corrected_nowhere(session: ReviewSession, row: str, where: str) -> None:
    cut(session, row)
    assert len(corrections(session)) == 2
    session.edit_text("1", place(session, where), 0, row)
    assert sorted(map(str, counts(session))) == ["12", "3", "5"]
    assert corrections(session) == []


def test_a_gone_row_is_told_after_opening_again_and_not_after_undo(session: ReviewSession) -> None:
    cut(session, FIRST)
    again = reopened(session)
    assert corrections(again) == GONE
    again.undo()
    assert corrections(again) == []


def test_a_row_that_shifts_keeps_its_own_correction(session: ReviewSession) -> None:
    session.edit_text("1", place(session, "5 件，中国"), 1, "6")
    assert corrections(session) == [("channels[1].count", 5, 6)]
    cut(session, FIRST)
    assert corrections(session) == [("channels[0].count", 5, 6), *GONE]
    session.edit_text("1", place(session, "6 件，中国"), 1, "5")
    assert corrections(session) == GONE


def test_a_row_cut_from_the_page_takes_its_corrections_along(session: ReviewSession) -> None:
    session.edit_text("1", place(session, "12 件"), 2, "13")
    cut(session, FIRST.replace("12", "13"))
    session.edit_text("1", place(session, "5 件，中国"), 1, "6")
    assert corrections(session) == [*GONE, ("channels[0].count", 5, 6)]


def test_a_whole_row_written_anew_in_its_place_is_corrected(session: ReviewSession) -> None:
    session.edit_text("1", place(session, SECOND), len(SECOND), "政府网站 8 件，")
    assert corrections(session) == [("channels[1].count", 5, 8)]


def test_a_page_edited_under_arranged_rows_corrects_nothing_of_theirs(session: ReviewSession) -> None:
    session.move_row("1.1", "channels", 0, 2)
    cut(session, FIRST)
    assert counts(session) == [5, 3, 12]
    assert corrections(session) == []


def test_a_typed_row_that_is_cut_and_pasted_is_the_same_row(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    cut(session, SECOND)
    assert [(one.path, one.entered) for one in session.record("1.1").conflicts] == [("channels[2].count", 6)]
    session.edit_text("1", place(session, FIRST), 0, SECOND)
    assert counts(session) == [6, 12, 3]
    assert session.record("1.1").conflicts == ()
    assert corrections(session) == [("channels[0].count", 5, 6)]
    session.restore("1.1", "channels[0].count")
    assert counts(session) == [5, 12, 3]


def test_a_row_of_other_numbers_is_not_the_one_that_was_cut(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    cut(session, SECOND)
    session.edit_text("1", place(session, FIRST), 0, "电子邮箱 7 件，")
    assert counts(session) == [7, 12, 3, 6]
    assert len(session.record("1.1").conflicts) == 1


def test_a_verdict_follows_the_rows_that_a_person_moves(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    settle(session)
    session.move_row("1.1", "channels", 1, 0)
    shown = session.record("1.1")
    assert shown.open_findings == ()
    assert [one.corrected for one in shown.verdicts] == [(("channels[0].count", 5),)]
    session.withdraw("1.1", shown.verdicts[0])
    assert len(session.record("1.1").open_findings) == 1


def test_a_verdict_follows_the_rows_of_the_page(tmp_path: Path) -> None:
    session = review_of(tmp_path, page().replace("中国政府网", "政府网站"))
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.ACCEPTED, "two boxes of one name")
    session.edit_text("1", place(session, FIRST), 0, "电子邮箱 7 件，")
    shown = session.record("1.1")
    assert [set(one.paths) for one in shown.verdicts] == [{"channels[2].name", "channels[3].name"}]
    assert finding.check not in {one.check for one in shown.open_findings}
