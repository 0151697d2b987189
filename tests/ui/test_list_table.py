from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reviewer.review import Elsewhere, Mend
from ui.elsewhere_model import ElsewhereModel
from ui.list_table import ListTable, list_table


def table_of(qtbot: QtBot) -> ListTable:
    """Return a list of three rows in sight, the keyboard somewhere else."""
    places = [Elsewhere(str(at), f"{at}.txt", "", "", at, at, "", "") for at in range(3)]
    table = list_table(ElsewhereModel(Mend("仵", "件"), places), "Places")
    qtbot.addWidget(table)
    table.show()
    qtbot.waitExposed(table)
    return table


def chosen(table: ListTable) -> list[int]:
    return [one.row() for one in table.selectionModel().selectedRows()]


def test_the_keyboard_that_comes_to_a_list_stands_on_a_row(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    assert chosen(table) == []
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert chosen(table) == [0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen(table) == [1]


def test_home_and_end_go_to_the_first_and_last_row(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert chosen(table) == [2]
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert chosen(table) == [0]
