"""Lines that ask why, or for a note: what they say, and where the keyboard goes after them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN, Desk
from tests.ui.made_program import press, rest
from ui.app import Program

Enter, Escape, F2 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2
Ctrl, Alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PATHS = ["callbacks", "channels[1].count"]


@pytest.mark.parametrize("path", PATHS)
def test_removing_asks_until_there_is_a_reason(desk: Desk, path: str) -> None:
    title, before = desk.form.title, desk.session.record(desk.bridge.record_id)
    desk.bridge.choose(path, "flow")
    field = desk.keyboard()
    title.ask_to_remove()
    desk.press(Enter)
    assert title.complaint.isVisible()
    assert desk.keyboard() is title.reason
    desk.press(Escape)
    assert not title.complaint.isVisible()
    assert not title.reason.isVisible()
    assert desk.keyboard() is field
    assert desk.bridge.path == path
    assert desk.record == before
    title.ask_to_remove()
    desk.press(Enter)
    desk.type("dup")
    desk.press(Enter)
    assert desk.session.records(desk.source) == ()


def test_reopening_asks_until_there_is_a_reason_and_goes_back(desk: Desk) -> None:
    desk.session.look(desk.bridge.record_id, *desk.record.to_look)
    desk.session.verify(desk.bridge.record_id)
    desk.bridge.choose("callbacks", "flow")
    field = desk.keyboard()
    desk.form.title.ask_to_reopen()
    desk.press(Enter)
    assert desk.record.verified
    assert desk.form.title.complaint.isVisible()
    desk.type("again")
    desk.press(Enter)
    assert not desk.record.verified
    assert desk.keyboard() is field


def test_from_a_cell_being_typed_in_the_keyboard_comes_back_to_the_cell(desk: Desk) -> None:
    desk.bridge.choose("channels[1].count", "flow")
    table = desk.keyboard()
    desk.press(F2)
    assert desk.keyboard() is not table
    desk.form.title.ask_to_remove()
    QApplication.processEvents()
    desk.press(Escape)
    assert desk.keyboard() is table
    assert desk.bridge.path == "channels[1].count"


def test_a_reason_on_a_card_gives_the_keyboard_back_to_the_field(wrong_desk: Desk) -> None:
    wrong_desk.row("calls").take_focus()
    field = wrong_desk.keyboard()
    wrong_desk.press(Qt.Key.Key_P, Alt)
    assert wrong_desk.keyboard() is not field
    wrong_desk.press(Escape)
    assert wrong_desk.keyboard() is field


@pytest.mark.parametrize("text", ["seen", ""])
@pytest.mark.parametrize("path", PATHS)
def test_after_a_note_the_keyboard_is_back_in_the_field_and_undo_is_of_acts(desk: Desk, path: str, text: str) -> None:
    desk.session.look(desk.bridge.record_id, "callbacks")
    desk.bridge.choose(path, "flow")
    field = desk.keyboard()
    desk.form.acts.ask_note()
    assert "Esc" in desk.form.hint.text()
    desk.type(text)
    desk.press(Enter)
    assert [said for _, _, said in desk.record.notes] == ([text] if text else [])
    assert desk.keyboard() is field
    assert "Esc" not in desk.form.hint.text()
    if text:
        desk.press(Qt.Key.Key_Z, Ctrl)
        assert desk.record.notes == ()
        assert desk.form.notes.line.text() == ""


def test_the_line_for_a_note_comes_into_sight(desk: Desk) -> None:
    desk.window.resize(1100, 330)
    desk.bridge.choose("report_date", "flow")
    QApplication.processEvents()
    desk.form.acts.ask_note()
    line = desk.keyboard()
    area = next(one for one in desk.form.findChildren(QScrollArea) if one.isAncestorOf(line))
    assert 0 <= line.mapTo(area.viewport(), line.rect().bottomLeft()).y() <= area.viewport().height()


def test_a_note_begun_by_a_click_leads_to_the_chosen_field(desk: Desk) -> None:
    desk.bridge.choose("callbacks", "form")
    desk.form.notes.line.setFocus(Qt.FocusReason.MouseFocusReason)
    desk.type("seen")
    desk.press(Escape)
    assert desk.keyboard() is desk.row("callbacks").edit
    desk.form.notes.line.setFocus(Qt.FocusReason.MouseFocusReason)
    desk.press(Qt.Key.Key_Z, Ctrl)  # what was given up isn't typed again
    assert desk.form.notes.line.text() == ""


def test_after_a_note_enter_verifies_where_that_was_next(desk: Desk) -> None:
    desk.session.look(desk.bridge.record_id, *desk.record.to_look)
    desk.flow.begin()
    desk.form.acts.ask_note()
    desk.type("seen")
    desk.press(Enter)
    assert desk.keyboard() is desk.form.title.verify
    assert "Enter verifies" in desk.form.hint.text()


def test_after_a_record_is_removed_the_next_one_is_shown(program: Program, qtbot: QtBot, own_folders: Path) -> None:
    window, bridge, days = program.window, program.desk.bridge, ("6月3日", "6月4日", "6月5日")
    assert bridge.session
    pages = own_folders / "more"
    pages.mkdir()
    (pages / "2025-06-09.txt").write_text("".join(CLEAN.replace("6月3日", day) for day in days), encoding="utf-8")
    program.desk.add_pages([pages])
    rest(qtbot, program)
    first, second, third = (row for row in bridge.session.rows() if row.name == "2025-06-09.txt")
    for gone, then in ((second, third), (third, first)):
        window.queue.catch_up()
        bridge.show(gone.source, gone.record)
        window.form.take_focus()
        window.form.title.ask_to_remove()
        QTest.keyClicks(window.form.title.reason, "dup")
        press(Enter)
        assert bridge.record_id == then.record
        assert window.form.isAncestorOf(QApplication.focusWidget() or window)


def test_after_the_last_record_of_a_page_comes_the_next_page(program: Program) -> None:
    window, bridge = program.window, program.desk.bridge
    assert bridge.session
    one, two, _ = bridge.session.rows()
    bridge.show(one.source, one.record)
    window.form.take_focus()
    window.form.title.ask_to_remove()
    QTest.keyClicks(window.form.title.reason, "dup")
    press(Enter)
    assert (bridge.source_id, bridge.record_id) == (two.source, two.record)
    assert bridge.path
    assert window.form.isAncestorOf(QApplication.focusWidget() or window)
