"""Another text size, language or theme leaves a person where they were."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_desk import CLEAN
from tests.ui.made_program import press, rest, show_page
from ui.app import Program
from ui.choice_card import ChoiceCard
from ui.group_view import GroupView
from ui.main_window import MainWindow

LONG = CLEAN + "".join(f"第{number}段，湖边新增一处步道。\n\n" for number in range(200))


def keyboard(window: MainWindow) -> QWidget:
    here = window.focusWidget()
    assert here is not None
    return here


def chosen_is_in_sight(window: MainWindow) -> bool:
    here, area = keyboard(window), window.form.scroller
    middle = here.rect().center()
    if isinstance(here, GroupView):
        middle = here.viewport().mapTo(here, here.visualRect(here.currentIndex()).center())
    return area.viewport().rect().contains(here.mapTo(area.viewport(), middle))


def test_the_chosen_cell_is_in_sight_at_the_largest_size_and_in_a_lower_window(program: Program, qtbot: QtBot) -> None:
    program.window.resize(1024, 700)
    rest(qtbot, program)
    program.desk.bridge.choose("hot_issues[2].count", "flow")
    rest(qtbot, program)
    program.window.resize(1024, 380)
    qtbot.waitUntil(lambda: chosen_is_in_sight(program.window))
    program.window.resize(1024, 700)
    for _ in range(6):
        program.window.actions_.larger.trigger()
    rest(qtbot, program)
    qtbot.wait(500)
    assert chosen_is_in_sight(program.window)


@pytest.mark.parametrize("path", ["hot_issues[2].count", "callbacks"])
def test_the_chosen_field_has_the_keyboard_and_is_in_sight(
    program: Program, qtbot: QtBot, change: Callable[[], None], path: str
) -> None:
    program.window.resize(1280, 430)
    rest(qtbot, program)
    program.desk.bridge.choose(path, "flow")
    rest(qtbot, program)
    assert chosen_is_in_sight(program.window)
    change()
    here = keyboard(program.window)
    assert program.desk.bridge.path == path
    assert chosen_is_in_sight(program.window)
    if isinstance(here, GroupView):
        assert [(one.row(), one.column()) for one in here.selectedIndexes()] == [(2, 2)]


def test_who_is_in_a_field_stays_there_though_a_card_asks_about_it(
    program: Program, qtbot: QtBot, change: Callable[[], None]
) -> None:
    second = program.window.queue.model.row(1)
    program.desk.bridge.show(second.source, second.record)
    program.desk.bridge.choose("calls", "flow")
    assert isinstance(keyboard(program.window), ChoiceCard)
    change()
    assert isinstance(keyboard(program.window), ChoiceCard)
    program.window.form.take_focus(at_card=False)
    change()
    assert not isinstance(keyboard(program.window), ChoiceCard)
    assert program.desk.bridge.path == "calls"


def test_the_outline_stays_open_chosen_and_unfolded(program: Program, qtbot: QtBot, change: Callable[[], None]) -> None:
    def tree_of(window: MainWindow) -> tuple[str, bool, bool]:
        tree = window.page.outline.tree
        index = tree.currentIndex()
        return str(index.data()).split("  ")[-1], tree.isExpanded(index.parent()), keyboard(window) is tree

    window = program.window
    window.page.show_outline.trigger()
    tree = window.page.outline.tree
    qtbot.waitUntil(lambda: window.page.outline.model.rowCount() > 0)
    tree.expandAll()
    tree.setCurrentIndex(window.page.outline.model.index(0, 0, window.page.outline.model.index(0, 0)))
    rest(qtbot, program)
    before = tree_of(window)
    assert before[1:] == (True, True)
    change()
    assert program.window.page.outline.isVisible()
    qtbot.waitUntil(lambda: tree_of(program.window) == before)


def test_the_page_stays_scrolled_and_selected(program: Program, qtbot: QtBot, change: Callable[[], None]) -> None:
    show_page(program, qtbot, "2025-06-09.txt", LONG)
    editor = program.window.page.editor
    start = editor.text.index("第150段")
    editor.go_to(start, start + 5)
    editor.setFocus()
    rest(qtbot, program)
    top = editor.cursorForPosition(editor.viewport().rect().topLeft()).position()
    assert top > 0
    change()
    editor = program.window.page.editor
    assert editor.selection() == (start, start + 5)
    assert abs(editor.cursorForPosition(editor.viewport().rect().topLeft()).position() - top) < 40
    assert keyboard(program.window) is editor


def test_what_the_queue_lists_and_the_keyboard_in_it_stay(
    program: Program, qtbot: QtBot, change: Callable[[], None]
) -> None:
    queue = program.window.queue
    queue.filter.setFocus()
    queue.filter.setText("2025-06-05")
    queue.narrow()
    rest(qtbot, program)
    qtbot.waitUntil(lambda: queue.model.rowCount() == 1)
    change()
    assert program.window.queue.filter.text() == "2025-06-05"
    assert keyboard(program.window) is program.window.queue.filter
    qtbot.waitUntil(lambda: program.window.queue.model.rowCount() == 1)


def test_nothing_chosen_stays_nothing_and_a_page_without_a_record_stays_shown(
    program: Program, qtbot: QtBot, change: Callable[[], None]
) -> None:
    third = program.window.queue.model.row(2)
    program.window.queue.setFocus()
    program.desk.bridge.show(third.source, third.record)
    change()
    bridge = program.desk.bridge
    assert (bridge.source_id, bridge.record_id, bridge.path) == (third.source, third.record, "")
    assert keyboard(program.window) is program.window.queue.list
    first = program.window.queue.model.row(0)
    bridge.show(first.source, first.record)
    change()
    assert bridge.path == ""


def test_lists_below_the_columns_stay_open_and_scrolled(
    program: Program, qtbot: QtBot, change: Callable[[], None]
) -> None:
    sums, program_window = program.window.sums, program.window
    program_window.figures.all_pages.setChecked(True)
    program_window.figures.subject.setText("诉求")
    program_window.figures_dock.show()
    program_window.sums_dock.show()
    qtbot.waitUntil(lambda: sums.model.rowCount() > 1)
    qtbot.wait(400)  # until nothing is read any more
    sums.table.setFocus()
    sums.table.selectRow(1)
    change()
    window = program.window
    assert window.sums_dock.isVisible()
    assert window.figures.all_pages.isChecked()
    assert window.figures.subject.text() == "诉求"
    qtbot.waitUntil(lambda: window.sums.table.currentIndex().row() == 1)
    assert keyboard(window) is window.sums.table


def test_enter_confirms_what_was_chosen(program: Program, qtbot: QtBot, change: Callable[[], None]) -> None:
    session, bridge = program.desk.bridge.session, program.desk.bridge
    assert session is not None
    first = bridge.path
    assert first in session.record(bridge.record_id).to_look
    change()
    session = bridge.session
    assert session is not None
    press(Qt.Key.Key_Return)
    assert first not in session.record(bridge.record_id).to_look
