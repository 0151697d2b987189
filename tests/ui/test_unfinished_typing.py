"""What is begun in the form goes to the record it was begun for, whatever is shown meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN, WRONG, Desk

Alt = Qt.KeyboardModifier.AltModifier


def test_typing_is_not_lost_when_another_page_is_shown(desk: Desk) -> None:
    record = desk.bridge.record_id
    desk.row("callbacks").take_focus()
    desk.type("216")
    desk.bridge.show(desk.source, "")
    one = desk.session.record(record).record.field("callbacks")
    assert one is not None
    assert one.value == 216


def test_a_cell_being_typed_in_goes_to_its_own_record(desk: Desk) -> None:
    record = desk.bridge.record_id
    desk.bridge.choose("hot_issues[0].count", "flow")
    desk.type("34")
    desk.bridge.show(desk.source, "")
    one = desk.session.record(record).record.field("hot_issues[0].count")
    assert one is not None
    assert one.value == 34


def test_what_is_refused_in_a_field_keeps_its_record_in_sight(desk: Desk, qtbot: QtBot) -> None:
    record = desk.bridge.record_id
    for path, typed in (("callbacks", "21x"), ("hot_issues[0].count", "3x")):
        desk.bridge.choose(path, "flow")
        desk.type(typed)
        with qtbot.waitSignal(desk.bridge.told) as told:
            assert not desk.bridge.show(desk.source, "")
        assert told.args is not None
        assert typed in told.args[0]
        assert (desk.bridge.record_id, desk.bridge.path) == (record, path)
        desk.press(Qt.Key.Key_Escape)
        assert desk.value(path) in ("210", "33")
    assert desk.bridge.show(desk.source, "")


def test_a_row_is_not_moved_while_something_in_it_is_refused(desk: Desk) -> None:
    desk.bridge.choose("hot_issues[0].count", "flow")
    desk.type("3x")
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.value("hot_issues[0].count") == "33"


def test_a_note_being_written_goes_to_its_own_record(desk: Desk) -> None:
    record, line = desk.bridge.record_id, desk.form.notes.line
    line.setFocus()
    desk.type("see the other page")
    desk.bridge.show(desk.source, "")
    assert [text for _, _, text in desk.session.record(record).notes] == ["see the other page"]
    assert line.text() == ""


def test_a_reason_begun_for_one_record_removes_no_other(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(CLEAN + CLEAN.replace("6月3日", "6月4日"))
    first, second = (one.record.id for one in desk.session.records(desk.source))
    desk.form.title.ask_to_remove()
    desk.type("not a report")
    desk.bridge.show(desk.source, second)
    assert not desk.form.title.reason.isVisible()
    QTest.keyClick(desk.form.title.reason, Qt.Key.Key_Return)
    assert [one.record.id for one in desk.session.records(desk.source)] == [first, second]


def test_a_reason_begun_for_one_finding_settles_no_equal_one(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(WRONG + WRONG.replace("6月3日", "6月4日"))
    _, second = (one.record.id for one in desk.session.records(desk.source))
    desk.bridge.choose("transferred", "flow")
    desk.press(Qt.Key.Key_P, Alt)
    line = desk.keyboard()
    desk.bridge.show(desk.source, second)
    assert not line.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.record.open_findings


def test_esc_gives_the_value_back_and_the_next_key_replaces_it(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "flow")
    desk.type("99")
    desk.press(Qt.Key.Key_Escape)
    edit = desk.row("callbacks").edit
    assert (edit.text(), edit.selectedText()) == ("210", "210")
    desk.type("7")
    assert edit.text() == "7"
    desk.press(Qt.Key.Key_Escape)
    assert desk.value("callbacks") == "210"
