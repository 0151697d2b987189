import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.composing import compose
from ui.line_edit import LineEdit


@pytest.fixture
def line(qtbot: QtBot) -> LineEdit:
    line = LineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    return line


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_keys_belong_to_the_input_method_while_it_composes(line: LineEdit, qtbot: QtBot, key: Qt.Key) -> None:
    compose(line, "zi")
    with qtbot.assertNotEmitted(line.entered), qtbot.assertNotEmitted(line.escaped):
        QTest.keyClick(line, key)
    compose(line, "", "字")
    with qtbot.waitSignal(line.escaped if key == Qt.Key.Key_Escape else line.entered):
        QTest.keyClick(line, key)
    assert line.text() == "字"


def test_undo_is_the_reviews_unless_something_is_being_typed(line: LineEdit) -> None:
    def wants_undo() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        line.event(event)
        return event.isAccepted()

    assert not wants_undo()
    QTest.keyClicks(line, "12")
    assert wants_undo()
    line.setModified(False)
    assert not wants_undo()


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason])
def test_leaving_is_told(line: LineEdit, qtbot: QtBot, reason: Qt.FocusReason) -> None:
    with qtbot.waitSignal(line.left):
        QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, reason))


def test_a_menu_or_another_window_is_not_leaving(line: LineEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(line.left):
        for reason in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut, reason))
