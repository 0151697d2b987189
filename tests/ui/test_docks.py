"""The key of a view shows it, brings the keyboard to it, and hides it again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from ui.app import Program

KEYS = (
    (Qt.Key.Key_G, "figures"),
    (Qt.Key.Key_H, "history"),
    (Qt.Key.Key_M, "sums"),
    (Qt.Key.Key_L, "outline"),
)


def press(program: Program, key: Qt.Key) -> None:
    QTest.keyClick(program.window.focusWidget() or program.window, key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_the_button_of_the_outline_says_the_same_open_and_closed(program: Program) -> None:
    page = program.window.page
    (button,) = (one for one in page.findChildren(QToolButton) if one.defaultAction() is page.show_outline)
    before = button.text()
    press(program, Qt.Key.Key_L)
    assert page.outline.isVisible()
    assert button.text() == before == "Outline"


@pytest.mark.parametrize(("key", "name"), KEYS, ids=[name for _, name in KEYS])
def test_its_key_goes_there_before_it_hides_it(program: Program, key: Qt.Key, name: str) -> None:
    window = program.window
    view: QWidget = window.page.outline if name == "outline" else getattr(window, name)
    window.form.take_focus()
    before = window.focusWidget()
    press(program, key)
    assert view.isVisible()
    assert view.isAncestorOf(window.focusWidget() or window)
    window.page.editor.setFocus()
    press(program, key)
    assert view.isVisible()
    assert view.isAncestorOf(window.focusWidget() or window)
    press(program, key)
    assert not view.isVisible()
    assert window.focusWidget() is window.page.editor
    assert before is not window.page.editor
