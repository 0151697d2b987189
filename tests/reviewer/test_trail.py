from pathlib import Path

import pytest

from reviewer.data import Origin
from reviewer.errors import RefusedError
from reviewer.page import read_back
from reviewer.review import ReviewSession
from reviewer.reviewed import VerdictKind
from reviewer.wording import speaking
from tests.reviewer.made_reviews import page, place, reopened, review_of, value


def trail(session: ReviewSession) -> list[tuple[str, object, object, str, int]]:
    return [(one.path, one.before, one.after, one.text, one.line) for one in session.record("1.1").corrections]


def column(session: ReviewSession, name: str) -> list[object]:
    return [value(session, "1.1", f"channels[{row}].{name}") for row in range(4)]


REMOVED = [("channels[0].name", "市长信箱", None, "市长信箱", 3), ("channels[0].count", 12, None, "12", 3)]


def test_a_correction_in_a_moved_row_names_the_text_of_that_row(session: ReviewSession) -> None:
    session.move_row("1.1", "channels", 0, 2)
    session.set_text("1.1", "channels[0].count", "6")
    assert trail(session) == [("channels[0].count", 5, 6, "5", 3)]
    assert session.record("1.1").corrections[0].snippet.index("网站 【5】") == 20 - len("网站 ")


def test_a_removed_row_keeps_its_corrections_to_itself(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[0].count", "13")
    session.remove_row("1.1", "channels", 0)
    session.set_text("1.1", "channels[0].count", "6")
    session.remove_row("1.1", "channels", 1)
    assert trail(session) == [
        *REMOVED,
        ("channels[0].count", 5, 6, "5", 3),
        ("channels[1].name", "中国政府网", None, "中国政府网", 3),
        ("channels[1].count", 3, None, "3", 3),
    ]
    session.undo()
    assert trail(session) == [*REMOVED, ("channels[0].count", 5, 6, "5", 3)]


def test_a_row_that_came_and_went_leaves_no_correction(session: ReviewSession) -> None:
    session.add_row("1.1", "channels", 0)
    session.set_text("1.1", "channels[0].name", "电子邮箱")
    assert trail(session) == [("channels[0].name", None, "电子邮箱", "", 0)]
    session.remove_row("1.1", "channels", 0)
    assert trail(session) == []


def test_rows_given_back_to_the_page_leave_no_correction(session: ReviewSession) -> None:
    session.look("1.1", "channels[2].name")
    session.set_text("1.1", "channels[1].count", "6")
    session.remove_row("1.1", "channels", 0)
    session.move_row("1.1", "channels", 1, 0)
    session.add_row("1.1", "channels", 0)
    session.set_text("1.1", "channels[0].count", "9")
    assert column(session, "count") == [9, 3, 6, None]
    session.restore("1.1", "channels")
    assert column(session, "count") == [12, 5, 3, None]
    assert trail(session) == []
    assert "channels[2].name" not in session.record("1.1").to_look
    session.undo()
    assert len(trail(session)) == 4


def test_a_typed_cell_of_a_moved_row_is_taken_back_to_what_its_row_reads(session: ReviewSession) -> None:
    session.set_text("1.1", "channels[1].count", "6")
    session.move_row("1.1", "channels", 1, 0)
    session.restore("1.1", "channels[0].count")
    field = session.record("1.1").record.field("channels[0].count")
    assert field
    assert (field.value, field.origin, field.text) == (5, Origin.EXTRACTED, "5")
    assert trail(session) == []
    with pytest.raises(RefusedError):
        session.restore("1.1", "channels[0].count")


def changed_file(session: ReviewSession, text: str) -> None:
    Path(session.source("1").path).write_text(text, encoding="utf-8")
    session.read_again("1")


def test_rearranged_rows_of_another_text_stand_nowhere_in_it(session: ReviewSession) -> None:
    session.move_row("1.1", "channels", 0, 2)
    session.add_row("1.1", "channels", 3)
    changed_file(session, "新的一行，别的内容。\n" * 3 + page())
    shown, working = session.record("1.1"), session.working("1")
    assert [one.path for one in shown.record.fields if one.spans and read_back(working, one.spans) != one.text] == []
    assert not any(one.spans for one in shown.record.fields if one.path.startswith("channels"))
    assert shown.conflicts == ()
    assert column(session, "count") == [5, 3, 12, None]
    session.undo()
    assert session.record("1.1").record.field("channels[0].count") != shown.record.field("channels[0].count")


def test_rearranged_rows_say_what_another_text_reads(session: ReviewSession) -> None:
    session.move_row("1.1", "channels", 0, 2)
    changed_file(session, "新的一行。\n" + page().replace("政府网站 5", "政府网站 8"))
    (conflict,) = session.record("1.1").conflicts
    assert (conflict.path, conflict.entered, conflict.read and conflict.read.value) == ("channels[0].count", 5, 8)
    session.restore("1.1", "channels[0].count")
    assert column(session, "count") == [8, 3, 12, None]
    assert session.record("1.1").conflicts == ()


def test_a_record_made_by_hand_stands_inside_another_text(tmp_path: Path) -> None:
    session = review_of(tmp_path, "今天没有报表。\n随便写点什么吧。\n")
    record = session.add_record("1", "hotline_daily", 8, 12)
    session.set_text(record, "calls", "7")
    changed_file(session, "短\n")
    shown = session.record(record).record
    assert shown.extent.end <= len(session.source("1").raw)
    assert value(session, record, "calls") == 7


def test_an_emptied_record_of_another_text_is_found_when_it_can_be_read_again(session: ReviewSession) -> None:
    session.set_text("1.1", "callbacks", "301")
    changed_file(session, "短\n")
    assert session.record("1.1").record.extent.end <= 2
    session.edit_text("1", 0, 2, page())
    assert value(session, "1.1", "calls") == 900
    assert [row.record for row in session.rows()] == ["1.1"]


def test_why_a_value_changed_is_said_in_the_language_of_who_looks(session: ReviewSession) -> None:
    said = {
        "zh": {"calls": "修改了原文", "channels[0].count": "调整了行", "callbacks": "看错"},
        "en": {"calls": "the page's text was edited", "channels[0].count": "rows were rearranged", "callbacks": "看错"},
    }

    def shown() -> dict[str, str]:
        return {one.path: f"{one.reason}" for one in session.record("1.1").corrections if one.path in said["zh"]}

    with speaking("en"):
        session.edit_text("1", place(session, "900"), 3, "910")
        session.remove_row("1.1", "channels", 0)
        session.set_text("1.1", "callbacks", "301", "看错")
        assert shown() == said["en"]
    assert shown() == said["zh"]
    with speaking("en"):
        frame = session.frames(only_verified=False)["corrections"]
    assert set(said["en"].values()) <= set(frame["reason"])
    session = reopened(session)
    assert shown() == said["zh"]
    with speaking("en"):
        assert shown() == said["en"]
    session.close()


def test_all_corrections_show_their_place_in_one_form(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (wrong,) = session.record("1.1").open_findings
    session.settle("1.1", wrong, VerdictKind.PRINTED, "", {"calls": "980"})
    session.set_text("1.1", "callbacks", "310")
    told = session.frames(only_verified=False)["corrections"]
    assert list(told["fault"]) == ["reading", "print"]
    assert ["【300】" in told["snippet"][0], "【900】" in told["snippet"][1]] == [True, True]
