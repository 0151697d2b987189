from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.made_program import rest, running, write_review
from ui.app import Program
from ui.page_removal import RemovalDialog


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Program]:
    with running(qapp, qtbot, own_folders, [write_review(own_folders)]) as program:
        yield program


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
