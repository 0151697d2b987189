"""Rows a person typed in, whose text went: each waits behind the rows that are read, and none takes another's place."""

from pathlib import Path

import pytest

from reviewer.data import Field, Origin, Record, Span
from reviewer.errors import RefusedError
from reviewer.field_paths import rows_of, values_of
from reviewer.review import ReviewSession
from reviewer.review.effective import conflicts, effective
from reviewer.review.hand import Hand, Held
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import page, place, reopened, value, verify

SECOND, THIRD = "，政府网站 5 件", "，中国政府网 3 件"


def cut(session: ReviewSession, text: str) -> None:
    session.edit_text("1", place(session, text), len(text), "")


def insert(session: ReviewSession, text: str, after: str = "12 件") -> None:
    session.edit_text("1", place(session, after) + len(after), 0, text)


def counts(session: ReviewSession) -> list[tuple[str, object]]:
    fields = session.record("1.1").record.fields
    return [(one.path, one.value) for one in fields if one.path.startswith("channels[") and one.path.endswith("count")]


def in_order(*values: object) -> list[tuple[str, object]]:
    return [(f"channels[{row}].count", value) for row, value in enumerate(values)]


def corrections(session: ReviewSession) -> list[tuple[str, object, object]]:
    return [(one.path, one.before, one.after) for one in session.record("1.1").corrections]


