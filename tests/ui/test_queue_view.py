from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.composing import compose
from tests.ui.made_program import press, type_at
from ui.app import Program
from ui.queue_model import Choice
from ui.queue_view import QueueView


def names(queue: QueueView) -> list[str]:
    return [queue.model.row(at).name for at in range(queue.model.rowCount())]


def verify_shown(program: Program) -> None:
    bridge = program.desk.bridge
    session, record = bridge.session, bridge.record_id
    assert session is not None
    session.look(record, *session.record(record).to_look)
    session.verify(record)


def test_home_and_end_go_to_the_first_and_the_last(program: Program) -> None:
    view = program.window.queue
    view.list.setFocus()
    for key, at in ((Qt.Key.Key_End, view.model.rowCount() - 1), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(view.list, key)
        assert view.list.currentIndex().row() == at
        assert program.desk.bridge.source_id == view.model.row(at).source


def test_the_head_says_how_far_the_review_is(program: Program, qtbot: QtBot) -> None:
    queue = program.window.queue
    assert queue.progress.text() == "0 of 2 verified, errors: 1"
    verify_shown(program)
    qtbot.waitUntil(lambda: queue.progress.text() == "1 of 2 verified, errors: 1")
    assert queue.model.row(0).state == "verified"


def test_text_narrows_the_queue_once_typing_pauses(program: Program, qtbot: QtBot) -> None:
    queue = program.window.queue
    queue.filter.setFocus()
    QTest.keyClicks(queue.filter, "0606")
    assert len(names(queue)) == 3
    qtbot.waitUntil(lambda: names(queue) == [])
    assert not queue.nothing.isHidden()
    QTest.keyClick(queue.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(queue)) == 3)
    queue.filter.setText("-06.txt")
    qtbot.waitUntil(lambda: names(queue) == ["2025-06-06.txt"])


def test_text_is_sought_in_pages_and_values_too(program: Program, qtbot: QtBot) -> None:
    queue = program.window.queue
    queue.filter.setText("480")
    queue.narrow()
    assert "2025-06-05.txt" in names(queue)
    assert "2025-06-06.txt" not in names(queue)


def test_enter_in_the_search_goes_to_the_list_but_not_while_a_word_is_composed(program: Program, qtbot: QtBot) -> None:
    queue = program.window.queue
    queue.filter.setFocus()
    compose(queue.filter, "shuang")
    QTest.keyClick(queue.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is queue.filter
    compose(queue.filter, "", "网络")
    QTest.keyClick(queue.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is queue.list
    assert queue.filter.text() == "网络"


def test_a_choice_of_state_and_what_is_shown_then(program: Program, qtbot: QtBot) -> None:
    queue = program.window.queue
    queue.choice.setCurrentIndex(queue.choice.findData(Choice.NO_REPORT))
    assert names(queue)[-1] == "2025-06-06.txt"
    queue.choice.setCurrentIndex(queue.choice.findData(Choice.ERRORS))
    assert "2025-06-05.txt" in names(queue)
    assert "2025-06-06.txt" not in names(queue)


def test_moving_in_the_list_shows_the_record(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    window.actions_.queue.trigger()
    assert QApplication.focusWidget() is window.queue.list
    QTest.keyClick(window.queue.list, Qt.Key.Key_Down)
    assert bridge.record_id == window.queue.model.row(1).record
    window.actions_.next_record.trigger()
    assert (bridge.source_id, bridge.record_id) == (window.queue.model.row(2).source, "")
    window.actions_.next_record.trigger()
    assert bridge.source_id == window.queue.model.row(2).source
    window.actions_.previous_record.trigger()
    assert bridge.record_id == window.queue.model.row(1).record


def test_a_click_on_a_record_chooses_the_first_field_that_needs_a_person(program: Program) -> None:
    queue, bridge = program.window.queue, program.desk.bridge
    there = queue.list.visualRect(queue.model.index(1)).center()
    QTest.mouseClick(queue.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there)
    assert bridge.session
    assert bridge.record_id == queue.model.row(1).record
    assert bridge.path
    assert bridge.path == bridge.session.next_stop(bridge.record_id)
    assert QApplication.focusWidget() is queue.list


def test_enter_on_a_row_brings_the_keyboard_to_what_needs_a_person(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    window.queue.list.setFocus()
    QTest.keyClick(window.queue.list, Qt.Key.Key_Down)
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    keyboard = QApplication.focusWidget()
    assert keyboard is not None
    assert window.form.isAncestorOf(keyboard)
    assert bridge.session is not None
    assert bridge.path == bridge.session.next_stop(bridge.record_id)


def test_the_next_that_needs_a_person_goes_round_and_says_when_there_is_none(program: Program, qtbot: QtBot) -> None:
    window, bridge = program.window, program.desk.bridge
    first = bridge.record_id
    window.actions_.next_to_do.trigger()
    second = bridge.record_id
    assert second not in ("", first)
    window.actions_.next_to_do.trigger()
    assert bridge.record_id == first
    verify_shown(program)
    window.actions_.next_to_do.trigger()
    assert bridge.record_id == second
    with qtbot.waitSignal(bridge.told):
        window.actions_.next_to_do.trigger()
    assert bridge.record_id == second


def test_a_view_that_keeps_its_place_keeps_the_current_row(program: Program, qtbot: QtBot) -> None:
    queue, bridge = program.window.queue, program.desk.bridge
    second = queue.model.row(1)
    bridge.show(second.source, second.record)
    queue.refresh()
    assert queue.list.currentIndex().row() == 1


def test_the_list_goes_back_to_what_cannot_be_left(program: Program, qtbot: QtBot) -> None:
    queue, bridge = program.window.queue, program.desk.bridge
    first = bridge.record_id
    type_at(program, "calls", "9x")
    at = queue.list.visualRect(queue.model.index(1)).center()
    QTest.mouseClick(queue.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert bridge.record_id == first
    assert queue.list.currentIndex().row() == 0
    assert [index.row() for index in queue.list.selectionModel().selectedIndexes()] == [0]
    assert not queue.next_to_do()
    press(Qt.Key.Key_Escape)
    assert queue.next_to_do()
