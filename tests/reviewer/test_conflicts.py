from pathlib import Path

import pytest

from reviewer.data import Origin, Span
from reviewer.errors import RefusedError
from reviewer.extract import PageText, Reader, extract
from reviewer.page import TextMap
from reviewer.report_types.loader import load_types
from reviewer.review import Changed, ReviewSession
from reviewer.review.events import Gone
from reviewer.review.hand import Hand
from reviewer.review.state import SourceState
from reviewer.review.text_acts import Page, read_again, text_edited
from reviewer.reviewed import Conflict
from tests.reviewer.made_reviews import page, place, review_of, value, verify


def replace(session: ReviewSession, before: str, after: str) -> None:
    session.edit_text("1", place(session, before), len(before), after)


def conflicts(session: ReviewSession) -> list[tuple[str, object, object]]:
    found = session.record("1.1").conflicts
    return [(one.path, one.entered, one.read.value if one.read else None) for one in found]


def test_reading_again_never_overwrites_a_persons_value(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    replace(session, "花开了", "树绿了")
    assert not conflicts(session)
    replace(session, "300", "320")
    assert value(session, "1.1", "callbacks") == 310
    assert conflicts(session) == [("callbacks", 310, 320)]
    session.look("1.1", *session.record("1.1").to_look)
    with pytest.raises(RefusedError, match="回访"):
        session.verify("1.1")


def test_a_conflict_is_answered_with_mine(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    replace(session, "300", "320")
    session.keep("1.1", "callbacks")
    assert not conflicts(session)
    assert value(session, "1.1", "callbacks") == 310
    with pytest.raises(RefusedError):
        session.keep("1.1", "callbacks")
    replace(session, "320", "330")
    assert conflicts(session) == [("callbacks", 310, 330)]
    session.undo()
    assert not conflicts(session)
    verify(session, "1.1")


def test_a_conflict_is_answered_with_the_pages(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    replace(session, "300", "320")
    session.restore("1.1", "callbacks")
    field = session.record("1.1").record.field("callbacks")
    assert field
    assert (field.value, field.origin) == (320, Origin.EXTRACTED)
    with pytest.raises(RefusedError):
        session.restore("1.1", "callbacks")


def test_no_conflict_where_the_page_now_says_the_same(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    replace(session, "300", "310")
    assert not conflicts(session)


def test_a_cell_follows_its_row(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "channels[1].count", "6")
    session.look("1.1", "channels[2].count")
    replace(session, "市长信箱 12 件，", "")
    assert [value(session, "1.1", f"channels[{row}].count") for row in (0, 1, 2)] == [6, 3, None]
    assert not conflicts(session)
    assert session.record("1.1").corrections[0].path == "channels[0].count"
    session.undo()
    assert [value(session, "1.1", f"channels[{row}].count") for row in (0, 1, 2)] == [12, 6, 3]


def test_a_cell_whose_row_is_gone_stays_and_says_so(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "channels[2].count", "4")
    replace(session, "，中国政府网 3 件", "")
    assert value(session, "1.1", "channels[2].count") == 4
    assert conflicts(session) == [("channels[2].count", 4, None)]


def test_a_touched_record_stays_when_its_sentence_breaks(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    text = session.working("1").text
    session.edit_text("1", 0, len(text), "今天天气很好。\n")
    shown = session.record("1.1")
    assert value(session, "1.1", "callbacks") == 310
    assert value(session, "1.1", "calls") is None
    assert shown.record.field("calls") is not None
    session.undo()
    assert value(session, "1.1", "calls") == 900


@pytest.mark.parametrize("touched", [True, False])
def test_a_text_there_is_no_time_to_read_leaves_the_records_as_they_are(tmp_path: Path, touched: bool) -> None:
    text = TextMap.whole(page())
    (found,) = extract(PageText("2025", text), load_types()).records
    hands = {"1": Hand(looked={"calls": 900})} if touched else {}
    state = SourceState(text=1, read=(found,), hands=hands, gone=(Gone("1.2", "rain", Span(0, 1)),))
    late = Page("1", "2025", state, text, load_types(), None, 0, Reader())
    what, working, reading = text_edited(late, page(), 0, 1, "x")
    assert working.text == "x" + page()[1:]
    assert (reading.read, reading.gone, what.values) == (state.read, state.gone, ())
    assert read_again(late, 1, text, "utf-8")[1].read == state.read
    assert [one.fields for one in read_again(late, 2, text, "gbk")[1].read] != [found.fields]
    assert {reading.odd, *(read_again(late, one, text, "utf-8")[1].odd for one in (1, 2))} == {reading.odd}
    assert "hotline_daily" in reading.odd


def test_it_is_said_when_there_is_no_time_to_read_a_page(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    heard: list[Changed] = []
    session.listen(heard.append)
    session.read_again("1")
    session.seconds = 0
    session.edit_text("1", 0, 1, "x")
    session.read_again("1", force=True)
    assert [bool(one.odd) for one in heard] == [False, True, True]
    assert "2025-0.txt" in heard[1].odd
    session.undo()
    assert value(session, "1.1", "calls") == 900


def test_an_untouched_record_gets_its_id_back(tmp_path: Path) -> None:
    both = (
        page()
        + "\n本报讯一篇长长的文章隔在中间。\n" * 12
        + page(calls=901, direct=401).replace("3 月 3 日", "3 月 4 日")
    )
    session = review_of(tmp_path, both)
    assert [row.record for row in session.rows()] == ["1.1", "1.2"]
    text = session.working("1").text
    end = text.index("本报讯")
    head = text[:end]
    session.edit_text("1", 0, end, "")
    assert [row.record for row in session.rows()] == ["1.2"]
    session.edit_text("1", 0, 0, head)
    assert value(session, "1.2", "calls") == 901


def test_rows_are_added_moved_and_removed(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.look("1.1", "channels[2].count")
    session.move_row("1.1", "channels", 2, 0)
    names = [value(session, "1.1", f"channels[{row}].name") for row in range(3)]
    assert names == ["中国政府网", "市长信箱", "政府网站"]
    session.add_row("1.1", "channels", 1)
    session.set_text("1.1", "channels[1].name", "电子邮箱")
    session.set_text("1.1", "channels[1].count", "2")
    assert [value(session, "1.1", f"channels[{row}].count") for row in range(4)] == [3, 2, 12, 5]
    session.remove_row("1.1", "channels", 1)
    with pytest.raises(RefusedError):
        session.remove_row("1.1", "channels", 7)
    assert [value(session, "1.1", f"channels[{row}].count") for row in range(4)] == [3, 12, 5, None]
    session.restore("1.1", "channels")
    assert [value(session, "1.1", f"channels[{row}].count") for row in range(3)] == [12, 5, 3]
    for _ in range(6):
        session.undo()
    assert not session.can_undo or "看过" in session.can_undo
    assert [value(session, "1.1", f"channels[{row}].count") for row in range(3)] == [12, 5, 3]


def test_rearranged_rows_are_kept_and_say_what_the_page_reads_now(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.move_row("1.1", "channels", 2, 0)
    replace(session, "5 件，中国", "6 件，中国")
    assert conflicts(session) == [("channels[2].count", 5, 6)]
    session.keep("1.1", "channels[2].count")
    assert not conflicts(session)
    session.undo()
    session.restore("1.1", "channels[2].count")
    assert value(session, "1.1", "channels[2].count") == 6
    assert not conflicts(session)
    replace(session, "中国政府网 3 件", "中国政府网 3 件，电子邮箱 1 件")
    (conflict,) = session.record("1.1").conflicts
    assert session.next_stop("1.1", session.record("1.1").record.fields[-1].path) == conflict.path
    assert session.next_stop("1.1", conflict.path) == "report_date"
    assert isinstance(conflict, Conflict)
    assert (conflict.path, conflict.entered) == ("channels[3].name", None)
    session.restore("1.1", "channels[3].name")
    assert value(session, "1.1", "channels[3].name") == "电子邮箱"
    assert value(session, "1.1", "channels[3].count") == 1
    assert not conflicts(session)
    session.undo()
    session.keep("1.1", "channels[3].name")
    assert not conflicts(session)
    assert value(session, "1.1", "channels[3].name") is None
