from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from tests.ui.made_program import rest, running, write_review
from ui.app import Program
from ui.page_removal import RemovalDialog
from ui.queue_model import Choice, QueueModel


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Program]:
    with running(qapp, qtbot, own_folders, [write_review(own_folders)]) as program:
        yield program
        QTest.keyRelease(program.window, Qt.Key.Key_Control)  # Qt remembers it from the last click


def asked(program: Program) -> RemovalDialog:
    program.window.actions_.remove_page.trigger()
    (dialog,) = program.window.findChildren(RemovalDialog)
    return dialog


def states(program: Program) -> list[str]:
    assert program.desk.bridge.session
    return [row.state for row in program.desk.bridge.session.rows()]


def test_a_page_goes_with_one_reason_and_comes_back_with_one_undo(program: Program, qtbot: QtBot) -> None:
    assert program.window.actions_.remove_page in program.window.queue.row_actions
    dialog = asked(program)
    assert any("2025-06-04.txt" in one.text() for one in dialog.findChildren(QLabel))
    assert all(one.height() >= one.heightForWidth(one.width()) for one in dialog.findChildren(QLabel))
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert states(program) == ["open", "open", "none"]
    QTest.keyClicks(dialog.reason, "wrong folder")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert states(program) == ["none", "open", "none"]
    assert program.desk.bridge.record_id == ""
    program.window.actions_.undo.trigger()
    rest(qtbot, program)
    assert states(program) == ["open", "open", "none"]


def test_the_pages_of_all_rows_that_are_selected_go_together(program: Program) -> None:
    queue = program.window.queue
    rows = queue.list.selectionModel()
    for at in (0, 1):
        rows.select(queue.model.index(at), QItemSelectionModel.SelectionFlag.Select)
    assert queue.chosen_sources() == ["1", "2"]
    dialog = asked(program)
    dialog.reason.setText("wrong folder")
    dialog.go.click()
    assert states(program) == ["none", "none", "none"]


def click(program: Program, at: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = program.window.queue.list
    place = view.visualRect(program.window.queue.model.index(at)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_the_page_that_is_shown_goes_where_only_others_are_selected(program: Program) -> None:
    click(program, 0)
    click(program, 1, Qt.KeyboardModifier.ControlModifier)
    click(program, 1, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.bridge.source_id == "2"
    dialog = asked(program)
    dialog.reason.setText("wrong folder")
    dialog.go.click()
    assert states(program) == ["open", "none", "none"]


def add_again(session: ReviewSession, source: str, text: str) -> None:
    session.edit_text(source, len(session.working(source).text), 0, "\n" + text)


def test_what_is_shown_while_ctrl_is_held_is_not_selected_beside_the_others(program: Program) -> None:
    click(program, 0)
    click(program, 1, Qt.KeyboardModifier.ControlModifier)
    program.desk.bridge.show("3")
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    assert program.window.queue.chosen_sources() == ["3"]
    program.desk.bridge.show("1", "1.1")
    assert program.window.queue.chosen_sources() == ["1"]


@pytest.mark.parametrize("choice", [Choice.ALL, Choice.TO_DO])
def test_selected_pages_stay_selected_when_rows_come_and_go(program: Program, choice: Choice) -> None:
    session, queue = program.desk.bridge.session, program.window.queue
    assert session
    queue.choice.setCurrentIndex(queue.choice.findData(choice))
    click(program, 1)
    click(program, 0, Qt.KeyboardModifier.ControlModifier)
    add_again(session, "1", session.working("1").text)
    queue.catch_up()
    assert [row.data(QueueModel.ROW).record for row in queue.list.selectionModel().selectedIndexes()] == ["1.1", "2.1"]
    session.remove_pages(["2"], "x")
    queue.catch_up()
    assert queue.chosen_sources() == (["1", "2"] if choice is Choice.ALL else ["1"])
    assert program.desk.bridge.record_id == "1.1"


def test_a_selection_does_not_slip_to_other_pages_where_as_many_rows_are_listed(program: Program) -> None:
    session, queue = program.desk.bridge.session, program.window.queue
    assert session
    text = session.working("1").text
    add_again(session, "1", text)
    queue.catch_up()
    click(program, 2)
    click(program, 0, Qt.KeyboardModifier.ControlModifier)
    assert queue.chosen_sources() == ["1", "2"]
    session.remove_record("1.2", "x")
    add_again(session, "3", text + "\n" + text)
    queue.catch_up()
    assert [queue.model.row(at).source for at in range(queue.model.rowCount())] == ["1", "2", "3", "3"]
    assert queue.chosen_sources() == ["1", "2"]


def test_what_was_verified_while_the_question_stood_open_stays(program: Program) -> None:
    dialog = asked(program)
    dialog.verified.setChecked(True)
    session = program.desk.bridge.session
    assert session
    session.look("1.1", *session.record("1.1").to_look)
    session.verify("1.1")
    dialog.reason.setText("wrong folder")
    dialog.go.click()
    assert states(program)[0] == "verified"


def test_verified_records_go_only_where_the_person_ticks_that(program: Program) -> None:
    session = program.desk.bridge.session
    assert session
    session.look("1.1", *session.record("1.1").to_look)
    session.verify("1.1")
    dialog = asked(program)
    dialog.reason.setText("wrong folder")
    assert not dialog.go.isEnabled()
    dialog.verified.setChecked(True)
    dialog.go.click()
    assert states(program)[0] == "none"


def test_a_page_without_records_says_so(program: Program) -> None:
    program.desk.bridge.show("3")
    program.window.actions_.remove_page.trigger()
    assert not program.window.findChildren(RemovalDialog)
    assert "no record" in program.window.statusBar().currentMessage()


def test_a_reason_is_kept_where_someone_added_to_the_page_meanwhile(program: Program) -> None:
    session = program.desk.bridge.session
    assert session
    dialog = asked(program)
    dialog.reason.setText("wrong folder")
    add_again(session, "1", session.working("1").text)
    dialog.go.click()
    assert states(program)[0] == "open"
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = asked(program)
    assert again.reason.text() == "wrong folder"
    again.go.click()
    assert "none" in states(program)
    program.window.actions_.undo.trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert asked(program).reason.text() == ""
