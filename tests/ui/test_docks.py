"""The key of a view shows it, brings the keyboard to it, and hides it again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

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


@pytest.mark.parametrize("path", ["channels[1].count", "callbacks"])
@pytest.mark.parametrize(("key", "name"), KEYS, ids=[name for _, name in KEYS])
def test_hidden_again_it_leaves_the_place_in_the_record_as_it_was(
    program: Program, key: Qt.Key, name: str, path: str
) -> None:
    window, bridge = program.window, program.desk.bridge
    bridge.choose(path, "flow")
    before = window.focusWidget()
    press(program, key)
    assert window.focusWidget() is not before
    press(program, key)
    assert window.focusWidget() is before
    assert bridge.path == path


def test_a_cell_being_typed_in_is_handed_over_and_the_keyboard_comes_back_to_it(program: Program) -> None:
    window, bridge = program.window, program.desk.bridge
    bridge.choose("channels[1].count", "flow")
    table = window.focusWidget()
    assert table is not None
    QTest.keyClick(table, Qt.Key.Key_F2)
    for _ in range(2):
        press(program, Qt.Key.Key_M)
    assert window.focusWidget() is table
    assert bridge.path == "channels[1].count"


def test_closed_by_its_button_it_gives_the_keyboard_back_too(program: Program) -> None:
    window, bridge = program.window, program.desk.bridge
    bridge.choose("channels[1].count", "flow")
    before = window.focusWidget()
    press(program, Qt.Key.Key_M)
    window.sums_dock.close()
    QApplication.processEvents()
    assert window.focusWidget() is before
    assert bridge.path == "channels[1].count"


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


def test_views_side_by_side_share_the_width(program: Program, qtbot: QtBot) -> None:
    window = program.window
    for key in (Qt.Key.Key_M, Qt.Key.Key_G, Qt.Key.Key_H):
        press(program, key)
        qtbot.wait(20)
    widths = [one.width() for one in (window.sums_dock, window.figures_dock, window.history_dock)]
    assert max(widths) < 1.5 * min(widths)
