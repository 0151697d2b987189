from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reviewer.review import ReviewSession
from reviewer.review.events import TextEdited
from reviewer.review.mending import Mend, joined
from tests.reviewer.made_reviews import FIRST, page, review_of, value, verify


def misread(day: int, right: str = "件，无集中", wrong: str = "仵，无集中") -> str:
    return page(FIRST + timedelta(days=day)).replace(right, wrong)


def clean(day: int) -> str:
    return page(FIRST + timedelta(days=day))


def mend_first(session: ReviewSession, wrong: str, right: str, source: str = "1") -> None:
    session.edit_text(source, session.working(source).text.index(wrong), len(wrong), right)


def test_the_same_misreading_is_found_on_other_pages_and_on_this_one(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), clean(2), misread(3))
    mend_first(session, "仵", "件")
    mend = session.mended()
    assert mend == Mend("仵", "件", "0", "")
    places = session.elsewhere(mend)
    assert [one.source for one in places] == ["1", "3", "3"]
    assert places[0].behind.startswith("，无集中反映")
    assert places[0].before.endswith("供热问题41")
    assert places[0].line == session.working("1").text.count("\n", 0, places[0].start) + 1


def test_a_letter_misread_for_a_digit_stands_beside_it_as_the_digit_would(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2, "62 件", "6O 仵"))
    mend_first(session, "仵", "件")
    mend = session.mended()
    assert mend == Mend("仵", "件", "0", "")
    assert [one.before[-2:] for one in session.elsewhere(mend) if one.source == "2"] == ["6O"]


def test_many_mends_are_one_step_back_and_forth_and_after_reopening(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2), misread(3))
    before = [session.working(one).text for one in "123"]
    mend_first(session, "仵", "件")
    mend = session.mended()
    assert mend
    places = session.elsewhere(mend)
    heard: list[frozenset[str]] = []
    session.listen(lambda changed: heard.append(changed.sources))
    assert session.mend_elsewhere(mend, places[:1] + places[2:]).places == len(places) - 1
    assert heard == [{"1", "2", "3"}]
    assert [session.working(one).text.count("仵") for one in "123"] == [0, 1, 0]
    session.undo()
    assert [session.working(one).text.count("仵") for one in "123"] == [1, 2, 2]
    session.close()
    session = ReviewSession.open(tmp_path / "a.review", who="me")
    session.redo()
    assert [session.working(one).text.count("仵") for one in "123"] == [0, 1, 0]
    session.undo()
    session.undo()
    assert [session.working(one).text for one in "123"] == before
    assert not session.can_undo


def test_a_mended_name_is_due_in_other_records(tmp_path: Path) -> None:
    name = ("市长信箱", "市长信厢")
    session = review_of(tmp_path, misread(1, *name), misread(2, *name), clean(3), misread(4, *name))
    session.set_text("1.1", "channels[0].name", "市长信箱")
    mend = session.mended()
    assert mend
    assert (mend.wrong, mend.right, mend.column) == ("市长信厢", "市长信箱", "channels.name")
    places = session.elsewhere(mend)
    assert [(one.record, one.path) for one in places] == [("2.1", "channels[0].name"), ("4.1", "channels[0].name")]
    assert session.mend_elsewhere(mend, places) == (2, ())
    assert value(session, "2.1", "channels[0].name") == value(session, "4.1", "channels[0].name") == "市长信箱"
    session.undo()
    assert value(session, "4.1", "channels[0].name") == "市长信厢"
    assert value(session, "1.1", "channels[0].name") == "市长信箱"


def test_a_verified_record_is_left_and_said(tmp_path: Path) -> None:
    name = ("市长信箱", "市长信厢")
    session = review_of(tmp_path, misread(1, *name), clean(2), misread(3, *name))
    verify(session, "3.1")
    mend_first(session, "厢", "箱")
    mend = session.mended()
    assert mend
    places = session.elsewhere(mend)
    assert [one.source for one in places] == ["3"]
    done = session.mend_elsewhere(mend, places)
    assert done.places == 0
    assert "已核定" in done.refused[0]
    assert value(session, "3.1", "channels[0].name") == "市长信厢"


def test_a_place_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2))
    mend_first(session, "仵", "件")
    mend = session.mended()
    assert mend
    places = session.elsewhere(mend)
    mend_first(session, "仵", "份", "2")
    done = session.mend_elsewhere(mend, places)
    assert done.places == len(places) - 1
    assert "已变" in done.refused[0]