def both_cut(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    session.set_text("1.1", "channels[2].count", "4")
    cut(session, SECOND + THIRD)


def test_two_waiting_rows_make_room_for_a_new_one_without_meeting(session: ReviewSession) -> None:
    both_cut(session)
    insert(session, "，电子邮箱 7 件")
    assert counts(session) == in_order(12, 7, 6, 4)
    assert [(one.path, one.entered) for one in session.record("1.1").conflicts] == [
        ("channels[2].count", 6),
        ("channels[3].count", 4),
    ]
    assert {("channels[2].count", 5, 6), ("channels[3].count", 3, 4)} <= set(corrections(session))
    assert counts(reopened(session)) == in_order(12, 7, 6, 4)


def test_a_waiting_row_stands_right_behind_the_rows_that_are_read(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    cut(session, SECOND)
    assert counts(session) == in_order(12, 3, 6)
    cut(session, THIRD)
    assert counts(session) == in_order(12, 6)
    insert(session, THIRD)
    assert counts(session) == in_order(12, 3, 6)


def one_cut(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    cut(session, SECOND)


def test_a_waiting_row_has_all_columns_and_asks_for_what_every_row_has(session: ReviewSession) -> None:
    one_cut(session)
    assert rows_of(session.record("1.1").record, "channels")[2].keys() == {"name", "count"}
    assert ("channels[2].name",) in [one.paths for one in session.record("1.1").open_findings]
    session.keep("1.1", "channels[2].count")
    session.look("1.1", *session.record("1.1").to_look)
    with pytest.raises(RefusedError):
        session.verify("1.1")


def test_the_workbook_says_of_a_waiting_row_what_the_desk_says(session: ReviewSession) -> None:
    one_cut(session)
    session.keep("1.1", "channels[2].count")
    session.set_text("1.1", "channels[2].name", "政府网站")
    wrong = session.frames(only_verified=False)["checks"].iloc[1]
    assert (wrong["summed"], wrong["stated"], wrong["holds"], wrong["missing"]) == (21, 20, False, 0)
    session.set_text("1.1", "channels[2].count", "5")
    verify(session, "1.1")
    frames = session.frames()
    channels = frames["hotline_daily.channels"]
    assert list(zip(channels["row"], channels["name"], channels["count"], strict=True)) == [
        (1, "市长信箱", 12),
        (2, "中国政府网", 3),
        (3, "政府网站", 5),
    ]
    assert (frames["checks"]["holds"].all(), set(frames["checks"]["missing"])) == (True, {0})


def test_the_terminal_shows_a_waiting_row(session: ReviewSession) -> None:
    one_cut(session)
    shown = reviewer("show", session.path, "--lang", "en")
    row = next(line.split() for line in shown.stdout.splitlines() if line.split()[:1] == ["3"])
    assert row[:3] == ["3", "–", "‹error›"]


def test_a_waiting_row_can_be_moved_and_removed(session: ReviewSession) -> None:
    one_cut(session)
    session.move_row("1.1", "channels", 2, 0)
    assert counts(session) == in_order(6, 12, 3)
    session.remove_row("1.1", "channels", 0)
    assert counts(session) == in_order(12, 3)


def test_a_waiting_row_that_is_given_up_leaves_no_gap(session: ReviewSession) -> None:
    both_cut(session)
    session.look("1.1", "channels[2].count")
    session.restore("1.1", "channels[1].count")
    assert counts(session) == in_order(12, 4)
    assert [(one.path, one.entered) for one in session.record("1.1").conflicts] == [("channels[1].count", 4)]
    assert {("channels[1].count", 3, 4), ("channels[1].count", 5, None)} <= set(corrections(session))
    again = reopened(session)
    assert counts(again) == in_order(12, 4)
    again.undo()
    assert counts(again) == in_order(12, 6, 4)


def test_a_row_that_keeps_another_typed_cell_stays(session: ReviewSession) -> None:
    both_cut(session)
    session.set_text("1.1", "channels[1].name", "政府网站")
    session.restore("1.1", "channels[1].count")
    assert counts(session) == in_order(12, None, 4)


def test_a_row_of_which_a_person_only_emptied_cells_goes_with_its_text(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "")
    assert counts(session) == in_order(12, None, 3)
    cut(session, SECOND)
    assert counts(session) == in_order(12, 3)
    assert session.record("1.1").conflicts == ()
    assert not [one for one in session.record("1.1").open_findings if one.check == "required"]
    assert sorted(corrections(session)) == [("channels[1].count", 5, None), ("channels[1].name", "政府网站", None)]
    session = reopened(session)
    assert counts(session) == in_order(12, 3)
    insert(session, SECOND)
    assert counts(session) == in_order(12, 5, 3)
    assert corrections(session) == []
    session.undo()
    session.undo()
    assert counts(session) == in_order(12, None, 3)


def test_an_emptied_row_makes_no_gap_before_one_that_waits(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "")
    session.set_text("1.1", "channels[2].count", "4")
    cut(session, SECOND + THIRD)
    assert counts(session) == in_order(12, 4)
    session.set_text("1.1", "channels[1].count", "")
    assert counts(session) == in_order(12)
    assert session.record("1.1").conflicts == ()
    session.undo()
    assert counts(session) == in_order(12, 4)


def test_an_emptied_row_does_not_wait_in_another_text(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "")
    changed_file(session, page().replace("政府网站 5 件", "电子邮箱 5 件"))
    assert counts(session) == in_order(12, 5, 3)
    assert session.record("1.1").conflicts == ()


def test_a_row_typed_in_and_emptied_again_is_gone(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[3].name", "x")
    session.set_text("1.1", "channels[3].count", "2")
    session.set_text("1.1", "channels[4].count", "7")
    session.set_text("1.1", "channels[3].count", "")
    assert counts(session) == in_order(12, 5, 3, None, 7)
    session.set_text("1.1", "channels[3].name", "")
    assert counts(session) == in_order(12, 5, 3, 7)
    session.set_text("1.1", "channels[3].count", "")
    session.set_text("1.1", "channels[3].count", "")
    assert counts(reopened(session)) == in_order(12, 5, 3)


def test_a_row_a_person_arranged_stays_when_its_cells_are_emptied(session: ReviewSession) -> None:
    session.add_row("1.1", "channels", 3)
    session.set_text("1.1", "channels[3].name", "x")
    session.set_text("1.1", "channels[4].name", "y")
    session.set_text("1.1", "channels[3].name", "")
    session.set_text("1.1", "channels[4].name", "")
    assert counts(session) == in_order(12, 5, 3, None)


def test_an_empty_row_that_an_earlier_version_left_waiting_does_not_stand() -> None:
    read = Record(
        "1.1", "hotline_daily", (Field("channels[0].count", 12, "12", (), Origin.EXTRACTED, 1.0),), Span(0, 9)
    )
    held = Held(
        Field("channels[1].count", None, "5", (), Origin.TYPED, 1.0),
        Field("channels[1].count", 5, "5", (), Origin.EXTRACTED, 1.0),
    )
    hand = Hand(values={"channels[1].count": held})
    assert effective(read, hand, None) == read
    assert conflicts(read, hand) == ()


def test_no_row_is_typed_beyond_the_one_behind_the_last(session: ReviewSession) -> None:
    with pytest.raises(RefusedError, match="第 5 行"):
        session.set_text("1.1", "channels[4].count", "2")
    session.set_text("1.1", "channels[3].count", "2")
    assert counts(session) == in_order(12, 5, 3, 2)
    assert value(session, "1.1", "channels[3].name") is None


def test_rows_numbered_with_a_gap_by_an_earlier_version_have_none_in_what_is_handed_on() -> None:
    fields = [Field(f"channels[{row}].count", row, "", (), Origin.TYPED, 1.0) for row in (3, 0, 1)]
    record = Record("1.1", "hotline_daily", tuple(fields), Span(0, 9))
    assert values_of(record) == {"channels": [{"count": 0}, {"count": 1}, {"count": 3}]}
    assert list(rows_of(record, "channels")) == [0, 1, 3]


def changed_file(session: ReviewSession, text: str) -> None:
    Path(session.source("1").path).write_text(text, encoding="utf-8")
    session.read_again("1", force=True)


def test_a_typed_value_stays_with_its_row_in_another_text(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    session.look("1.1", "channels[2].count")
    changed_file(session, page().replace("政府网站 5 件", "电子邮箱 5 件，政府网站 5 件"))
    assert counts(session) == in_order(12, 5, 6, 3)
    assert session.record("1.1").conflicts == ()
    assert corrections(session) == [("channels[2].count", 5, 6)]
    assert counts(reopened(session)) == in_order(12, 5, 6, 3)


def test_a_typed_value_whose_row_another_text_lacks_waits_and_says_so(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    changed_file(session, page().replace("政府网站 5 件", "电子邮箱 5 件"))
    assert counts(session) == in_order(12, 5, 3, 6)
    assert [(one.path, one.entered) for one in session.record("1.1").conflicts] == [("channels[3].count", 6)]
    changed_file(session, page())
    assert counts(session) == in_order(12, 5, 3, 6)


def test_a_row_is_found_in_another_text_by_the_name_a_person_gave_it(session: ReviewSession) -> None:
    changed_file(session, page().replace("政府网站", "政府罔占"))
    session.set_text("1.1", "channels[1].name", "政府网站")
    session.set_text("1.1", "channels[1].count", "6")
    changed_file(session, page().replace("市长信箱 12 件，", ""))
    assert counts(session) == in_order(6, 3)
    assert session.record("1.1").conflicts == ()


def test_edits_of_the_text_given_up_leave_typed_values_with_their_rows(session: ReviewSession) -> None:
    cut(session, "市长信箱 12 件，")
    session.set_text("1.1", "channels[0].count", "6")
    session.read_again("1", force=True)
    assert counts(session) == in_order(12, 6, 3)
    assert session.record("1.1").conflicts == ()


def test_values_typed_in_a_record_that_another_text_lacks_stay_where_they_are(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    changed_file(session, "今天天气很好。\n")
    assert counts(session) == in_order(None, 6, None)
    assert [(one.path, one.entered) for one in session.record("1.1").conflicts] == [("channels[1].count", 6)]
