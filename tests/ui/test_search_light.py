from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_program import show_page
from ui.app import Program

PAGE = "本报讯 湖边新增一处步\n道。\n\n" + "此地无事。\n" * 80 + "\n新步道与旧步道相接，旧步\n道也修好了。\n"


def sought(program: Program, qtbot: QtBot, words: str) -> None:
    """Have the long page in the queue but another one shown, and type into the search."""
    show_page(program, qtbot, "long.txt", PAGE)
    program.window.queue.catch_up()
    program.desk.bridge.show(*program.window.queue.model.row(0)[:2])
    program.window.actions_.search.trigger()
    program.window.queue.filter.setText(words)


def lit(program: Program) -> str:
    start, end = program.window.page.editor.selection()
    return program.window.page.editor.text[start:end]


def in_sight(program: Program) -> bool:
    editor = program.window.page.editor
    return editor.viewport().rect().contains(editor.cursorRect().center())


def test_enter_in_the_search_lights_the_first_place_of_the_words(program: Program, qtbot: QtBot) -> None:
    sought(program, qtbot, "旧步道")
    QTest.keyClick(program.window.queue.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lit(program) == "旧步道", timeout=1000)
    assert in_sight(program)
    assert QApplication.focusWidget() is program.window.queue.list
    assert program.window.page.find_bar.isVisible()


def test_find_next_goes_to_the_other_places_also_over_the_end_of_a_line(program: Program, qtbot: QtBot) -> None:
    sought(program, qtbot, "旧步道")
    QTest.keyClick(program.window.queue.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lit(program) == "旧步道", timeout=1000)
    next(one for one in program.window.page.page_actions if one.shortcut().toString() == "F3").trigger()
    assert lit(program) == "旧步\n道"


def test_a_hit_chosen_with_the_mouse_lights_its_words(program: Program, qtbot: QtBot) -> None:
    sought(program, qtbot, "受理")
    queue = program.window.queue
    queue.narrow()
    there = queue.list.visualRect(queue.model.index(1)).center()
    QTest.mouseClick(queue.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there)
    assert program.window.page.editor.text.startswith("本报讯 湖边新增一处步道，")
    qtbot.waitUntil(lambda: lit(program) == "受理", timeout=1000)


def test_the_bar_goes_with_the_search_that_opened_it(program: Program, qtbot: QtBot) -> None:
    sought(program, qtbot, "旧步道")
    QTest.keyClick(program.window.queue.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lit(program) == "旧步道", timeout=1000)
    program.window.queue.filter.clear()
    assert not program.window.page.find_bar.isVisible()


def test_who_works_in_the_record_is_not_led_to_the_words(program: Program, qtbot: QtBot) -> None:
    sought(program, qtbot, "受理")
    queue = program.window.queue
    queue.narrow()
    program.window.begin()
    program.window.actions_.next_record.trigger()
    QTest.qWait(30)
    assert lit(program) == ""