def test_what_is_done_to_a_page_while_others_are_planned_is_minded(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2), misread(3))
    mend_first(session, "仵", "件")
    mend = session.mended()
    assert mend
    places = session.elsewhere(mend)

    def meanwhile(done: int, total: int, name: str) -> bool:
        if done == total - 1:
            session.edit_text("2", 0, 0, "\n\n")
        return True

    done = session.mend_elsewhere(mend, places, meanwhile)
    assert session.working("2").text.startswith("\n\n")
    assert done.places == len(places) - 2
    assert "已变" in done.refused[0]
    session.undo()
    assert [session.working(one).text.count("仵") for one in "123"] == [1, 2, 2]


def test_cancelled_mends_nothing(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2))
    mend_first(session, "仵", "件")
    mend = session.mended()
    assert mend
    places, last = session.elsewhere(mend), len(session.history())
    assert session.mend_elsewhere(mend, places, lambda done, total, name: done < 1) == (0, ())
    assert len(session.history()) == last
    assert session.elsewhere(mend, lambda done, total, name: False) == []


def test_typing_over_a_sign_is_a_mend_and_joining_lines_or_another_digit_is_none(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1))
    assert session.mended() is None
    at = session.working("1").text.index("仵")
    session.edit_text("1", at, 1, "")
    session.edit_text("1", at, 0, "件")
    assert session.mended() == Mend("仵", "件", "0", "")
    session.look("1.1", "callbacks")
    assert session.mended() == Mend("仵", "件", "0", "")
    session.undo()
    session.undo()
    session.undo()
    assert session.mended() is None
    session.edit_text("1", session.working("1").text.index("\n"), 1, "")
    assert session.mended() is None
    mend_first(session, "300", "380")
    assert session.mended() is None


def test_a_sign_put_in_is_due_between_the_same_neighbours_only(tmp_path: Path) -> None:
    lost = ("责任单位", "责单位")
    session = review_of(tmp_path, misread(1, *lost), misread(2, *lost), clean(3))
    session.edit_text("1", session.working("1").text.index("责单位") + 1, 0, "任")
    mend = session.mended()
    assert mend
    assert (mend.wrong, mend.right) == ("责单", "责任单")
    assert [one.source for one in session.elsewhere(mend)] == ["2"]


texts = st.text("abc", max_size=4)


@given(st.text("abcd", min_size=1, max_size=8), st.data())
def test_two_edits_that_touch_are_one(text: str, data: st.DataObject) -> None:
    def draw(of: str) -> tuple[TextEdited, str]:
        start = data.draw(st.integers(0, len(of)))
        end = data.draw(st.integers(start, len(of)))
        edit = TextEdited(start, of[start:end], data.draw(texts))
        return edit, of[:start] + edit.after + of[end:]

    first, between = draw(text)
    then, after = draw(between)
    both = joined(first, then)
    if both is None:
        assert then.start > first.start + len(first.after) or then.start + len(then.before) < first.start
        return
    assert text[both.start : both.start + len(both.before)] == both.before
    assert text[: both.start] + both.after + text[both.start + len(both.before) :] == after


def test_a_mend_can_be_done_elsewhere_though_others_act_on_other_pages(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2), misread(3))
    other = ReviewSession.open(session.path, who="you")
    mend_first(session, "仵", "件")
    other.refresh()
    other.set_text("2.1", "callbacks", "310")
    session.refresh()
    mend = session.mended()
    assert mend == Mend("仵", "件", "0", "")
    places = session.elsewhere(mend)
    other.edit_text("2", 0, 0, "今日")
    mended = session.mend_elsewhere(mend, places)
    assert (mended.places, len(mended.refused)) == (3, 1)  # the places of the page that changed are left
    other.refresh()
    other.edit_text("3", 0, 0, "今日")
    session.refresh()
    assert session.mended() is None
    other.close()
    session.close()


def test_a_period_is_of_its_record_alone(tmp_path: Path) -> None:
    bulletin = "2024年第一季度，白桦市12345热线受理诉求9100件，直接办理6000件，转办3100件，满意率97.1%。\n"
    session = review_of(tmp_path, bulletin, bulletin.replace("9100", "9200").replace("3100", "3200"))
    session.set_text("1.1", "period_kind", "month")
    assert session.mended() is None
