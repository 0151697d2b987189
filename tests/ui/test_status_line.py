"""What stands at the foot of the window is true of what was done last."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from tests.ui.made_program import press, rest
from ui.app import Program
from ui.kept_place import PathLabel


def note(program: Program) -> None:
    """Do something to the shown record."""
    bridge, session = program.desk.bridge, program.desk.bridge.session
    assert session is not None
    session.note(bridge.record_id, "a note")


def undo(program: Program) -> None:
    note(program)
    program.window.actions_.undo.trigger()


def ask(program: Program) -> None:
    program.window.page.take_selection()


@pytest.mark.parametrize("tell", [undo, ask])
@pytest.mark.parametrize("act", ["act", "show", "close"])
def test_a_sentence_about_an_act_goes_with_the_next(
    program: Program, qtbot: QtBot, tell: Callable[[Program], None], act: str
) -> None:
    status = program.window.statusBar()
    tell(program)
    rest(qtbot, program)
    assert status.currentMessage()
    if act == "act":
        note(program)
    elif act == "show":
        third = program.window.queue.model.row(0)
        program.desk.bridge.show(third.source, third.record)
    else:
        program.desk.close_review()
    rest(qtbot, program)
    assert status.currentMessage() == ""


def test_what_was_undone_on_another_page_is_told_once_that_page_is_shown(program: Program, qtbot: QtBot) -> None:
    note(program)
    third = program.window.queue.model.row(2)
    program.desk.bridge.show(third.source, third.record)
    program.window.actions_.undo.trigger()
    assert program.window.statusBar().currentMessage().startswith("Undone: ")
    assert program.desk.bridge.source_id != third.source


def test_a_long_sentence_has_the_whole_line_and_a_longer_one_stands_above_the_columns(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    rest(qtbot, program)
    ends = [window.saved, *window.statusBar().findChildren(PathLabel)]
    assert all(one.isVisible() for one in ends)
    window.resize(1280, 700)
    sentence = "Number by number, this goes on. " * 5
    program.desk.bridge.told.emit(sentence)
    assert window.statusBar().currentMessage() == sentence
    assert not any(one.isVisible() for one in ends)
    note(program)
    assert all(one.isVisible() for one in ends)
    long = sentence * 3
    program.desk.bridge.told.emit(long)
    assert window.statusBar().currentMessage() == ""
    assert window.message_bar.sentence.text() == long
    note(program)
    assert window.message_bar.isHidden()


def test_what_others_do_isnt_saved_by_us(program: Program, qtbot: QtBot) -> None:
    other = ReviewSession.open(program.desk.path, who="wang")
    other.note(program.desk.bridge.record_id, "seen")
    other.close()
    before = program.window.saved.text()
    assert not before.startswith("saved")
    program.watch.look()
    qtbot.waitUntil(lambda: "wang" in program.window.statusBar().currentMessage(), timeout=5000)
    assert program.window.saved.text() == before


def test_when_it_was_saved_stays_in_another_size(program: Program, qtbot: QtBot) -> None:
    note(program)
    before = program.window.saved.text()
    assert before.startswith("saved")
    program.window.actions_.larger.trigger()
    rest(qtbot, program)
    assert program.window.saved.text() == before


def test_that_export_is_next_isnt_said_once_it_was_asked_for(program: Program, qtbot: QtBot) -> None:
    window, session = program.window, program.desk.bridge.session
    assert session is not None
    program.desk.tell("All records are verified.", passing=True)
    window.actions_.export.trigger()
    rest(qtbot, program)
    assert window.message_bar.isHidden()
    press(Qt.Key.Key_Escape)


def test_what_the_notes_want_isnt_said_once_the_keyboard_is_elsewhere(program: Program) -> None:
    form = program.window.form
    before = form.hint.text()
    program.window.actions_.note.trigger()
    assert form.hint.text() != before
    program.window.page.editor.setFocus()
    assert form.hint.text() == before
