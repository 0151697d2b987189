"""Tab goes through a record as it is seen, and what is chosen is to be seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.made_desk import CLEAN, WRONG, Desk
from ui.choice_card import ChoiceCard
from ui.group_table import GroupTable
from ui.group_view import GroupView

Tab, Back = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def table_of(desk: Desk, name: str) -> GroupTable:
    (table,) = (one for one in desk.form.findChildren(GroupTable) if one.name == name)
    return table


def place(desk: Desk) -> QRect:
    """Return where the keyboard is in the scrolled form: the field, the card or the cell."""
    content = desk.form.findChild(QScrollArea).widget()
    one = desk.keyboard()
    if isinstance(one, GroupView) and one.currentIndex().isValid():
        cell = one.visualRect(one.currentIndex())
        return QRect(one.viewport().mapTo(content, cell.topLeft()), cell.size())
    return QRect(one.mapTo(content, QPoint(0, 0)), one.size())


def is_in_sight(desk: Desk) -> bool:
    area = desk.form.findChild(QScrollArea)
    here = place(desk).translated(area.widget().pos())
    return area.viewport().rect().adjusted(-1, -1, 1, 1).contains(here)


def walk(desk: Desk, key: Qt.Key, until: QWidget) -> list[tuple[QRect, str, QWidget]]:
    """Press Tab until the keyboard is there; return each place on the way, the field chosen there, and the widget."""
    seen = []
    for _ in range(80):
        desk.press(key, Qt.KeyboardModifier.ShiftModifier if key is Back else Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        if desk.keyboard() is until:
            return seen
        assert desk.form.isAncestorOf(desk.keyboard())
        assert is_in_sight(desk)
        seen.append((place(desk), desk.bridge.path, desk.keyboard()))
    raise AssertionError([path for _, path, _ in seen])


def cells_in_sight(desk: Desk) -> int:
    tables = [one for one in desk.form.findChildren(GroupTable) if one.isVisible()]
    return sum(
        one.model.rowCount() * sum(not one.view.isColumnHidden(at) for at in range(one.model.columnCount()))
        for one in tables
    )


@pytest.mark.parametrize(
    "text", [CLEAN, WRONG, WRONG.replace("微博 7", "微博 9")], ids=["clean", "a card", "two cards"]
)
def test_tab_goes_through_fields_cells_and_cards_as_seen_on_screen(made_desk: Callable[[str], Desk], text: str) -> None:
    desk = made_desk(text)
    desk.window.resize(1100, 420)
    first = desk.row("report_date").edit
    first.setFocus()
    seen = walk(desk, Tab, desk.form.notes.line)
    tops = [(rect.top(), rect.left()) for rect, _, _ in seen]
    assert tops == sorted(tops)
    cards = {one for one in desk.form.findChildren(ChoiceCard) if one.isVisible()}
    assert {one for _, _, one in seen if isinstance(one, ChoiceCard)} == cards
    assert sum(isinstance(one, GroupView) for _, _, one in seen) == cells_in_sight(desk)
    back = [rect for rect, _, _ in walk(desk, Back, first)]
    assert back == [rect for rect, _, _ in reversed(seen)]


def test_what_tab_comes_to_is_chosen(wrong_desk: Desk) -> None:
    desk = wrong_desk
    desk.row("report_date").edit.setFocus()
    for rect, path, one in walk(desk, Tab, desk.form.notes.line):
        assert path, rect
        if isinstance(one, ChoiceCard):
            assert path in one.paths()


@pytest.mark.parametrize(("key", "row", "column"), [(Tab, 0, 0), (Back, 2, 1)])
def test_a_table_marks_the_cell_that_tab_comes_to(desk: Desk, key: Qt.Key, row: int, column: int) -> None:
    view = table_of(desk, "channels").view
    desk.row("online_messages" if key is Tab else "handled_directly").edit.setFocus()
    desk.press(key, Qt.KeyboardModifier.ShiftModifier if key is Back else Qt.KeyboardModifier.NoModifier)
    assert desk.keyboard() is view
    assert [(one.row(), one.column()) for one in view.selectedIndexes()] == [(row, column)]
    assert desk.bridge.path == table_of(desk, "channels").model.path_at(view.currentIndex())


def test_tab_leaves_a_table_whose_last_column_is_out_of_sight(desk: Desk) -> None:
    view = table_of(desk, "channels").view
    view.setColumnHidden(1, True)
    view.setCurrentIndex(view.model().index(2, 0))
    view.setFocus()
    desk.press(Tab)
    assert desk.keyboard() is not view


def test_a_table_without_rows_shows_that_the_keyboard_is_there(desk: Desk) -> None:
    table = table_of(desk, "channels")
    for _ in range(3):
        table.view.setCurrentIndex(table.model.index(0, 0))
        table.remove_row()
    assert table.model.rowCount() == 0
    desk.row("handled_directly").edit.setFocus()
    table.view.setFixedHeight(60)
    without = table.view.grab().toImage()
    table.view.setFocus()
    assert table.view.grab().toImage() != without
