"""Rows a person typed in, whose text went: each waits behind the rows that are read, and none takes another's place."""

from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import place, reopened

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
