from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.review import ReviewSession
from tests.ui.made_desk import CLEAN
from tests.ui.made_program import rest, running, write_pages
from ui.app import Program
from ui.elsewhere_dialog import ElsewhereDialog

MISREAD = {
    f"2025-06-0{day}.txt": CLEAN.replace("6月3日", f"6月{day}日").replace("件，集", "仵，集") for day in (3, 4, 5)
}


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Program]:
    where = own_folders / "made.review"
    session = ReviewSession.open(where, who="li")
    session.add_pages([write_pages(own_folders / "pages", MISREAD)])
    session.close()
    with running(qapp, qtbot, own_folders, [where]) as program:
        yield program


def mend(program: Program) -> None:
    bridge = program.desk.bridge
    assert bridge.session
    text = bridge.session.working(bridge.source_id).text
    bridge.session.edit_text(bridge.source_id, text.index("仵"), 1, "件")


def asked(program: Program, qtbot: QtBot) -> ElsewhereDialog:
    program.window.actions_.elsewhere.trigger()
    rest(qtbot, program)
    (dialog,) = program.window.findChildren(ElsewhereDialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return dialog


def left(program: Program) -> list[int]:
    session = program.desk.bridge.session
    assert session
    return [session.working(one).text.count("仵") for one in ("1", "2", "3")]


def test_a_mend_is_done_where_it_is_ticked_with_keys_alone(program: Program, qtbot: QtBot) -> None:
    mend(program)
    dialog = asked(program, qtbot)
    assert "【仵 → 件】" in dialog.model.index(0, 2).data()
    assert dialog.go.text() == "&Mend 2"
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Right)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.go.text() == "&Mend 1"
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    rest(qtbot, program)
    assert left(program) == [0, 1, 0]
    assert "in one place" in program.window.message_bar.sentence.text()
    program.window.actions_.undo.trigger()
    assert left(program) == [0, 1, 1]


def test_a_place_is_shown_on_its_page_before_it_is_mended(program: Program, qtbot: QtBot) -> None:
    mend(program)
    dialog = asked(program, qtbot)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert program.desk.bridge.source_id == "3"
    editor = program.window.page.editor
    start, end = editor.selection()
    assert editor.text[start:end] == "仵"
    dialog.reject()
    assert left(program) == [0, 1, 1]


def test_nothing_ticked_mends_nothing(program: Program, qtbot: QtBot) -> None:
    mend(program)
    dialog = asked(program, qtbot)
    dialog.model.tick_all(False)
    assert not dialog.go.isEnabled()
    dialog.model.tick_all(True)
    assert dialog.go.isEnabled()


def test_after_a_mend_the_window_says_where_else_it_is_due(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.desk.bridge.told, timeout=3000) as told:
        mend(program)
    assert told.args is not None
    assert "on 2 pages" in told.args[0]
    assert "Ctrl+Shift+M" in told.args[0]


def test_without_a_mend_it_says_what_to_do_first(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.desk.bridge.told) as told:
        program.window.actions_.elsewhere.trigger()
    assert told.args is not None
    assert "First mend" in told.args[0]
