"""A list below the columns keeps its chosen row while the page is worked on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN
from tests.ui.made_program import show_page
from tests.ui.test_people_view import PAGE
from ui.app import Program
from ui.history_view import HistoryView
from ui.main_window import MainWindow
from ui.reading_view import ListedView

NAMED = PAGE + "\n" + CLEAN + "\n我市绿地又添新景\n\n全市新建口袋公园32个，绿道总长达185.6公里，比上年增长12.5%。\n"


def opened(window: MainWindow, name: str, qtbot: QtBot) -> ListedView | HistoryView:
    view: ListedView | HistoryView = getattr(window, name)
    getattr(window, f"{name}_dock").show()
    qtbot.waitUntil(lambda: view.model.rowCount() > 1, timeout=5000)
    qtbot.wait(400)  # until nothing is read any more
    return view


def words(table: QTableView, row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def note_and_edit(program: Program, qtbot: QtBot, view: ListedView | HistoryView) -> None:
    """Do something to the page that moves all of its text, and wait until the list has followed."""
    bridge = program.desk.bridge
    assert bridge.session is not None
    with qtbot.waitSignal(view.model.modelReset, timeout=5000):
        bridge.session.edit_text(bridge.source_id, 0, 0, "新添一行\n")
    qtbot.wait(50)


@pytest.mark.parametrize("name", ["figures", "people", "sums", "history"])
def test_the_chosen_row_stays_chosen(program: Program, qtbot: QtBot, name: str) -> None:
    show_page(program, qtbot, "named.txt", NAMED)
    view = opened(program.window, name, qtbot)
    view.table.selectRow(1)
    before = words(view.table, 1)
    picked = []
    if isinstance(view, ListedView):
        view.picked.connect(picked.append)
    note_and_edit(program, qtbot, view)
    row = view.table.currentIndex().row()
    assert row >= 0
    assert words(view.table, row) == before
    assert [one.row() for one in view.table.selectionModel().selectedRows()] == [row]
    assert picked == []


def test_in_a_sorted_and_filtered_list_too(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, "named.txt", NAMED)
    view = program.window.figures
    opened(program.window, "figures", qtbot)
    view.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    view.unit.setCurrentIndex(view.unit.findData("个"))
    view.unit.setCurrentIndex(0)
    view.table.selectRow(2)
    before = words(view.table, 2)
    note_and_edit(program, qtbot, view)
    assert words(view.table, view.table.currentIndex().row()) == before


def test_where_the_row_is_gone_the_one_in_its_place_is_chosen(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, "named.txt", NAMED)
    view = opened(program.window, "figures", qtbot)
    bridge = program.desk.bridge
    assert bridge.session is not None
    last = view.model.rowCount() - 1
    view.table.selectRow(last)
    at = bridge.session.working(bridge.source_id).text.index("，比上年增长12.5%")
    with qtbot.waitSignal(view.model.modelReset, timeout=5000):
        bridge.session.edit_text(bridge.source_id, at, len("，比上年增长12.5%"), "")
    qtbot.wait(50)
    assert view.model.rowCount() == last
    assert view.table.currentIndex().row() == last - 1


def test_another_page_begins_with_nothing_chosen(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, "named.txt", NAMED)
    view = opened(program.window, "sums", qtbot)
    view.table.selectRow(1)
    bridge = program.desk.bridge
    assert bridge.session is not None
    first = bridge.session.rows()[0]
    with qtbot.waitSignal(view.model.modelReset, timeout=5000):
        bridge.show(first.source, first.record)
    qtbot.wait(50)
    assert not view.table.currentIndex().isValid()


def test_the_sentence_below_is_that_of_the_row(program: Program, qtbot: QtBot) -> None:
    show_page(program, qtbot, "named.txt", NAMED)
    view = program.window.sums
    opened(program.window, "sums", qtbot)
    row = next(at for at in range(view.model.rowCount()) if "500 + 400" in words(view.table, at)[2])
    view.table.selectRow(row)
    bridge = program.desk.bridge
    assert bridge.session is not None
    at = bridge.session.working(bridge.source_id).text.index("400")
    with qtbot.waitSignal(view.model.modelReset, timeout=5000):
        bridge.session.edit_text(bridge.source_id, at, 3, "480")
    qtbot.wait(50)
    assert view.words.text().startswith("✗")
    assert "480" in view.words.text()
